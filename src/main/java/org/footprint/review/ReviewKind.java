package org.footprint.review;

import java.util.List;

/** The kinds in which reviews are counted. */
enum ReviewKind {
  FIRST("first", "first review"),
  SECOND("second", "second review"),
  SUBSEQUENT("subsequent", "subsequent review"),
  FIRST_ELIGIBLE("firstEligible", "first review of an eligible young person"),
  SUBSEQUENT_ELIGIBLE("subsequentEligible", "subsequent review of an eligible young person");

  private static final int ELIGIBLE = 16;

  private final String code;
  private final String words;

  ReviewKind(String code, String words) {
    this.code = code;
    this.words = words;
  }

  String code() {
    return code;
  }

  String words() {
    return words;
  }

  /** The first and second review in care are counted as such at any age. */
  static ReviewKind of(int number, int age, List<HeldDay> before) {
    if (number == 1) {
      return FIRST;
    }
    if (number == 2) {
      return SECOND;
    }
    if (age < ELIGIBLE) {
      return SUBSEQUENT;
    }
    return before.stream().anyMatch(day -> day.kind().equals(FIRST_ELIGIBLE.code))
        ? SUBSEQUENT_ELIGIBLE
        : FIRST_ELIGIBLE;
  }
}
