package org.footprint.midway;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was recorded of a midway. */
record HeldMidway(
    LocalDate heldOn,
    List<Progress> progress,
    String spoken,
    String childWords,
    String familyWords,
    String events,
    boolean planRight,
    String planWords,
    String result,
    String resultWords) {

  HeldMidway with(String words) {
    return new HeldMidway(
        heldOn,
        progress,
        spoken,
        childWords,
        familyWords,
        events,
        planRight,
        planWords,
        result,
        words);
  }

  /** How a decision of the review stands. */
  record Progress(UUID decisionId, String state, String more) {}
}
