package org.footprint.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A report as it was made: its figures and words do not change any more.
 *
 * @param version from 1 in each year
 * @param madeBy the name of whoever wrote it
 * @param reason why there is a version after the first one, null for that
 * @param correction why what was published is corrected, null where it is not
 * @param presentedOn the day of the corporate parenting board, null before that
 * @param publishedAt null before that
 */
public record MadeReport(
    AnnualReport figures,
    int version,
    Instant madeAt,
    String madeBy,
    String reason,
    String correction,
    Writing writing,
    LocalDate presentedOn,
    Instant publishedAt) {

  public boolean isPublished() {
    return publishedAt != null;
  }

  /** The chapters in their order, each with the figures it is about. */
  public List<Part> parts() {
    return Part.of(figures, writing);
  }

  /** The same, with small numbers hidden. */
  public MadeReport withoutSmallNumbers() {
    return new MadeReport(
        figures.withoutSmallNumbers(),
        version,
        madeAt,
        madeBy,
        reason,
        correction,
        writing,
        presentedOn,
        publishedAt);
  }
}
