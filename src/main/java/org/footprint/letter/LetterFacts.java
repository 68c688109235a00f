package org.footprint.letter;

import java.time.LocalDate;
import java.util.List;

/** What was recorded at a review, as far as the letter to the child tells it. */
public record LetterFacts(
    String firstNames,
    int age,
    String iroName,
    String iroPhone,
    String iroEmail,
    LocalDate heldOn,
    String place,
    Format format,
    List<Guest> guests,
    Participation participation,
    Chairing chairing,
    String wishes,
    List<LastDecision> lastDecisions,
    List<NewDecision> decisions,
    String noDecisionBecause,
    boolean advocateOffered,
    LocalDate nextReviewBy) {

  public LetterFacts {
    firstNames = Plain.words(firstNames);
    iroName = Plain.words(iroName);
    iroPhone = Plain.words(iroPhone);
    iroEmail = Plain.words(iroEmail);
    place = Plain.part(place);
    wishes = Plain.words(wishes);
    noDecisionBecause = Plain.words(noDecisionBecause);
    guests = List.copyOf(guests);
    lastDecisions = List.copyOf(lastDecisions);
    decisions = List.copyOf(decisions);
  }

  boolean hadMeeting() {
    return format != Format.OTHER_MEANS;
  }

  boolean childWasAway() {
    return participation != null && participation.absent();
  }

  boolean childHasAdvocate() {
    return participation != null && participation.withAdvocate();
  }

  /** Whoever was not there cannot have led, whatever else was recorded. */
  Chairing ledBy() {
    return hadMeeting() && !childWasAway() && participation != Participation.PN0 ? chairing : null;
  }
}
