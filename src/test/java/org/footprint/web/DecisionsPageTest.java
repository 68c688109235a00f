package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.process.Review.HOLD_REVIEW;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footprint.FootprintTest;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.review.ReviewAnswers;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every decision that waits to be carried out, for those who know the child. */
@FootprintTest
class DecisionsPageTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";
  private static final String HELD_ON = "2026-03-10";

  @Autowired Casework casework;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "tess", "sven", "holly", "adam", "dina", "ivy", "mona"})
  void whoeverSeesTheChildSeesWhatIsOpen(String person) {
    var owner = somebody();
    var child = decided(decision("Find a school", owner, "2026-03-31"));

    assertThat(page(person, "")).contains("href=\"/decisions\"");
    assertThat(page(person, "?owner=" + encoded(owner)))
        .contains("1 open decision<", "Find a school", "Amara Lane", child.reference())
        .contains("Due Tue 31 Mar")
        .doesNotContain("pages-late");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sophie", "tariq", "ian", "harriet", "bea", "admin"})
  void nobodyElseLearnsOfIt(String person) {
    var owner = somebody();
    decided(decision("Find a school", owner, "2026-03-31"));

    assertThat(page(person, "")).doesNotContain(owner);
    assertThat(get(person, "/decisions.csv").body()).doesNotContain(owner);
  }

  @Test
  void whoeverMaySeeNoneIsTold() {
    assertThat(page("bea", ""))
        .contains("No decision is open for the children you work with.")
        .doesNotContain("<table", "<select", "href=\"/decisions\"");
    assertThat(page("sam", "?owner=Nobody+at+all")).contains("Nothing is open for this person.");
  }

  @Test
  void aDecisionIsOverdueFromTheDayAfter() {
    var owner = somebody();
    decided(decision("Find a school", owner, "2026-03-31"));

    casework.tasklist().itIs(Instant.parse("2026-03-31T22:30:00Z"));
    assertThat(page("sam", "?owner=" + encoded(owner))).contains("Due today<");
    casework.tasklist().itIs(Instant.parse("2026-03-31T23:30:00Z"));
    assertThat(page("sam", "?owner=" + encoded(owner)))
        .contains("pages-late\">Overdue by 1 working day, was due Tue 31 Mar<");
    // Over Good Friday and Easter Monday.
    casework.tasklist().itIs(Instant.parse("2026-04-07T10:00:00Z"));
    assertThat(page("sam", "?owner=" + encoded(owner))).contains("Overdue by 3 working days");
  }

  @Test
  void whatTheNextReviewFoundUndoneStaysOpenBesideItsOwnDecisions() {
    var owner = somebody();
    var child = decided(decision("Find a school", owner, "2026-03-31"));
    var again = somebody();

    child.itIs(Instant.parse("2026-05-20T15:00:00Z"));
    child.arranged("2026-05-20");
    child.finished(
        HOLD_REVIEW,
        ReviewAnswers.with(
            ReviewAnswers.held("2026-05-20"),
            "permanencePlan",
            "longTermFostering",
            "decisions",
            List.of(decision("Keep the school", again, "2026-06-30")),
            "earlier",
            List.of(
                Map.of("id", idOf(owner), "outcome", "notDone", "words", "No place was free"))));

    assertThat(page("sam", "")).contains(again, owner);
    assertThat(Browser.of("sam", port).get("/children/" + child.reference()).body())
        .containsSubsequence(again, owner, "Not done, said the last review; from an earlier one");
  }

  @Test
  void oneDecisionThatIsDoneIsNotOpenAndOneThatIsNotDoneIs() {
    var done = somebody();
    var partly = somebody();
    decided(decision("Find a school", done, "2026-03-31"), decision("Dentist", partly, HELD_ON));
    found(done, "done");
    found(partly, "partlyDone");

    assertThat(page("sam", "")).doesNotContain(done).contains(partly);
  }

  @Test
  void whatTheMidwayFoundDoneIsNotOpenAndTheChildsPageSaysSo() {
    var done = somebody();
    var drifting = somebody();
    var child =
        decided(
            decision("Find a school", done, "2026-03-31"), decision("Dentist", drifting, HELD_ON));
    midwayFound(done, "done");
    midwayFound(drifting, "drifting");

    assertThat(page("sam", "")).doesNotContain(done).contains(drifting);
    assertThat(Browser.of("sam", port).get("/children/" + child.reference()).body())
        .contains("Done at the midway", "Drifting at the midway");
  }

  private void midwayFound(String owner, String state) {
    database
        .sql(
            "insert into footprint.midway_decision (review_id, decision_id, state)"
                + " select review_id, id, ? from footprint.decision where responsible = ?")
        .params(state, owner)
        .update();
  }

  @Test
  void theListIsSortedByDayOwnerOrChildAndNarrowedToOneOwner() {
    var first = "AA " + somebody();
    var second = "ZZ " + somebody();
    decided(decision("Later", first, "2026-06-30"), decision("Sooner", second, "2026-03-31"));

    assertThat(words("")).containsSubsequence("Sooner", "Later");
    assertThat(words("?sort=owner")).containsSubsequence(first, second);
    assertThat(words("?sort=owner&reverse=true")).containsSubsequence(second, first);
    assertThat(page("sam", "?sort=owner&reverse=true")).contains("aria-sort=\"descending\"");
    assertThat(page("sam", "?owner=" + encoded(first) + "&sort=owner"))
        .contains("/decisions?owner=" + first.replace(" ", "%20") + "&amp;sort=child")
        .doesNotContain(second + "</td>");
    assertThat(file("sam", "?sort=owner&owner=" + encoded(second)))
        .singleElement()
        .asString()
        .startsWith(
            "\"2026-03-31\",\"Due Tue 31 Mar\",\"Sooner\",\"" + second + "\",\"Amara Lane\"");
  }

  @Test
  void aSpreadsheetTakesNoDecisionForAFormula() {
    var owner = somebody();
    decided(decision("=1+1", owner, "2026-03-31"));

    assertThat(file("ivy", "?owner=" + encoded(owner)).get(0)).contains(",\"'=1+1\",");
  }

  @Test
  void aPageHasFiveHundredAndSaysHowManyThereAreAndTheFileHasAll() {
    var owner = somebody();
    decided(decision("Number 1", owner, "2026-03-31"));
    database
        .sql(
            """
            insert into footprint.decision (id, review_id, number, what, responsible, by_day)
            select gen_random_uuid(), review_id, n, 'Number ' || n, responsible, by_day
            from footprint.decision, generate_series(2, 502) n where responsible = ?
            """)
        .param(owner)
        .update();

    var page = page("sam", "?owner=" + encoded(owner));
    assertThat(page)
        .contains("502 open decisions", ">2</span> more are not shown", ">Number 500<")
        .doesNotContain(">Number 501<");
    assertThat(file("sam", "?owner=" + encoded(owner))).hasSize(502);
    database.sql("delete from footprint.decision where responsible = ?").param(owner).update();
  }

  private String words(String query) {
    return String.join("\n", file("sam", query));
  }

  private static Map<String, Object> decision(String what, String who, String by) {
    return Map.of("what", what, "who", who, "by", by);
  }

  /** A name that no other test uses. */
  private static String somebody() {
    return "Jo " + UUID.randomUUID().toString().substring(0, 8);
  }

  private Case decided(Object... decisions) {
    var child = casework.begun(TUESDAY).arranged(HELD_ON);
    child.itIs(Instant.parse(HELD_ON + "T15:00:00Z"));
    return child.finished(
        HOLD_REVIEW,
        ReviewAnswers.with(ReviewAnswers.held(HELD_ON), "decisions", List.of(decisions)));
  }

  private String idOf(String owner) {
    return database
        .sql("select id from footprint.decision where responsible = ?")
        .param(owner)
        .query(UUID.class)
        .single()
        .toString();
  }

  private void found(String owner, String outcome) {
    database
        .sql("update footprint.decision set outcome = ? where responsible = ?")
        .params(outcome, owner)
        .update();
  }

  private String page(String person, String query) {
    var answer = get(person, "/decisions" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private List<String> file(String person, String query) {
    return get(person, "/decisions.csv" + query).body().lines().skip(1).toList();
  }

  private HttpResponse<String> get(String person, String path) {
    return Browser.of(person, port).get(path);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
