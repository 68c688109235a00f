package org.footprint.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was said or done about a report.
 *
 * @param version which version it is about; null for what was late before there was one
 * @param by the name of whoever said or did it
 * @param words null where nothing was said
 * @param onDay when it was presented, null for everything else
 */
public record ReportStep(
    Integer version, Kind kind, Instant at, String by, String words, LocalDate onDay) {

  /** What can become of a version, and that something is late. */
  public enum Kind {
    COMMENTED("Commented on"),
    SENT_BACK("Sent back"),
    APPROVED("Approved"),
    PRESENTED("Presented"),
    PUBLISHED("Published"),
    OVERDUE("Overdue");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
