package org.footprint.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That there is a version of a year's report, without what is in it.
 *
 * @param madeBy the name of whoever wrote it
 * @param reason why there is a version after the first one
 * @param correction why what was published is corrected, null where it is not
 * @param presentedOn the day of the corporate parenting board, null before that
 * @param publishedAt null before that
 */
public record ReportVersion(
    ReportYear year,
    int version,
    Instant madeAt,
    String madeBy,
    String reason,
    String correction,
    LocalDate presentedOn,
    Instant publishedAt) {

  public boolean isPublished() {
    return publishedAt != null;
  }
}
