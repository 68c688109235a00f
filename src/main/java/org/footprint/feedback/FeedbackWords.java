package org.footprint.feedback;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codes that feedback is recorded in and the words people read for them, in their order. */
public final class FeedbackWords {

  static final String OF_A_CHILD = "child";
  static final String THANKS = "thanks";

  public static final Map<String, String> WHOMS =
      words(OF_A_CHILD, "A child in care", "service", "The service in general");

  public static final Map<String, String> WHO =
      words(
          "child", "Child or young person",
          "parent", "Parent",
          "carer", "Carer",
          "socialWorker", "Social worker",
          "professional", "Other professional");

  public static final Map<String, String> KINDS =
      words(THANKS, "Thanks", "suggestion", "Suggestion", "complaint", "Complaint");

  public static final Map<String, String> SUBJECTS =
      words(
          "review", "The review",
          "iro", "The IRO",
          "takingPart", "Taking part",
          "papers", "Papers",
          "other", "Something else");

  static final Map<String, String> FROM =
      words(
          "child", "a child or young person",
          "parent", "a parent",
          "carer", "a carer",
          "socialWorker", "a social worker",
          "professional", "another professional");

  static final Map<String, String> OF_WHAT =
      words(
          "review", "the review",
          "iro", "the IRO",
          "takingPart", "taking part",
          "papers", "papers",
          "other", "something else");

  private FeedbackWords() {}

  private static Map<String, String> words(String... codesAndWords) {
    var words = new LinkedHashMap<String, String>();
    for (var i = 0; i < codesAndWords.length; i += 2) {
      words.put(codesAndWords[i], codesAndWords[i + 1]);
    }
    return Collections.unmodifiableMap(words);
  }
}
