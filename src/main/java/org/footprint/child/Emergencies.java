package org.footprint.child;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a child's record to somebody who cannot wait, and lets the IRO manager know. */
@Service
public class Emergencies {

  private final EmergencyRecords records;
  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Organisation organisation;
  private final Chronology chronology;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Emergencies(
      EmergencyRecords records,
      CarePeriods periods,
      NeedToKnow needToKnow,
      Organisation organisation,
      Chronology chronology,
      Deadlines deadlines,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.organisation = organisation;
    this.chronology = chronology;
    this.deadlines = deadlines;
    this.events = events;
    this.clock = clock;
  }

  /** Opens the record of the child with the reference that was typed, or refuses. */
  @Transactional
  public CarePeriod open(Answers answers, String person) {
    var reference = answers.line("reference", "Child's reference");
    var reason = answers.words("reason", "Why it cannot wait");
    // Whether a child is known here is said to nobody who does not say why they ask.
    answers.refuseIfMistaken();
    var period =
        periods
            .last(reference)
            .orElseThrow(
                () ->
                    new Refused(
                        "reference", "Child's reference: no child has this reference here."));
    if (needToKnow.sight(period, person) != NeedToKnow.Sight.ALL) {
      open(period, reason, person);
    }
    return period;
  }

  private void open(CarePeriod period, String reason, String person) {
    var now = clock.instant();
    var opening =
        new Emergency(
            UUID.randomUUID(),
            period.child().id(),
            person,
            reason,
            now,
            deadlines.due(PracticeStandard.EMERGENCY_OPENING, now, period.child().reference()));
    records.add(opening);
    chronology.add(
        period.child().id(),
        person,
        Act.OPENED_IN_EMERGENCY,
        about(opening),
        "The record was opened in an emergency. Why: " + reason);
    events.publishEvent(new EmergencyOpened(opening, period));
  }

  public Emergency opening(UUID id) {
    return records.of(id).orElseThrow();
  }

  /** Until when a record that somebody opened in an emergency stays open to them. */
  public Optional<Instant> openUntil(CarePeriod period, String person) {
    return records.openUntil(period.child().id(), person);
  }

  /** What the IRO manager found; a record that was opened without need is closed at once. */
  @Transactional
  public void lookedAt(Emergency opening, Answers answers, String by) {
    var justified = answers.yes("justified", "Was it right to open the record?");
    var note =
        justified
            ? answers.optionalWords("note", "Note").orElse(null)
            : answers.words("note", "What you do about it");
    answers.refuseIfMistaken();
    records.lookedAt(opening.id(), justified, note, by);
    chronology.add(
        opening.childId(),
        by,
        Act.EMERGENCY_LOOKED_AT,
        about(opening),
        "It was "
            + (justified ? "right" : "not right")
            + " that "
            + organisation.person(opening.personId()).map(Person::name).orElse("somebody")
            + " opened the record in an emergency."
            + (note == null ? "" : " " + note));
  }

  private static String about(Emergency opening) {
    return "emergency-opening/" + opening.id();
  }
}
