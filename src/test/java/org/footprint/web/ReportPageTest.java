package org.footprint.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.footprint.FootprintTest;
import org.footprint.report.AnnualReports;
import org.footprint.report.Given;
import org.footprint.report.ReportYear;
import org.footprint.report.Table;
import org.footprint.review.Casework;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The annual report over HTTP, in a year long before those of any other test. */
@FootprintTest
class ReportPageTest {

  private static final String REPORT = "/report/2003-04";

  @Autowired Casework casework;
  @Autowired AnnualReports reports;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Given given;

  @BeforeEach
  void hounslowsReviews() {
    given = new Given(database);
    var child = given.child("2003-04-10");
    given.reviews(child, 736, "2003-09-09");
    given.reviews(child, 88, "2003-11-09", "late", true, "late_reason", "iroIll");
    given.reviews(child, 3, "2004-03-09", "kind", "second");
    given.reviews(child, 3, "2004-03-09", "kind", "second", "late", true);
  }

  @AfterEach
  void leaveNothingBehind() {
    given.takeOut();
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mona", "holly", "harriet", "adam", "dina"})
  void whoAnswersForTheServiceReadsIt(String person) {
    var browser = Browser.of(person, port);

    assertThat(browser.get("/children").body()).contains("href=\"/report\"");
    assertThat(browser.get("/report").body()).contains("href=\"/report/2003-04\"");
    assertThat(browser.get(REPORT).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "tess", "sven", "priya", "ivy", "bea", "admin"})
  void nobodyElseDoes(String person) {
    var browser = Browser.of(person, port);

    assertThat(browser.get("/children").body()).doesNotContain("href=\"/report\"");
    for (var path : new String[] {"/report", REPORT, REPORT + "/tables.zip"}) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(browser.get(REPORT + "/tables/reviews.csv").body()).doesNotContain("736");
  }

  @Test
  void itShowsEachTableWithWhatIsCountedAPictureAndADownload() {
    var page = page(REPORT);

    assertThat(page)
        .contains("<h1 class=\"govuk-heading-l\">Annual report 2003-04</h1>")
        .contains("1 April 2003 to 31 March 2004")
        .contains("89.0% (739 of 830)", "89.3% (736 of 824)")
        .contains("Numerator: Reviews held by the last day the law allows.")
        .contains("Denominator: All reviews held in the year.", "Target: 95%.")
        .contains("<svg class='pages-chart' role='img'", "<desc id='chart-timeliness-words'>")
        .contains("href=\"/report/2003-04/tables/timeliness.csv\"")
        .doesNotContain("The year is not over", "Nothing is recorded for this year");
    assertThat(tables())
        .allSatisfy(table -> assertThat(page).contains("id=\"table-" + table.id() + "\""));
  }

  /** A recorded review that belongs to none is in one table and not in another. */
  @Test
  void oneThatContradictsItselfIsNotProducedAndSaysWhere() {
    var stranger = UUID.randomUUID();
    var review =
        database
            .sql("select review_id from footprint.held_review where held_on = '2003-09-09' limit 1")
            .query(UUID.class)
            .single();
    passOn(review, stranger);
    try {
      var answer = Browser.of("mona", port).get(REPORT);

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .contains("The report is not produced", "830", "829")
          .doesNotContain("Contents");
    } finally {
      passOn(stranger, review);
    }
  }

  private void passOn(UUID from, UUID to) {
    database
        .sql(
            "set session_replication_role = replica;"
                + " update footprint.held_review set review_id = '%s' where review_id = '%s';"
                    .formatted(to, from)
                + " reset session_replication_role")
        .update();
  }

  @Test
  void noChildIsNamed() {
    assertThat(page(REPORT)).doesNotContain("Canary", "Sparrowhawk", reference());
  }

  @Test
  void everyFigureStandsInTheAppendix() {
    assertThat(page(REPORT).split("id=\"catalogue\"")[1])
        .contains(
            "Children who took part in their review",
            "Reviews with a code of PN1 to PN6",
            "Rounding: one decimal place.",
            "Referrals to CAFCASS");
  }

  @Test
  void aTableIsAFileForASpreadsheetAndTheyAllAreInOne() throws IOException {
    var browser = Browser.of("mona", port);

    var file = browser.get(REPORT + "/tables/timeliness.csv");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"timeliness-2003-04.csv\"");
    assertThat(file.body().lines())
        .contains(
            "\uFEFF\"Kind of review\",\"In time\",\"Late\",\"All\",\"In time, %: number\","
                + "\"In time, %: of\",\"In time, %: %\"",
            "\"Other\",\"736\",\"88\",\"824\",\"736\",\"824\",\"89.3\"");

    var entries = new TreeMap<String, String>();
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(browser.download(REPORT + "/tables.zip").body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertThat(entries.keySet())
        .containsExactlyInAnyOrderElementsOf(
            tables().stream().map(table -> table.id() + ".csv").toList());
    assertThat(entries).containsEntry("timeliness.csv", file.body());
  }

  @Test
  void smallNumbersAreHiddenWhereItIsPublished() {
    assertThat(page(REPORT)).contains("50.0% (3 of 6)").doesNotContain(">hidden<");
    assertThat(page(REPORT + "?published=true"))
        .contains(">hidden<", "Counts from one to four are hidden")
        .contains("/tables/timeliness.csv?published=true")
        .doesNotContain("50.0% (3 of 6)");
    assertThat(answer("/report/2003-04/tables/timeliness.csv?published=true").body())
        .contains("\"Second\",\"hidden\",\"hidden\",\"6\",\"hidden\",\"hidden\",\"hidden\"");
  }

  @Test
  void aYearWithoutAnythingSaysSo() {
    assertThat(page("/report/1998-99"))
        .contains("Nothing is recorded for this year")
        .doesNotContain("<table");
  }

  @Test
  void aYearThatIsNotOverSaysUpToWhichDayItIsCounted() {
    casework.tasklist().itIs(Instant.parse("2004-02-14T10:00:00Z"));

    assertThat(page(REPORT))
        .contains("These are the figures of a part of it, 1 April 2003 to 14 February 2004.")
        .contains(">Feb<")
        .doesNotContain(">Mar<", "50.0% (3 of 6)");
    assertThat(page("/report")).contains("not over yet: 1 April 2003 to 14 February 2004");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/report/2003-05",
        "/report/2003",
        "/report/last",
        "/report/2099-00",
        "/report/2003-04/tables/none.csv",
        "/report/2003-04/tables/reviews",
        "/report/2003-05/tables.zip"
      })
  void whatIsNoYearOrNoTableIsNotFound(String path) {
    assertThat(answer(path).statusCode()).isEqualTo(404);
  }

  private java.util.List<Table> tables() {
    return reports.of(ReportYear.parse("2003-04")).tables().toList();
  }

  private String reference() {
    return database
        .sql("select reference from footprint.child where last_name = 'Sparrowhawk'")
        .query(String.class)
        .list()
        .get(0);
  }

  private String page(String path) {
    var answer = answer(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> answer(String path) {
    return Browser.of("mona", port).get(path);
  }
}
