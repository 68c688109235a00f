package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.report.ReportedYear.YEAR;

import java.util.List;
import java.util.Map;
import org.footprint.FootprintTest;
import org.footprint.report.ReportedYear;
import org.footprint.report.process.AnnualReport;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The versions of a year's report over HTTP. */
@FootprintTest
class MadeReportPageTest {

  private static final String REPORT = "/report/" + YEAR;
  private static final String FIRST = REPORT + "/versions/1";

  @Autowired ReportedYear year;
  @LocalServerPort int port;

  @AfterEach
  void nothingIsLeftBehind() {
    year.takeOut();
  }

  @Test
  void theListSaysHowFarTheReportOfEachYearIs() {
    year.over();
    assertThat(row()).contains("Not begun").doesNotContain("Version");

    year.begun();
    assertThat(row())
        .contains("Write the annual report: with Mona Eldridge, due Thursday 4 June 2020");
    year.does("mona", AnnualReport.WRITE, ReportedYear.writing());
    assertThat(row())
        .contains("Comment on the annual report: with Holly Bennett", "made on Thursday 9 April");
    year.does("holly", AnnualReport.COMMENT, Map.of("verdict", "goesOn"))
        .does("dina", AnnualReport.APPROVE, Map.of("verdict", "approve"))
        .does("mona", AnnualReport.PRESENT, Map.of("presentedOn", "2020-04-09"));
    assertThat(row()).contains("presented on Thursday 9 April 2020");
    year.does("mona", AnnualReport.PUBLISH, Map.of("published", true));
    assertThat(row())
        .contains("Published on Thursday 9 April 2020")
        .contains("href=\"" + FIRST + "\"")
        .doesNotContain("Being written");
  }

  private String row() {
    return page("/report").split("href=\"" + REPORT + "\"")[1].split("</tr>")[0];
  }

  @Test
  void aVersionShowsEachChapterBesideTheFiguresItIsAbout() {
    year.published();

    assertThat(page(FIRST))
        .contains("Annual report 2019-20, version 1")
        .containsSubsequence(
            "What there is to say about service",
            "id=\"table-children-by-year\"",
            "What there is to say about participation",
            "id=\"table-participation\"",
            "What there is to say about practice",
            "id=\"table-timeliness\"",
            "What there is to say about concerns",
            "id=\"table-concerns\"",
            "What there is to say about stories",
            "Reviews in time",
            "Achieved in part",
            "More IROs",
            "Papers in time",
            "More advocates",
            "Eight of ten reviews were on time.",
            "Mona Eldridge, Thursday 9 April 2020",
            "Holly Bennett",
            "Dina Rahman",
            "id=\"catalogue\"")
        .doesNotContain("Sparrowhawk", "Canary");
  }

  @Test
  void whatWasPublishedHidesSmallNumbersUnlessAllAreAskedFor() {
    year.presented();
    assertThat(page(FIRST)).contains("80.0% (8 of 10)").doesNotContain(">hidden<");

    year.does("mona", AnnualReport.PUBLISH, Map.of("published", true));
    assertThat(page(FIRST))
        .contains(">hidden<", "Counts from one to four are hidden")
        .contains("href=\"" + FIRST + "/tables/timeliness.csv?published=true\"")
        .doesNotContain("80.0% (8 of 10)");
    assertThat(page(FIRST + "?published=false"))
        .contains("80.0% (8 of 10)", "href=\"" + FIRST + "/tables.zip?published=false\"")
        .doesNotContain(">hidden<");
    assertThat(page(FIRST + "/tables/timeliness.csv")).contains("\"hidden\"");
    assertThat(page(FIRST + "/tables/timeliness.csv?published=false"))
        .contains("\"8\",\"2\",\"10\"")
        .doesNotContain("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "99"})
  void aVersionThatThereIsNotIsAPageThatSaysSo(String version) {
    year.published();

    var mona = Browser.of("mona", port);
    mona.with("Accept", "text/html");

    var answer = mona.get(REPORT + "/versions/" + version);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1").doesNotContain("\"status\"");
  }

  @Test
  void inCockpitItsStepsAreForThoseWhoAnswerForTheService() {
    year.commented();
    var steps = "/oversight/instances/" + year.task(AnnualReport.APPROVE).getProcessInstanceId();

    assertThat(Browser.of("holly", port).get(steps).body())
        .containsSubsequence("\"reference\":null", "Approve the annual report", "Dina Rahman")
        .containsSubsequence("Comment on the annual report", "Holly Bennett", "In time")
        .containsSubsequence("Write the annual report", "Mona Eldridge", "In time");
    for (var person : List.of("tess", "sven", "admin")) {
      assertThat(Browser.of(person, port).get(steps).statusCode()).as(person).isEqualTo(404);
    }
    assertThat(Browser.of("ivy", port).get(steps).statusCode()).isEqualTo(403);
  }

  @Test
  void theLivePageSaysThatItIsCountedNowAndPointsToWhatWasMade() {
    year.published();
    year.given().reviews(year.given().child("2019-06-01"), 10, "2019-12-04");

    assertThat(page(REPORT))
        .contains("These are the figures as they are recorded now.", "90.0% (18 of 20)")
        .contains("href=\"" + FIRST + "\"", "published on Thursday 9 April 2020");
    assertThat(page(FIRST + "?published=false")).contains("80.0% (8 of 10)");
  }

  @Test
  void anOlderVersionSaysThatThereIsALaterOne() {
    year.written()
        .does("holly", AnnualReport.COMMENT, Map.of("verdict", "sendBack", "words", "More"))
        .does("mona", AnnualReport.WRITE, ReportedYear.writing());

    assertThat(page(FIRST)).contains("This is not the last version.", "Sent back", "More");
    assertThat(page(REPORT + "/versions/2"))
        .contains("Sent back by Holly Bennett: More")
        .doesNotContain("This is not the last version.");
  }

  @Test
  void allTablesOfAVersionAreInOneFile() {
    year.written();

    var answer = Browser.of("mona", port).get(FIRST + "/tables.zip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"report-2019-20-version-1.zip\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "tess", "sven", "priya", "ivy", "bea", "admin"})
  void whoDoesNotAnswerForTheServiceReadsNone(String person) {
    year.written();
    var browser = Browser.of(person, port);

    for (var path : new String[] {FIRST, FIRST + "/tables.zip", FIRST + "/tables/reviews.csv"}) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/versions/2", "/versions/0", "/versions/first", "/versions/1/tables/x.csv"})
  void whatWasNotMadeIsNotFound(String path) {
    year.written();

    assertThat(Browser.of("mona", port).get(REPORT + path).statusCode()).isIn(400, 404);
  }

  private String page(String path) {
    var answer = Browser.of("mona", port).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
