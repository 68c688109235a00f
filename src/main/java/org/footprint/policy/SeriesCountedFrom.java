package org.footprint.policy;

/** Which of several meetings of one review is the day it was held on. */
public enum SeriesCountedFrom implements TableWord {
  FIRST_MEETING("firstMeeting"),
  LAST_MEETING("lastMeeting");

  private final String word;

  SeriesCountedFrom(String word) {
    this.word = word;
  }

  /** The word the decision tables use. */
  @Override
  public String word() {
    return word;
  }
}
