package org.footprint.audit;

import java.util.Arrays;

/** Which files a sample is drawn from. */
enum Rule {
  RANDOM("random"),
  MIDWAY_MISSING("midwayMissing"),
  CONCERN_OPEN("concernOpen"),
  REVIEW_LATE("reviewLate"),
  OF_IRO("ofIro");

  private final String code;

  Rule(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Rule of(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findAny().orElseThrow();
  }
}
