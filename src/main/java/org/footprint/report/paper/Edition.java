package org.footprint.report.paper;

import org.footprint.report.AnnualReport;
import org.footprint.report.MadeReport;

/**
 * What of a report is put on paper.
 *
 * @param published whether small numbers are hidden
 * @param made the report as it was made, null where the figures are those of now
 */
public record Edition(AnnualReport figures, boolean published, MadeReport made) {

  /** The figures of now. */
  public static Edition live(AnnualReport figures, boolean published) {
    return new Edition(published ? figures.withoutSmallNumbers() : figures, published, null);
  }

  /** The figures and words of a report as it was made. */
  public static Edition of(MadeReport made, boolean published) {
    var shown = published ? made.withoutSmallNumbers() : made;
    return new Edition(shown.figures(), published, shown);
  }

  /** The name of its file, without the ending. */
  public String fileName() {
    return "annual-report-"
        + figures.year().name()
        + (made == null ? "" : "-version-" + made.version())
        + (published ? "-published" : "");
  }
}
