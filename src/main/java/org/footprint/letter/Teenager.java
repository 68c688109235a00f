package org.footprint.letter;

import java.time.LocalDate;

/** Thirteen and over: spoken to as somebody with rights who can use them. */
final class Teenager implements Voice {

  @Override
  public String opening(LetterFacts facts) {
    var day = Plain.day(facts.heldOn());
    var looked = "whether the plan for you is still right and whether people are keeping to it.";
    return switch (facts.format()) {
      case IN_PERSON ->
          "Your review meeting was on " + day + at(facts.place()) + ". We looked at " + looked;
      case HYBRID ->
          "Your review meeting was on "
              + day
              + at(facts.place())
              + ", with some people in the room and some joining by video or phone. We looked at "
              + looked;
      case VIRTUAL ->
          "Your review meeting was on " + day + ", by video or phone. We looked at " + looked;
      case OTHER_MEANS ->
          "On " + day + " I did your review, this time without a meeting. I looked at " + looked;
    };
  }

  private static String at(String place) {
    return place == null ? "" : " " + Plain.at(place);
  }

  @Override
  public String presence(LetterFacts facts) {
    var meeting = facts.hadMeeting();
    var away = meeting ? "You were not at the meeting, and that is OK." : null;
    return switch (facts.participation()) {
      case PN0 -> null;
      case PN1 ->
          meeting
              ? "You were there and spoke for yourself. Thank you for telling us what you think."
              : "You told us yourself what you think. Thank you for that.";
      case PN2 ->
          meeting
              ? "You were there, and your advocate spoke for you and told us what you think."
              : "Your advocate spoke for you and told us what you think.";
      case PN3 ->
          meeting
              ? "You were there and showed us in your own way what you think. Thank you for that."
              : "You showed us in your own way what you think. Thank you for that.";
      case PN4 ->
          meeting
              ? "You were there. You did not have to say anything, and that is OK."
              : "You did not have to say anything this time, and that is OK.";
      case PN5 -> Plain.together(away, "Your advocate spoke for you and told us what you think.");
      case PN6 ->
          Plain.together(away, "You told us beforehand what you think. Thank you for that.");
      case PN7 ->
          Plain.together(
              meeting ? away : "You did not have to say anything this time, and that is OK.",
              "If there is something you want to say, now or later, you can tell me at any time.");
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
        + " If some of it is not in what was decided, you can ask me why at any time.";
  }

  @Override
  public String lastTime() {
    return "This is what was decided at your last review, and what has happened since then:";
  }

  @Override
  public String outcome(Outcome outcome) {
    return switch (outcome) {
      case DONE -> "This has been done.";
      case PARTLY_DONE -> "Part of this has been done. I will keep asking about the rest.";
      case NOT_DONE -> "This has not been done yet. I will keep asking.";
      case NO_LONGER_NEEDED -> "This is no longer needed.";
    };
  }

  @Override
  public String newDecisions() {
    return "These are the decisions of this review:";
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
        ? "Nothing new was decided at this review."
        : "Nothing new was decided at this review. This is the reason: " + because;
  }

  @Override
  public String disagreeing(LetterFacts facts) {
    return "You have a right to disagree with any of this and to say so, to me or to anybody you"
        + " trust. "
        + advocate(facts);
  }

  private static String advocate(LetterFacts facts) {
    if (facts.childHasAdvocate()) {
      return "Your advocate, who is only on your side, can help you to do that.";
    }
    return facts.advocateOffered()
        ? "You were offered an advocate, somebody who is only on your side and helps you to be"
            + " heard, and you can still say yes."
        : "You can have an advocate, somebody who is only on your side and helps you to be heard:"
            + " ask me if you would like one.";
  }

  @Override
  public String next(LetterFacts facts) {
    return "Your next review is due by "
        + Plain.day(facts.nextReviewBy())
        + ", and you can ask me for an earlier one. You also have a say in how it is done,"
        + " who takes part and whether you lead some of it yourself.";
  }

  @Override
  public String reaching(LetterFacts facts) {
    if (facts.iroPhone() == null && facts.iroEmail() == null) {
      return "If something is not right, ask somebody you trust to help you reach me.";
    }
    return ways(facts.iroPhone(), facts.iroEmail()) + " whenever something is not right.";
  }

  private static String ways(String phone, String email) {
    if (email == null) {
      return "Ring or text me on " + phone;
    }
    return phone == null
        ? "Write to " + email
        : "Ring or text me on " + phone + ", or write to " + email + ",";
  }

  @Override
  public String farewell(String iroName) {
    return iroName == null
        ? "Your Independent Reviewing Officer (IRO)"
        : iroName + "\nYour Independent Reviewing Officer (IRO)";
  }
}
