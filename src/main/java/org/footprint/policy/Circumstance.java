package org.footprint.policy;

/** What decides which intervals between reviews the law sets for a child. */
public enum Circumstance implements TableWord {
  STANDARD("standard"),
  SHORT_BREAK("shortBreak"),
  PLACED_FOR_ADOPTION("placedForAdoption");

  private final String word;

  Circumstance(String word) {
    this.word = word;
  }

  /** The word the decision tables use. */
  @Override
  public String word() {
    return word;
  }
}
