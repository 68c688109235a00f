package org.footprint.letter;

import java.time.LocalDate;

/** Eight to twelve: reads alone, wants to know who does what by when. */
final class Schoolchild implements Voice {

  @Override
  public String opening(LetterFacts facts) {
    var day = Plain.day(facts.heldOn());
    return switch (facts.format()) {
      case IN_PERSON ->
          met(day, facts.place()) + " It was about you and how the plan for you is going.";
      case HYBRID ->
          met(day, facts.place())
              + " Some people were in the room and some joined by video or phone."
              + " It was about you and how the plan for you is going.";
      case VIRTUAL ->
          "There was a meeting on "
              + day
              + ". People talked by video or phone."
              + " It was about you and how the plan for you is going.";
      case OTHER_MEANS ->
          "On "
              + day
              + " I looked at how you are and how the plan for you is going."
              + " This time there was no meeting.";
    };
  }

  private static String met(String day, String place) {
    return place == null
        ? "There was a meeting on " + day + "."
        : Plain.sentence("There was a meeting on " + day + " " + Plain.at(place));
  }

  @Override
  public String presence(LetterFacts facts) {
    var there = facts.hadMeeting() ? "You were there." : null;
    var away = facts.hadMeeting() ? "You were not at the meeting, and that is OK." : null;
    return switch (facts.participation()) {
      case PN0 -> null;
      case PN1 -> Plain.together(there, "You told us yourself what you think. Thank you.");
      case PN2 -> Plain.together(there, "Your advocate spoke for you and said what you think.");
      case PN3 -> Plain.together(there, "You showed us in your own way what you think. Thank you.");
      case PN4 -> Plain.together(there, "You did not have to say anything, and that is OK.");
      case PN5 -> Plain.together(away, "Your advocate spoke for you and said what you think.");
      case PN6 -> Plain.together(away, "You told us beforehand what you think. Thank you.");
      case PN7 ->
          Plain.together(
              away == null ? "You did not have to say anything this time, and that is OK." : away,
              "You can still tell me what you think, whenever you like.");
    };
  }

  @Override
  public String leading(Chairing ledBy) {
    return switch (ledBy) {
      case CHILD -> "You led the meeting yourself. That is not easy, and you did it.";
      case CO_CHAIRED -> "You helped to lead the meeting. That is not easy, and you did it.";
      case IRO -> null;
    };
  }

  @Override
  public String people(LetterFacts facts, String names) {
    return "These people took part: " + names + ".";
  }

  @Override
  public String wishes(LetterFacts facts) {
    return "This is what I wrote down about what you want: "
        + Plain.sentence(facts.wishes())
        + " You can ask me at any time what has become of it.";
  }

  @Override
  public String lastTime() {
    return "This is what we decided last time, and what has happened since:";
  }

  @Override
  public String outcome(Outcome outcome) {
    return switch (outcome) {
      case DONE -> "This has been done.";
      case PARTLY_DONE -> "Some of this has been done. I will keep asking about the rest.";
      case NOT_DONE -> "This has not been done yet. I will keep asking.";
      case NO_LONGER_NEEDED -> "This is not needed any more.";
    };
  }

  @Override
  public String newDecisions() {
    return "This is what was decided this time:";
  }

  @Override
  public String promise(String who, LocalDate by) {
    if (who == null) {
      return by == null ? null : "This is to be done by " + Plain.day(by) + ".";
    }
    return by == null ? who + " will do this." : who + " will do this by " + Plain.day(by) + ".";
  }

  @Override
  public String nothingDecided(String because) {
    return because == null
        ? "Nothing new was decided this time."
        : "Nothing new was decided this time. This is the reason: " + because;
  }

  @Override
  public String disagreeing(LetterFacts facts) {
    return "You may not agree with everything here. That is all right, and you can tell me. "
        + advocate(facts);
  }

  private static String advocate(LetterFacts facts) {
    if (facts.childHasAdvocate()) {
      return "You can also tell your advocate, who is only on your side.";
    }
    return facts.advocateOffered()
        ? "You were offered an advocate, somebody who is only on your side."
            + " You can still say yes."
        : "You can also have an advocate, somebody who is only on your side."
            + " Ask me if you would like one.";
  }

  @Override
  public String next(LetterFacts facts) {
    return "We will look at the plan for you again by %s at the latest."
        .formatted(Plain.day(facts.nextReviewBy()));
  }

  @Override
  public String reaching(LetterFacts facts) {
    if (facts.iroPhone() == null && facts.iroEmail() == null) {
      return "If you want to talk to me, ask somebody you trust to help you reach me.";
    }
    return "If you want to talk to me, " + ways(facts.iroPhone(), facts.iroEmail()) + ".";
  }

  private static String ways(String phone, String email) {
    if (email == null) {
      return "you can ring or text me on " + phone;
    }
    return phone == null
        ? "you can write to " + email
        : "you can ring or text me on " + phone + " or write to " + email;
  }

  @Override
  public String farewell(String iroName) {
    return iroName == null
        ? "Your Independent Reviewing Officer (IRO)"
        : iroName + "\nYour Independent Reviewing Officer (IRO)";
  }
}
