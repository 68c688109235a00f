package org.footprint.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The codes that audits are recorded in and the words people read for them, in their order. */
public final class AuditWords {

  /** The file as a whole. */
  public static final String OVERALL = "overall";

  /** What of a file is scored. */
  public static final Map<String, String> STANDARDS =
      words(
          "voice",
          "The child's voice",
          "plan",
          "The plan and its progress",
          "oversight",
          "The IRO's oversight and challenge",
          "papers",
          "Timeliness of the papers",
          "impact",
          "Impact for the child",
          OVERALL,
          "Overall judgement");

  /** The steps of the scale, the best first. */
  public static final Map<String, String> SCORES =
      words(
          "outstanding", "Outstanding",
          "good", "Good",
          "requiresImprovement", "Requires improvement",
          "inadequate", "Inadequate");

  /** How a sample is drawn. */
  public static final Map<String, String> RULES =
      words(
          Rule.RANDOM.code(), "At random",
          Rule.MIDWAY_MISSING.code(), "The midway since the last review was not held",
          Rule.CONCERN_OPEN.code(), "A concern has been open for too long",
          Rule.REVIEW_LATE.code(), "The last review was late",
          Rule.OF_IRO.code(), "Children of one IRO");

  private static final List<String> BEST_FIRST = List.copyOf(SCORES.keySet());

  private AuditWords() {}

  /** The more careful of two scores. */
  static String lower(String one, String other) {
    return BEST_FIRST.indexOf(one) > BEST_FIRST.indexOf(other) ? one : other;
  }

  private static Map<String, String> words(String... codesAndWords) {
    var words = new LinkedHashMap<String, String>();
    for (var i = 0; i < codesAndWords.length; i += 2) {
      words.put(codesAndWords[i], codesAndWords[i + 1]);
    }
    return Collections.unmodifiableMap(words);
  }
}
