package org.footprint.policy;

/** What a council does when the pre-meeting report is missing on the day of the review. */
public enum MissingReport implements TableWord {
  DO_NOT_PROCEED("doNotProceed"),
  ADJOURN_AND_RAISE_CONCERN("adjournAndRaiseConcern"),
  TELL_UP_AND_GO_ON("tellUpAndGoOn");

  private final String word;

  MissingReport(String word) {
    this.word = word;
  }

  /** The word the decision tables use. */
  @Override
  public String word() {
    return word;
  }
}
