package org.footprint.policy;

/**
 * What an amount counts. Zero working days is the end of the same working day; {@code HOURS} run
 * through nights and weekends.
 */
public enum Unit implements TableWord {
  HOURS("hours"),
  WORKING_DAYS("workingDays"),
  DAYS("days"),
  WEEKS("weeks"),
  MONTHS("months"),
  CHILDREN("children");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /** The word the decision tables use. */
  @Override
  public String word() {
    return word;
  }
}
