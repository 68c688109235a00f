package org.footprint.report;

import java.util.List;

/** Why a report is not produced: its tables would say different things. */
public final class TablesDisagree extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final List<String> sentences;

  TablesDisagree(List<String> sentences) {
    super(String.join(" ", sentences));
    this.sentences = List.copyOf(sentences);
  }

  /** Which tables, and which numbers. */
  public List<String> sentences() {
    return sentences;
  }
}
