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
import org.footprint.report.MadeReport;
import org.footprint.report.MadeReports;
import org.footprint.report.ReportYear;
import org.footprint.report.TablesDisagree;
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

/**
 * The annual report, for those who answer for the whole service: of each year as it is recorded
 * now, and each version as it was made.
 */
@Controller
class ReportPage {

  private final AnnualReports reports;
  private final MadeReports made;
  private final ReportFile file;
  private final WorkingCalendar calendar;

  ReportPage(AnnualReports reports, MadeReports made, ReportFile file, WorkingCalendar calendar) {
    this.reports = reports;
    this.made = made;
    this.file = file;
    this.calendar = calendar;
  }

  @GetMapping("/report")
  String years(Model page) {
    page.addAttribute("years", file.years(reports.years()));
    return "reports";
  }

  @GetMapping("/report/{year}")
  String report(
      @PathVariable String year,
      @RequestParam(defaultValue = "false") boolean published,
      Model page) {
    var report = report(year, published);
    page.addAttribute("report", report);
    page.addAttribute("published", published);
    page.addAttribute("last", file.last(report.year()));
    page.addAttribute("at", "/report/" + year);
    page.addAttribute("query", published ? "?published=true" : "");
    return "report";
  }

  @GetMapping("/report/{year}/tables/{file}")
  ResponseEntity<String> table(
      @PathVariable String year,
      @PathVariable String file,
      @RequestParam(defaultValue = "false") boolean published) {
    return table(report(year, published), file, year);
  }

  @GetMapping("/report/{year}/tables.zip")
  ResponseEntity<byte[]> tables(
      @PathVariable String year, @RequestParam(defaultValue = "false") boolean published) {
    return tables(report(year, published), year);
  }

  /** What was published hides small numbers unless all of them are asked for. */
  @GetMapping("/report/{year}/versions/{version}")
  String version(
      @PathVariable String year,
      @PathVariable int version,
      @RequestParam(required = false) Boolean published,
      Model page) {
    var full = made(year, version);
    var hides = hides(full, published);
    var shown = hides ? full.withoutSmallNumbers() : full;
    page.addAttribute("made", shown);
    page.addAttribute("report", shown.figures());
    page.addAttribute("published", hides);
    page.addAttribute("later", file.later(shown));
    page.addAttribute("course", file.course(shown));
    page.addAttribute("at", "/report/" + year + "/versions/" + version);
    page.addAttribute("query", "?published=" + hides);
    return "made-report";
  }

  @GetMapping("/report/{year}/versions/{version}/tables/{file}")
  ResponseEntity<String> tableOfVersion(
      @PathVariable String year,
      @PathVariable int version,
      @PathVariable String file,
      @RequestParam(required = false) Boolean published) {
    return table(figures(year, version, published), file, year + "-version-" + version);
  }

  @GetMapping("/report/{year}/versions/{version}/tables.zip")
  ResponseEntity<byte[]> tablesOfVersion(
      @PathVariable String year,
      @PathVariable int version,
      @RequestParam(required = false) Boolean published) {
    return tables(figures(year, version, published), year + "-version-" + version);
  }

  /** A report that contradicts itself is shown to nobody; whoever asks reads where it does. */
  @ExceptionHandler
  ModelAndView disagree(TablesDisagree tables, Authentication who) {
    return disagreeing(tables, who);
  }

  static ModelAndView disagreeing(TablesDisagree tables, Authentication who) {
    var view = new ModelAndView("disagree");
    view.addObject(Navigation.PLACES, Navigation.of(who));
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

  private MadeReport made(String name, int version) {
    return made.made(year(name), version).orElseThrow(ReportPage::notFound);
  }

  private AnnualReport figures(String name, int version, Boolean published) {
    var report = made(name, version);
    return hides(report, published) ? report.figures().withoutSmallNumbers() : report.figures();
  }

  static boolean hides(MadeReport report, Boolean published) {
    return published == null ? report.isPublished() : published;
  }

  static ReportYear year(String name) {
    try {
      return ReportYear.parse(name);
    } catch (IllegalArgumentException noYear) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, noYear.getMessage(), noYear);
    }
  }

  private static ResponseEntity<String> table(AnnualReport report, String file, String of) {
    var table =
        report
            .tables()
            .filter(one -> file.equals(one.id() + ".csv"))
            .findAny()
            .orElseThrow(ReportPage::notFound);
    return Csv.file(table.id() + "-" + of + ".csv", table.fileHead(), table.fileRows());
  }

  private static ResponseEntity<byte[]> tables(AnnualReport report, String of) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("report-" + of + ".zip").build().toString())
        .body(zip(report));
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
