package org.footprint.report.paper;

import org.footprint.calendar.WorkingCalendar;
import org.footprint.paper.Press;
import org.springframework.stereotype.Component;

/** Puts a year's report on paper. */
@Component
public class ReportPrinter {

  private final WorkingCalendar calendar;
  private final Press press = new Press();

  ReportPrinter(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** As a PDF that can be read aloud. */
  public byte[] pdf(Edition edition) {
    return PrintedReport.print(Manuscript.of(edition, calendar), press);
  }

  /** As a document to edit. */
  public byte[] docx(Edition edition) {
    return WordReport.write(Manuscript.of(edition, calendar));
  }

  /** The one for children and young people, as a PDF. */
  public byte[] pdf(ChildrensReport report) {
    return ChildrensPaper.print(report, press);
  }
}
