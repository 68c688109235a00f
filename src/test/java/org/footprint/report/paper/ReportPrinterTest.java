package org.footprint.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footprint.FootprintTest;
import org.footprint.report.AnnualReport;
import org.footprint.report.AnnualReports;
import org.footprint.report.FiveYears;
import org.footprint.report.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The report on paper says what the report says, and can be read aloud. */
@FootprintTest
@Transactional
class ReportPrinterTest {

  @Autowired AnnualReports reports;
  @Autowired ReportPrinter printer;
  @Autowired JdbcClient database;

  private AnnualReport report;

  @BeforeEach
  void fiveYears() {
    FiveYears.in(new Given(database));
    report = reports.of(FiveYears.LAST);
  }

  @Test
  void it() throws IOException {
    var made = Sample.made(report);
    keep("live.pdf", printer.pdf(Edition.live(report, false)));
    keep("made.pdf", printer.pdf(Edition.of(made, true)));
    keep("live.docx", printer.docx(Edition.live(report, false)));
    keep("made.docx", printer.docx(Edition.of(made, true)));
    keep("children.pdf", printer.pdf(ChildrensReport.of(made)));
    var before = System.nanoTime();
    printer.pdf(Edition.of(made, true));
    System.out.println("PDF ms " + (System.nanoTime() - before) / 1000000);
    before = System.nanoTime();
    printer.docx(Edition.of(made, true));
    System.out.println("DOCX ms " + (System.nanoTime() - before) / 1000000);
    assertThat(report.empty()).isFalse();
  }

  private static void keep(String name, byte[] paper) throws IOException {
    var show = System.getProperty("footprint.papers");
    if (show != null) {
      Files.write(Path.of(show).resolve(name), paper);
    }
  }
}
