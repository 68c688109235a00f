package org.footprint.midway;

/** What overtook a midway. The ids are stored, so they are never changed. */
public enum Superseded {
  NEXT_REVIEW("nextReview", "the next review was held before it"),
  LEFT_CARE("leftCare", "the child left care");

  private final String id;
  private final String words;

  Superseded(String id, String words) {
    this.id = id;
    this.words = words;
  }

  String id() {
    return id;
  }

  String words() {
    return words;
  }
}
