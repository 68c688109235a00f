package org.footprint.midway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The codes that a midway is recorded in and the words people read for them, in their order. */
public final class MidwayWords {

  static final String DRIFTING = "drifting";
  static final String NOT_STARTED = "notStarted";
  static final String NOTE = "note";
  static final String CONCERN = "concern";
  static final String COMES_FORWARD = "comesForward";

  public static final Map<String, String> STATES =
      words("done", "Done", "onTrack", "On track", DRIFTING, "Drifting", NOT_STARTED, "Not begun");

  public static final Map<String, String> WAYS =
      words(
          "visit", "I visited the child",
          "call", "By phone or video",
          "message", "We wrote to each other",
          "worker", "The social worker did and told me",
          "notWanted", "The child did not want to talk",
          "notSpoken", "No");

  public static final Map<String, String> RESULTS =
      words(
          "nothingNeeded",
          "Nothing is needed",
          NOTE,
          "I note something on the record",
          CONCERN,
          "I raise a concern",
          COMES_FORWARD,
          "The next review comes forward");

  private MidwayWords() {}

  private static Map<String, String> words(String... codesAndWords) {
    var words = new LinkedHashMap<String, String>();
    for (var i = 0; i < codesAndWords.length; i += 2) {
      words.put(codesAndWords[i], codesAndWords[i + 1]);
    }
    return Collections.unmodifiableMap(words);
  }
}
