package org.footprint.dispute;

import java.util.List;
import java.util.Set;
import org.footprint.form.Answers;

/**
 * What an IRO makes of a concern.
 *
 * @param to where it goes up to, if it does and a stage is left
 * @param forChild what has changed for the child, where it is resolved
 */
record Verdict(String result, Rung to, String forChild, String words) {

  private static final Set<String> CLOSES =
      Set.of(DisputeWords.RESOLVED, DisputeWords.WITHDRAWN, DisputeWords.LEFT_CARE);

  static Verdict withdrawn(String why) {
    return new Verdict(DisputeWords.WITHDRAWN, null, null, why);
  }

  /**
   * Reads one of the results that are offered.
   *
   * @param all every rung there is
   * @param above the rungs that the concern can go up to from where it stands
   */
  static Verdict read(Answers answers, Set<String> offered, List<Rung> all, List<Rung> above) {
    var result = answers.oneOf("result", "Your decision", offered);
    var forChild = answers.optionalWords("forChild", "What has changed for the child").orElse(null);
    if (DisputeWords.RESOLVED.equals(result) && forChild == null) {
      answers.mistake("forChild", "What has changed for the child: this is missing.");
    }
    var words = answers.optionalWords("words", "Why").orElse(null);
    if (result != null && needsWords(result) && words == null) {
      answers.mistake("words", "Why: this is missing.");
    }
    var to = offered.contains(DisputeWords.GOES_UP) ? to(answers, result, all, above) : null;
    return new Verdict(result, to, forChild, words);
  }

  private static Rung to(Answers answers, String result, List<Rung> all, List<Rung> above) {
    var chosen = answers.optionalOneOf("rung", "Goes up to", all.stream().map(Rung::id).toList());
    if (!DisputeWords.GOES_UP.equals(result)) {
      return null;
    }
    if (above.isEmpty()) {
      return null;
    }
    if (chosen.isEmpty()) {
      answers.mistake("rung", "Goes up to: this is missing.");
      return null;
    }
    var to = above.stream().filter(rung -> rung.id().equals(chosen.get())).findAny();
    if (to.isEmpty()) {
      answers.mistake(
          "rung",
          "Goes up to: the concern stands there already, or above. Choose a higher stage: "
              + above.get(0).words()
              + " is the next.");
    }
    return to.orElse(null);
  }

  private static boolean needsWords(String result) {
    return !DisputeWords.RESOLVED.equals(result) && !DisputeWords.LEFT_CARE.equals(result);
  }

  boolean closes() {
    return CLOSES.contains(result);
  }
}
