package org.footprint.dispute;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codes that concerns are recorded in and the words people read for them, in their order. */
public final class DisputeWords {

  static final String OTHER = "other";
  static final String TOLD = "told";
  static final String NOT_TOLD = "notTold";
  static final String AGREED = "agreed";
  static final String PARTLY = "partly";
  static final String REFUSED = "refused";
  static final String MEETING = "meeting";
  static final String NO_ANSWER = "noAnswer";
  static final String RESOLVED = "resolved";
  static final String GOES_UP = "goesUp";
  static final String WITHDRAWN = "withdrawn";
  static final String LEFT_CARE = "leftCare";
  static final String REFER = "refer";
  static final String HOLD = "hold";
  static final String OVERTAKEN = "overtaken";
  static final String DONE = "done";
  static final String NOT_DONE = "notDone";
  static final String GOES_ON = "goesOn";

  public static final Map<String, String> CHILD_TOLD =
      words(
          TOLD, "Yes, and of their right to an advocate",
          NOT_TOLD, "No");

  public static final Map<String, String> MEETING_OUTCOMES =
      words(
          AGREED, "Agreed: it will be done",
          PARTLY, "Partly agreed",
          REFUSED, "Refused");

  public static final Map<String, String> ANSWERS =
      with(MEETING_OUTCOMES, MEETING, "I ask for a meeting first");

  public static final Map<String, String> VERDICTS =
      words(
          RESOLVED, "It is resolved for the child",
          GOES_UP, "It is not resolved and goes up",
          WITHDRAWN, "I withdraw it");

  public static final Map<String, String> ACTS = with(VERDICTS, REFER, "I refer it to CAFCASS");

  public static final Map<String, String> CONSIDERATIONS =
      words(
          REFER, "I refer it to CAFCASS",
          HOLD, "I hold it at this level",
          RESOLVED, "It is resolved for the child",
          WITHDRAWN, "I withdraw it");

  public static final Map<String, String> LEGAL_ADVICE =
      words("taken", "Yes", "notTaken", "No, because");

  public static final Map<String, String> CAFCASS_ANSWERS =
      words(
          "proceedings",
          "CAFCASS goes to court",
          "settled",
          "Settled with CAFCASS's help",
          "noAction",
          "CAFCASS takes no action",
          OTHER,
          "Something else");

  public static final Map<String, String> AFTER_CAFCASS =
      words(RESOLVED, "It is resolved for the child", GOES_ON, "It goes on");

  public static final Map<String, String> ENDINGS =
      words(
          LEFT_CARE, "It ends because the child left care",
          RESOLVED, "It had been resolved for the child",
          WITHDRAWN, "I withdraw it");

  static final Map<String, String> ENDING_OF_THE_DEAD = words(LEFT_CARE, "It ends here");

  public static final Map<String, String> DEEDS = words(DONE, "Done", NOT_DONE, "Not done");

  public static final Map<String, String> OWNERS =
      words(
          "social-worker",
          "The social worker",
          "team-manager",
          "The team manager",
          "service-manager",
          "The service manager",
          "head-of-service",
          "The head of service",
          "assistant-director",
          "The assistant director",
          "director",
          "The director",
          "iro",
          "The IRO",
          "business-support",
          "Business support",
          OTHER,
          "Somebody else");

  private DisputeWords() {}

  private static Map<String, String> with(Map<String, String> before, String code, String words) {
    var all = new LinkedHashMap<>(before);
    all.put(code, words);
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, String> words(String... codesAndWords) {
    var words = new LinkedHashMap<String, String>();
    for (var i = 0; i < codesAndWords.length; i += 2) {
      words.put(codesAndWords[i], codesAndWords[i + 1]);
    }
    return Collections.unmodifiableMap(words);
  }
}
