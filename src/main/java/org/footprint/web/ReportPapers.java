package org.footprint.web;

import org.footprint.calendar.WorkingCalendar;
import org.footprint.report.AnnualReports;
import org.footprint.report.MadeReport;
import org.footprint.report.MadeReports;
import org.footprint.report.TablesDisagree;
import org.footprint.report.paper.ChildrensReport;
import org.footprint.report.paper.Edition;
import org.footprint.report.paper.ReportPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
  private final MadeReports made;
  private final ReportPrinter printer;
  private final WorkingCalendar calendar;

  ReportPapers(
      AnnualReports reports, MadeReports made, ReportPrinter printer, WorkingCalendar calendar) {
    this.reports = reports;
    this.made = made;
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

  /** What was published hides small numbers unless all of them are asked for. */
  @GetMapping("/report/{year}/versions/{version}/report.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String year,
      @PathVariable int version,
      @RequestParam(required = false) Boolean published) {
    return pdf(asMade(year, version, published));
  }

  @GetMapping("/report/{year}/versions/{version}/report.docx")
  ResponseEntity<byte[]> docx(
      @PathVariable String year,
      @PathVariable int version,
      @RequestParam(required = false) Boolean published) {
    return docx(asMade(year, version, published));
  }

  @GetMapping("/report/{year}/versions/{version}/children")
  String children(@PathVariable String year, @PathVariable int version, Model page) {
    page.addAttribute("report", ChildrensReport.of(made(year, version)));
    page.addAttribute("version", version);
    return "children-report";
  }

  @GetMapping("/report/{year}/versions/{version}/children.pdf")
  ResponseEntity<byte[]> childrenPdf(@PathVariable String year, @PathVariable int version) {
    return file(
        "our-year-" + year + "-version-" + version + ".pdf",
        MediaType.APPLICATION_PDF,
        printer.pdf(ChildrensReport.of(made(year, version))));
  }

  @ExceptionHandler
  ModelAndView disagree(TablesDisagree tables, Authentication who) {
    return ReportPage.disagreeing(tables, who);
  }

  private Edition asMade(String year, int version, Boolean published) {
    var report = made(year, version);
    return Edition.of(report, ReportPage.hides(report, published));
  }

  private MadeReport made(String year, int version) {
    return made.made(ReportPage.year(year), version)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
