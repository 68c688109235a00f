package org.footprint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.footprint.report.AnnualReports;
import org.footprint.report.ReportYear;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the annual report of five years and the page of the service's figures take. */
class ReportBenchmark {

  private static final int SMALL = Integer.getInteger("footprint.benchmark.children", 6000);
  private static final int LARGE = Integer.getInteger("footprint.benchmark.largeChildren", 84000);
  private static final int TIMES = Integer.getInteger("footprint.benchmark.reports", 5);
  private static final ReportYear LAST_YEAR = ReportYear.parse("2025-26");

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  @Test
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void fiveYearsAreReportedAndTheServiceIsLookedAt() throws Exception {
    measure(SMALL);
    if (LARGE > 0) {
      measure(LARGE);
    }
    var table = table();
    System.out.println(table);
    Files.writeString(Path.of("target/benchmark-report.md"), table);
  }

  private void measure(int children) throws Exception {
    try (var our = new OurEngine(Path.of("target/benchmark-report-data/" + children))) {
      var database = our.side().database();
      new FiveYears(database).of(children);
      add("Children looked after", "%,d", count(database, "care_period where ended_on is null"));
      add("Reviews held in five years", "%,d", count(database, "held_review"));
      add("Papers of them", "%,d", count(database, "paper"));
      add("Concerns", "%,d", count(database, "dispute"));

      var reports = our.bean(AnnualReports.class);
      add("Five years, the first time", "%.2f s", seconds(() -> report(reports)));
      var warm = new ArrayList<Double>();
      for (var time = 0; time < TIMES; time++) {
        warm.add(seconds(() -> report(reports)));
      }
      warm.sort(null);
      add("Five years, the middle of " + TIMES, "%.2f s", warm.get(TIMES / 2));
      add("Five years, the slowest of them", "%.2f s", warm.get(TIMES - 1));

      var visits = new Visits(our.side().roundTrips());
      var mona = Browser.of("mona", our.port());
      add("`/service`", "%s", visits.page(mona, "/service"));
      add("`/service` of one team", "%s", visits.page(mona, "/service?team=oak"));
      add(
          "`/service` of one service",
          "%s",
          visits.page(mona, "/service?service=children-looked-after"));
      add("`/service` of one IRO", "%s", visits.page(mona, "/service?iro=ivy"));
      add(
          "The list behind all reviews of the year",
          "%s",
          visits.page(mona, "/service/reviews-in-time?span=year&part=all"));
      add("The service at a glance, in Cockpit", "%s", visits.page(mona, "/oversight/service"));
    }
  }

  private static void report(AnnualReports reports) {
    assertThat(reports.of(LAST_YEAR).empty()).isFalse();
  }

  private static long count(JdbcClient database, String of) {
    return database.sql("select count(*) from footprint." + of).query(Long.class).single();
  }

  private static double seconds(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return Side.seconds(start);
  }

  private void add(String row, String format, Object... values) {
    var words = String.format(Locale.UK, format, values);
    rows.computeIfAbsent(row, first -> new ArrayList<>()).add(words);
    System.out.println(row + ": " + words);
  }

  private String table() {
    var lines =
        rows.entrySet().stream()
            .map(row -> "| " + row.getKey() + " | " + String.join(" | ", row.getValue()) + " |")
            .toList();
    return lines.get(0)
        + "\n|---"
        + "|--:".repeat(lines.get(0).split("\\|").length - 2)
        + "|\n"
        + lines.stream().skip(1).collect(Collectors.joining("\n"))
        + "\n\nPages: half of "
        + Visits.CALLS
        + " calls / 95 of 100.\n";
  }
}
