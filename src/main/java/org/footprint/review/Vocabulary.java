package org.footprint.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codes that a review is recorded in and the words people read for them, in their order. */
public final class Vocabulary {

  public static final String OTHER = "other";
  public static final String IN_PERSON = "inPerson";
  public static final String OTHER_MEANS = "otherMeans";
  public static final String NOT_RECORDED = "notRecorded";

  public static final Map<String, String> FORMATS =
      words(
          IN_PERSON,
          "In person",
          "hybrid",
          "Some in person, some on screen",
          "virtual",
          "On screen or by phone",
          OTHER_MEANS,
          "Without a meeting, by other means");

  public static final Map<String, String> LATE_REASONS =
      words(
          "iroIll",
          "The IRO was ill",
          "lateNotification",
          "The IRO service was told late",
          "unplannedMove",
          "An unplanned move on the day",
          "keyPersonAbsent",
          "An interpreter or key person was absent",
          "reportMissing",
          "The report was missing",
          "childsRequest",
          "The child asked for it",
          OTHER,
          "Another reason");

  public static final Map<String, String> GUEST_ROLES =
      words(
          "child",
          "The child",
          "mother",
          "Mother",
          "father",
          "Father",
          "parentalResponsibility",
          "Another person with parental responsibility",
          "carer",
          "Carer",
          "socialWorker",
          "Social worker",
          "teamManager",
          "Team manager",
          "school",
          "School",
          "health",
          "Health",
          "guardian",
          "Children's guardian",
          "advocate",
          "Advocate",
          "interpreter",
          "Interpreter",
          "visitor",
          "Independent visitor",
          "personalAdviser",
          "Personal adviser",
          "family",
          "Another member of the family",
          OTHER,
          "Somebody else");

  public static final Map<String, String> CONSULTED =
      words(
          "talk", "In a talk",
          "call", "By phone or video",
          "writing", "In writing",
          "notReached", "Not reached",
          "notAsked", "Not asked, for the child's sake");

  public static final Map<String, String> PARTICIPATION =
      words(
          "PN0",
          "PN0: under four",
          "PN1",
          "PN1: came and spoke for themself",
          "PN2",
          "PN2: came, an advocate spoke for them",
          "PN3",
          "PN3: came and showed their views without words",
          "PN4",
          "PN4: came and neither spoke nor had somebody speak",
          "PN5",
          "PN5: did not come, an advocate spoke for them",
          "PN6",
          "PN6: did not come and sent their views",
          "PN7",
          "PN7: did not come and sent no views",
          NOT_RECORDED,
          "Not recorded yet");

  public static final Map<String, String> CHAIRED =
      words(
          "iro", "The IRO",
          "coChaired", "The child and the IRO together",
          "child", "The child");

  public static final Map<String, String> PARENTS =
      words(
          "both", "Both parents came",
          "one", "One parent came",
          "none", "Invited, and neither came",
          "notInvited", "Not invited, for the child's sake",
          "noParents", "No parent to invite");

  public static final Map<String, String> OUTCOMES =
      words(
          "done", "Done",
          "partlyDone", "Partly done",
          "notDone", "Not done",
          "noLongerNeeded", "No longer needed");

  /** How a decision stood half-way to the next review. */
  static final Map<String, String> MIDWAY_STATES =
      words(
          "done", "Done", "onTrack", "On track", "drifting", "Drifting", "notStarted", "Not begun");

  public static final Map<String, String> PERMANENCE =
      words(
          "returnToFamily",
          "Return to the family",
          "adoption",
          "Adoption",
          "specialGuardianship",
          "Special guardianship or child arrangements order",
          "supportedLiving",
          "Supported living",
          "longTermResidential",
          "Long-term residential care",
          "longTermFostering",
          "Long-term fostering",
          OTHER,
          "Another plan");

  public static final Map<String, String> UP_TO_DATE =
      words("upToDate", "Up to date", "overdue", "Overdue", "notNeeded", "Not needed at this age");

  public static final Map<String, String> EHCP =
      words("hasPlan", "Has one", "inAssessment", "Being assessed", "none", "Not needed");

  public static final Map<String, String> OFFERED =
      words("has", "Has one", "declined", "Offered and not wanted", "notOffered", "Not offered");

  public static final Map<String, String> DISCUSSED =
      words("yes", "Talked about", "no", "Not talked about", "notNeeded", "Not fitting");

  public static final Map<String, String> HOLDING =
      words(
          "held", "It was held and is complete",
          "furtherMeeting", "It goes on at a further meeting",
          "adjourned", "It was adjourned",
          "rearranged", "It did not take place and has to be arranged anew");

  public static final Map<String, String> HEARD =
      words(
          "visit", "I visited the child",
          "walk", "Out together: a walk, a meal, an activity",
          "call", "By phone or video",
          "writing", "The child wrote or sent something",
          "watched", "I watched and was with a very young child",
          "notWanted", "The child did not want to talk",
          "notReached", "The child could not be reached");

  public static final Map<String, String> WISHES_CHAIR =
      words(
          "child", "The child wants to chair",
          "coChair", "The child wants to chair part of it",
          "iro", "The IRO chairs",
          "notAsked", "Not asked yet");

  public static final Map<String, String> SECTIONS =
      words(
          "health", "Health",
          "education", "School, college or nursery",
          "feelings", "Feelings and behaviour",
          "identity", "Identity, faith and culture",
          "family", "Family and friends, and time together",
          "home", "Where the child lives",
          "independence", "Looking after themself and growing independent",
          "legal", "Legal matters and permanence",
          "childViews", "What the child says",
          "parentsViews", "What the parents say",
          "carersViews", "What the carers say",
          "plan", "The care plan as proposed");

  public static final Map<String, String> ANSWERS_TO_OBJECTION =
      words(
          "amended", "I amend the decisions",
          "kept", "The decisions stay as they are",
          "concern", "I raise a concern");

  public static final Map<String, String> WAYS =
      words(
          "post", "By post",
          "secureEmail", "By secure e-mail",
          "byHand", "By hand",
          "carer", "Through the carer",
          "notSent", "Not sent, for the child's sake");

  public static final Map<String, String> PAPERS =
      words(
          "both", "Letter and decisions",
          "letter", "Letter",
          "decisions", "Decisions");

  private Vocabulary() {}

  private static Map<String, String> words(String... codesAndWords) {
    var words = new LinkedHashMap<String, String>();
    for (var i = 0; i < codesAndWords.length; i += 2) {
      words.put(codesAndWords[i], codesAndWords[i + 1]);
    }
    return Collections.unmodifiableMap(words);
  }
}
