package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.footprint.FootprintTest;
import org.footprint.report.Given;
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

/** The service in figures over HTTP, in a year long after those of any other test. */
@FootprintTest
class ServicePageTest {

  private static final String ALL = "/service/reviews-in-time?span=year&part=all";

  @Autowired Casework casework;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Given given;
  private UUID child;

  @BeforeEach
  void threeReviewsOfAChildOfOak() {
    casework.tasklist().itIs(Instant.parse("2064-02-14T12:00:00Z"));
    given = new Given(database);
    child = given.child("2063-04-10");
    given.team(child, "oak", "2063-04-10", null);
    given.iro(child, "ivy", "2063-04-11T10:00:00Z", null);
    given.reviews(child, 2, "2063-09-10");
    given.reviews(child, 1, "2063-11-09", "late", true, "late_reason", "iroIll");
  }

  @AfterEach
  void leaveNothingBehind() {
    database
        .sql(
            "set session_replication_role = replica;"
                + " delete from footprint.opening where child_id in"
                + " (select id from footprint.child where last_name = 'Sparrowhawk');"
                + " reset session_replication_role")
        .update();
    given.takeOut();
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mona", "sven", "shabana", "holly", "harriet", "adam", "dina"})
  void whoRunsTheServiceSeesItAndFindsItAtTheTop(String person) {
    var browser = Browser.of(person, port);

    assertThat(browser.get("/children").body()).contains("href=\"/service\"");
    var page = browser.get("/service");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains("66.7% (", ">3<span", "This year, 1 April 2063 to 14 February 2064")
        .contains("Children of each IRO", "<svg class='pages-chart'")
        .doesNotContain("Canary", "Sparrowhawk");
  }

  @Test
  void aNumberWhoseNameHasACommaOpensItsListToo() {
    var stage = "stage.Beyond+the+last+stage%2C+with+the+IRO+or+CAFCASS";

    var answer =
        Browser.of("mona", port).get("/service/open-concerns?span=now&part=all&where=" + stage);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "tess", "priya", "ivy", "bea", "admin"})
  void nobodyElseDoes(String person) {
    var browser = Browser.of(person, port);

    assertThat(browser.get("/children").body()).doesNotContain("href=\"/service\"");
    for (var path : new String[] {"/service", "/service.csv", ALL, list(ALL)}) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aNumberLeadsToItsListAndTheListToTheChild() {
    var link =
        Pattern.compile("href=\"(/service/reviews-in-time\\?span=year&amp;part=missed)\">1<span")
            .matcher(page("mona", "/service"));
    assertThat(link.find()).isTrue();

    var list = page("mona", link.group(1).replace("&amp;", "&"));

    assertThat(list)
        .contains("Reviews in time: not met", "The IRO was ill", "9 Nov 2063", "Oak Team")
        .contains("Ivy Thornton", "Canary Sparrowhawk", "href=\"/children/" + reference() + "\"")
        .contains("All reviews held in the year, and not: Reviews held by the last day the law")
        .doesNotContain("10 Sept 2063", "10 Sep 2063", "may not open");
    assertThat(page("mona", "/children/" + reference())).contains("Canary");
  }

  @Test
  void whoMayNotOpenTheChildLearnsTheNumberAlone() {
    var list = page("shabana", ALL);

    assertThat(list)
        .contains("3 are counted that you may not open.")
        .doesNotContain("Canary", reference(), "2063</td>", "list.csv");
    assertThat(answer("shabana", list(ALL)).body().lines()).hasSize(1);
  }

  @Test
  void aLookAtAListIsWrittenDownForTheChildrenInItAndNoOthers() {
    page("mona", ALL);
    page("mona", list(ALL));
    page("shabana", ALL);

    assertThat(
            database
                .sql(
                    "select person_id || ': ' || what || '. ' || why from footprint.opening"
                        + " where child_id = ? order by id")
                .param(given.childOf(child))
                .query(String.class)
                .list())
        .containsExactly(
            "mona: The list behind a figure: Reviews in time: all. Holds a post for the child's"
                + " team",
            "mona: The list behind a figure as a file: Reviews in time: all. Holds a post for the"
                + " child's team");
  }

  @Test
  void theFileHasAllThatMayBeSeen() {
    given.reviews(child, 120, "2063-12-01");

    assertThat(page("mona", ALL)).contains("The first 100 of 123", "Download all 123 (CSV)");
    var file = answer("mona", list(ALL) + "&sort=day&reverse=true");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"reviews-in-time.csv\"");
    assertThat(file.body().lines()).hasSize(124);
    assertThat(file.body().lines().skip(1).findFirst().orElseThrow())
        .isEqualTo(
            "\"Canary Sparrowhawk\",\"%s\",\"2063-12-01\",\"Subsequent\",\"In time\",\"\","
                    .formatted(reference())
                + "\"Oak Team\",\"Ivy Thornton\"");
  }

  @Test
  void aFilterIsSaidAndStaysInLinksAndFiles() {
    var page = page("mona", "/service?team=oak&iro=ivy");

    assertThat(page)
        .contains("<strong>Only: Oak Team, IRO Ivy Thornton</strong>", "66.7% (")
        .contains("<option value=\"oak\" selected=\"selected\">Oak Team</option>")
        .contains("href=\"/service.csv?team=oak&amp;iro=ivy\"")
        .contains("/service/reviews-in-time?span=year&amp;part=met&amp;team=oak&amp;iro=ivy\"");
    assertThat(page("mona", ALL + "&team=oak"))
        .contains("Only: Oak Team", "href=\"/service?team=oak\"")
        .contains(
            "/service/reviews-in-time/list.csv?span=year&amp;part=all&amp;team=oak&amp;sort=day");
    assertThat(page("mona", ALL + "&team=maple")).contains("There is nothing behind this number.");
    assertThat(page("mona", "/service?service=children-looked-after")).contains("66.7% (");
    assertThat(page("mona", "/service?service=children-with-disabilities"))
        .doesNotContain("66.7% (");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/service?team=nowhere",
        "/service?iro=%27%20or%201=1",
        "/service?service=oak",
        "/service.csv?team=nowhere",
        ALL + "&team=nowhere"
      })
  void whatNobodyCanChooseIsRefusedInWordsAndWithoutFigures(String path) {
    var answer = answer("mona", path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("No figures are shown", "choose one of the list.")
        .doesNotContain("66.7%", "Canary");
  }

  @Test
  void aTeamOfAnotherServiceIsRefused() {
    var answer = answer("mona", "/service?service=children-with-disabilities&team=oak");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Team: Oak Team does not belong to Children with Disabilities.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/service/reviews-in-time",
        "/service/reviews-in-time?span=week",
        "/service/nothing?span=year",
        "/service/reviews-in-time/list.csv?span=year&part=some"
      })
  void whatIsNoNumberIsNotFound(String path) {
    assertThat(answer("mona", path).statusCode()).isEqualTo(404);
  }

  @Test
  void allFiguresAreOneFile() {
    assertThat(answer("mona", "/service.csv").body().lines())
        .contains(
            "\uFEFF\"Table\",\"Row\",\"Column\",\"Number\",\"Of\",\"%\"",
            "\"In time\",\"Reviews in time\",\"This year, 1 April 2063 to 14 February 2064\","
                + "\"2\",\"3\",\"66.7\"");
  }

  private static String list(String path) {
    return path.replace("?", "/list.csv?");
  }

  private String reference() {
    return database
        .sql("select reference from footprint.child where id = ?")
        .param(given.childOf(child))
        .query(String.class)
        .single();
  }

  private String page(String person, String path) {
    var answer = answer(person, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> answer(String person, String path) {
    return Browser.of(person, port).get(path);
  }
}
