package org.footprint.audit;

import java.util.Map;

/**
 * How somebody scored a file.
 *
 * @param scores by standard, the overall judgement among them
 */
public record Opinion(Said said, Map<String, Scored> scores, String actions, String by) {

  /** Whose opinion it is. */
  public enum Said {
    FIRST("first"),
    SECOND("second"),
    FINAL("final");

    private final String code;

    Said(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * One score.
   *
   * @param words why, or null
   */
  public record Scored(String score, String words) {}

  public Opinion {
    scores = Map.copyOf(scores);
  }

  public String overall() {
    return scores.get(AuditWords.OVERALL).score();
  }
}
