package org.footprint.report;

/** What is written around the figures, in the order of the printed report. */
public enum Chapter {
  SERVICE("service", "The service"),
  PARTICIPATION("participation", "How children took part"),
  PRACTICE("practice", "Practice and its quality"),
  CONCERNS("concerns", "Concerns, and what came of them"),
  STORIES("stories", "Stories without names");

  private final String code;
  private final String title;

  Chapter(String code, String title) {
    this.code = code;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }
}
