package org.footprint.web;

import org.footprint.calendar.WorkingCalendar;
import org.footprint.report.AnnualReports;
import org.footprint.report.TablesDisagree;
import org.footprint.report.paper.Edition;
import org.footprint.report.paper.ReportPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The annual report to print, to edit, and for children and young people. */
@Controller
class ReportPapers {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final AnnualReports reports;
  private final ReportPrinter printer;
  private final WorkingCalendar calendar;

  ReportPapers(AnnualReports reports, ReportPrinter printer, WorkingCalendar calendar) {
    this.reports = reports;
    this.printer = printer;
    this.calendar = calendar;
  }

  @GetMapping("/report/{year}/report.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String year, @RequestParam(defaultValue = "false") boolean published) {
    return pdf(live(year, published));
  }

  @GetMapping("/report/{year}/report.docx")
  ResponseEntity<byte[]> docx(
      @PathVariable String year, @RequestParam(defaultValue = "false") boolean published) {
    return docx(live(year, published));
  }

  @ExceptionHandler
  ModelAndView disagree(TablesDisagree tables) {
    return ReportPage.disagreeing(tables);
  }

  private Edition live(String name, boolean published) {
    var year = ReportPage.year(name);
    if (!year.hasBegun(calendar.today())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Edition.live(reports.of(year), published);
  }

  private ResponseEntity<byte[]> pdf(Edition edition) {
    return file(edition.fileName() + ".pdf", MediaType.APPLICATION_PDF, printer.pdf(edition));
  }

  private ResponseEntity<byte[]> docx(Edition edition) {
    return file(edition.fileName() + ".docx", DOCX, printer.docx(edition));
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
