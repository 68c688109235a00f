package org.footprint.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.report.AnnualReport;
import org.footprint.report.AnnualReports;
import org.footprint.report.ReportYear;
import org.footprint.report.TablesDisagree;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The annual report, for those who answer for the whole service. */
@Controller
class ReportPage {

  private final AnnualReports reports;
  private final WorkingCalendar calendar;

  ReportPage(AnnualReports reports, WorkingCalendar calendar) {
    this.reports = reports;
    this.calendar = calendar;
  }

  @GetMapping("/report")
  String years(Model page) {
    page.addAttribute("years", reports.years());
    page.addAttribute("today", calendar.today());
    return "reports";
  }

  @GetMapping("/report/{year}")
  String report(
      @PathVariable String year,
      @RequestParam(defaultValue = "false") boolean published,
      Model page) {
    page.addAttribute("report", report(year, published));
    page.addAttribute("published", published);
    return "report";
  }

  @GetMapping("/report/{year}/tables/{file}")
  ResponseEntity<String> table(
      @PathVariable String year,
      @PathVariable String file,
      @RequestParam(defaultValue = "false") boolean published) {
    var table =
        report(year, published)
            .tables()
            .filter(one -> file.equals(one.id() + ".csv"))
            .findAny()
            .orElseThrow(ReportPage::notFound);
    return Csv.file(table.id() + "-" + year + ".csv", table.fileHead(), table.fileRows());
  }

  @GetMapping("/report/{year}/tables.zip")
  ResponseEntity<byte[]> tables(
      @PathVariable String year, @RequestParam(defaultValue = "false") boolean published) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("report-" + year + ".zip").build().toString())
        .body(zip(report(year, published)));
  }

  /** A report that contradicts itself is shown to nobody; whoever asks reads where it does. */
  @ExceptionHandler
  ModelAndView disagree(TablesDisagree tables) {
    return disagreeing(tables);
  }

  static ModelAndView disagreeing(TablesDisagree tables) {
    var view = new ModelAndView("disagree");
    view.addObject("sentences", tables.sentences());
    view.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    return view;
  }

  private AnnualReport report(String name, boolean published) {
    var year = year(name);
    if (!year.hasBegun(calendar.today())) {
      throw notFound();
    }
    var report = reports.of(year);
    return published ? report.withoutSmallNumbers() : report;
  }

  static ReportYear year(String name) {
    try {
      return ReportYear.parse(name);
    } catch (IllegalArgumentException noYear) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, noYear.getMessage(), noYear);
    }
  }

  private static byte[] zip(AnnualReport report) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var table : report.tables().toList()) {
        zip.putNextEntry(new ZipEntry(table.id() + ".csv"));
        zip.write(Csv.of(table.fileHead(), table.fileRows()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
