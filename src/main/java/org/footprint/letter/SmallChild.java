package org.footprint.letter;

import java.time.LocalDate;

/** Under eight: very short sentences and no dates. Under four: a letter to keep for later. */
final class SmallChild implements Voice {

  private static final int TOO_YOUNG_TO_FOLLOW = 4;

  @Override
  public String opening(LetterFacts facts) {
    return isVeryYoung(facts) ? toKeep(facts) : toHear(facts);
  }

  private static boolean isVeryYoung(LetterFacts facts) {
    return facts.age() < TOO_YOUNG_TO_FOLLOW;
  }

  private static String toKeep(LetterFacts facts) {
    return Plain.together(
        "This letter is for you to keep.",
        "Somebody can read it to you now.",
        "When you are bigger, you can read it yourself.",
        facts.iroName() == null ? null : "I am " + facts.iroName() + ".",
        "I make sure that grown-ups listen to you.",
        facts.hadMeeting()
            ? "On %s there was a meeting about you.".formatted(Plain.day(facts.heldOn()))
            : "On %s I looked at how you are doing.".formatted(Plain.day(facts.heldOn())));
  }

  private static String toHear(LetterFacts facts) {
    return Plain.together(
            facts.iroName() == null ? null : "I am " + facts.iroName() + ".",
            "I make sure that grown-ups listen to you.",
            "I check that they do what they said.")
        + "\n\n"
        + Plain.together(
            facts.hadMeeting()
                ? "There was a meeting about you."
                : "This time there was no meeting. I looked at how you are doing.",
            where(facts));
  }

  private static String where(LetterFacts facts) {
    return switch (facts.format()) {
      case IN_PERSON -> at(facts.place());
      case HYBRID -> Plain.together(at(facts.place()), "Some people were on a screen.");
      case VIRTUAL -> "People were on a screen or a phone.";
      case OTHER_MEANS -> null;
    };
  }

  private static String at(String place) {
    return place == null ? null : Plain.sentence("It was " + Plain.at(place));
  }

  @Override
  public String presence(LetterFacts facts) {
    var there = facts.hadMeeting() ? "You were there." : null;
    var away = facts.hadMeeting() ? "You were not at the meeting, and that is OK." : null;
    var advocate = "Your advocate told us what you think. An advocate is only on your side.";
    return switch (facts.participation()) {
      case PN0 -> null;
      case PN1 -> Plain.together(there, "You told us what you think. Thank you.");
      case PN2 -> Plain.together(there, advocate);
      case PN3 -> Plain.together(there, "You showed us what you think. Thank you.");
      case PN4 -> Plain.together(there, "You did not have to say anything. That is OK.");
      case PN5 -> Plain.together(away, advocate);
      case PN6 -> Plain.together(away, "You told us before what you think. Thank you.");
      case PN7 ->
          Plain.together(
              away == null ? "You did not have to say anything. That is OK." : away,
              "You can still tell me what you think.");
    };
  }

  @Override
  public String leading(Chairing ledBy) {
    return switch (ledBy) {
      case CHILD -> "You led the meeting. That is a big thing to do.";
      case CO_CHAIRED -> "You helped to lead the meeting. That is a big thing to do.";
      case IRO -> null;
    };
  }

  @Override
  public String people(LetterFacts facts, String names) {
    return "These people helped to think about you: " + names + ".";
  }

  @Override
  public String wishes(LetterFacts facts) {
    return (isVeryYoung(facts)
            ? "I wrote down what matters to you."
            : "I wrote down what you want.")
        + " It says: "
        + Plain.sentence(facts.wishes());
  }

  @Override
  public String lastTime() {
    return "Last time we decided these things:";
  }

  @Override
  public String outcome(Outcome outcome) {
    return switch (outcome) {
      case DONE -> "This is done.";
      case PARTLY_DONE -> "Some of this is done. I will keep asking.";
      case NOT_DONE -> "This has not been done yet. I will keep asking.";
      case NO_LONGER_NEEDED -> "You do not need this any more.";
    };
  }

  @Override
  public String newDecisions() {
    return "This is what we decided now:";
  }

  @Override
  public String promise(String who, LocalDate by) {
    return who == null ? null : who + " will do this.";
  }

  @Override
  public String nothingDecided(String because) {
    return because == null
        ? "We did not decide anything new."
        : "We did not decide anything new. This is why: " + because;
  }

  @Override
  public String disagreeing(LetterFacts facts) {
    return isVeryYoung(facts)
        ? null
        : "Are you happy about this? Are you sad or cross? You can tell me.";
  }

  @Override
  public String next(LetterFacts facts) {
    return "I will look again at how you are doing.";
  }

  @Override
  public String reaching(LetterFacts facts) {
    if (facts.iroPhone() != null) {
      return "A grown-up can ring me for you on " + facts.iroPhone() + ".";
    }
    return facts.iroEmail() == null
        ? "A grown-up can help you to talk to me."
        : "A grown-up can write to me for you at " + facts.iroEmail() + ".";
  }

  @Override
  public String farewell(String iroName) {
    return iroName == null ? "Your Independent Reviewing Officer" : "From " + iroName;
  }
}
