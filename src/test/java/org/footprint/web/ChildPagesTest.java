package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;

import java.time.Instant;
import java.util.List;
import org.footprint.FootprintTest;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.dispute.Disputed;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One page for each child, for those who need to know. */
@FootprintTest
class ChildPagesTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired JdbcClient database;
  @Autowired CarePeriods periods;
  @LocalServerPort int port;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "tess", "priya", "sven", "holly", "adam", "dina", "ivy", "mona"})
  void whoeverStandsAroundTheChildSeesAll(String person) {
    var child = disputed.raised(TUESDAY, "1").child();

    var page = page(person, child);

    assertThat(page)
        .contains("Amara Lane", child.reference(), "Number 1, due by Tuesday 31 March 2026")
        .contains("Nobody has looked for a school since March", "Tess Whitfield: Due Tue 10 Mar")
        .containsPattern("pages-rung-now[^>]*aria-current=\"step\"><strong>Team Manager")
        .containsPattern("pages-rung-ahead\"><strong>CAFCASS</strong><span>not referred")
        .contains("Arrange review", "Ivy Thornton", "A concern is raised: Nobody has looked");
    assertThat(get(person, list(child)).body()).contains(child.reference());
    assertThat(get(person, "/children.csv?search=" + child.reference()).body())
        .startsWith("\uFEFF\"Child\",\"Reference\"")
        .contains("\"Amara Lane\",\"" + child.reference() + "\",\"Sam Okafor\",\"Ivy Thornton\"");
    assertThat(get(person, path(child) + "/tasks.csv").body()).contains("\"Arrange review\"");
    assertThat(get(person, path(child) + "/chronology.csv").body())
        .startsWith("\uFEFF\"When\",\"Who\",\"What\"")
        .contains("\"Ivy Thornton\",\"A concern is raised: Nobody has looked");
  }

  @Test
  void businessSupportSeesArrangementsAndNoNarrative() {
    var child = disputed.raised(TUESDAY, "1").child();

    assertThat(page("bea", child))
        .contains("Amara Lane", "Arrange review", "Next review")
        .doesNotContain("Nobody has looked", "Legal status", "Chronology", "Concerns");
    assertThat(get("bea", path(child) + "/chronology.csv").statusCode()).isEqualTo(404);
    assertThat(get("bea", path(child) + "/decisions.csv").statusCode()).isEqualTo(404);
    assertThat(get("bea", list(child)).body()).contains(child.reference());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sophie", "tariq", "ian", "harriet", "shabana", "admin"})
  void nobodyElseLearnsThatTheChildIsKnown(String person) {
    var child = casework.begun(TUESDAY);

    for (var what :
        List.of(
            "",
            "/chronology.csv",
            "/tasks.csv",
            "/decisions.csv",
            "/openings",
            "/openings.csv",
            "/restriction")) {
      assertThat(get(person, path(child) + what).statusCode()).as(what).isEqualTo(404);
      assertThat(get(person, path(child) + what).statusCode())
          .as("as for a child nobody knows")
          .isEqualTo(get(person, "/children/NOBODY-1" + what).statusCode());
    }
    for (var found : List.of(list(child), list(child).replace("?", ".csv?"))) {
      assertThat(get(person, found).body()).doesNotContain("Amara");
    }
    assertThat(looked(child)).isZero();
  }

  @Test
  void aChildIsFoundByNameOrReferenceAmongThoseOneWorksWith() {
    var child = casework.begun(TUESDAY, one -> one.with("firstNames", "Zebedee"));

    assertThat(get("ivy", "/children?search=zebed").body()).contains(child.reference());
    assertThat(get("ivy", "/children?search=" + child.reference().toLowerCase()).body())
        .contains("Zebedee");
    assertThat(get("ivy", "/children?search=nobodyhasthisname").body())
        .contains("None of the children you work with has this name or reference.");
    assertThat(get("ian", "/children?search=zebedee").body()).doesNotContain(child.reference());
  }

  @Test
  void theChronologyIsNarrowedToOneKind() {
    var concern = disputed.raised(TUESDAY, "1");
    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());

    var page = get("ivy", path(concern.child()) + "?kind=concerns").body();

    assertThat(page)
        .contains("Nobody answered the concern at &quot;Team Manager&quot; in time.")
        .contains("<strong>Team Manager</strong><span>no answer in time</span>")
        .contains("<strong>Head of Service</strong><span>Holly Bennett: Due")
        .doesNotContain("The IRO service was told that");
  }

  @Test
  void theChildsIroActsOnAConcernFromThePageAndNobodyElseDoes() {
    var concern = disputed.raised(TUESDAY, "1");
    var path = path(concern.child()) + "/concerns/" + concern.id();
    var ivy = Browser.of("ivy", port);
    assertThat(ivy.get(path(concern.child())).body()).contains("Act on this concern now");
    assertThat(page("tess", concern.child())).doesNotContain("Act on this concern now");

    var mistaken = ivy.fillIn(path, "result=goesUp", "rung=", "words=They will not");
    assertThat(mistaken.body())
        .contains("Nothing was stored yet", "Goes up to: this is missing.", "They will not")
        .containsPattern("value=\"goesUp\" checked");
    assertThat(Browser.of("tess", port).fillIn(path, "result=withdrawn", "words=No").body())
        .contains("Concern: choose one that is open, of a child whose IRO you are.");
    assertThat(Browser.of("sophie", port).fillIn(path, "result=withdrawn").statusCode())
        .isEqualTo(404);
    assertThat(concern.stage().title()).isEqualTo("Team Manager");

    var done = ivy.fillIn(path, "result=goesUp", "rung=3", "words=They will not");
    assertThat(ivy.location(done)).isEqualTo(path(concern.child()) + "#concerns");
    assertThat(concern.stage().rung()).isEqualTo("3");
    assertThat(page("ivy", concern.child()))
        .containsPattern("pages-rung-passed\"><strong>[^<]*</strong><span>left out");
    assertThat(page("ivy", concern.child()))
        .contains("Open since Tuesday 3 March 2026.")
        .contains(
            "<li>Ask three schools for a place: The social worker, by Thursday 2 April 2026"
                + " – not said to be done yet.</li>");
    assertThat(concern.child().footprints())
        .filteredOn(one -> one.act() == Act.STAGE_OPENED)
        .as("who brought it there, and not the clock")
        .extracting(one -> one.who())
        .containsExactly("ivy", "ivy");
    ivy.fillIn(path, "result=resolved", "rung=", "forChild=A school", "words=");
    assertThat(concern.hasEnded()).isTrue();
    assertThat(page("ivy", concern.child()))
        .contains("Resolved on Tuesday 3 March 2026. For the child: A school")
        .doesNotContain("Act on this concern now", "Open since Tuesday 3 March 2026.");
  }

  @Test
  void whatNobodyAnsweredWasBroughtUpByTheClock() {
    var concern = disputed.raised(TUESDAY, "1");
    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());

    assertThat(concern.child().footprints())
        .filteredOn(one -> one.act() == Act.STAGE_OPENED)
        .extracting(one -> one.who())
        .containsExactlyInAnyOrder("ivy", Chronology.THE_CLOCK);
  }

  @Test
  void everyLookIsWrittenDownAndTheIroManagerHasTheList() {
    var child = casework.begun(TUESDAY);
    page("sam", child);
    get("sam", path(child) + "/chronology.csv");
    casework.tasklist().as("ivy").read(child.task(ARRANGE_REVIEW).getId());

    var list = get("mona", path(child) + "/openings").body();

    assertThat(list)
        .contains("Sam Okafor", "The child&#39;s page", "The chronology as a file")
        .contains("The child&#39;s social worker", "They are asked to do the task")
        .contains("Ivy Thornton", "The form &quot;Arrange review&quot;");
    assertThat(get("mona", "/openings?person=sam").body())
        .contains(child.reference(), "Sam Okafor", "The chronology as a file")
        .doesNotContain("<td class=\"govuk-table__cell\">Ivy Thornton");
    assertThat(get("mona", "/openings.csv").body())
        .startsWith("\uFEFF\"When\",\"Who\",\"Child\",\"What\",\"Why\"")
        .contains(child.reference());
    for (var path : List.of("/openings", "/openings.csv")) {
      assertThat(get("sam", path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(get("sam", path(child) + "/openings").statusCode()).isEqualTo(404);
  }

  @Test
  void aReviewWhoseLastDayHasPassedIsOverdueFromTheNextDay() {
    var child = casework.begun(TUESDAY);
    casework.tasklist().itIs(Instant.parse("2026-03-31T22:59:00Z"));
    assertThat(page("sam", child)).contains("Number 1, due by Tuesday 31 March 2026");
    casework.tasklist().itIs(Instant.parse("2026-03-31T23:00:00Z"));

    var late = "Number 1, overdue: it was due by Tuesday 31 March 2026";
    assertThat(page("sam", child)).contains(late);
    assertThat(get("sam", "/children?search=" + child.reference()).body()).contains(late);
    assertThat(get("tess", "/team/sam/children.csv").body()).contains(late);
  }

  @Test
  void aLookAtAListIsOneLineOfThePageAndOneOfEachChildInTheFile() {
    var child = casework.begun(TUESDAY);
    var other = casework.begun(TUESDAY);
    var list = "A list of " + child.reference();
    database
        .sql(
            "insert into footprint.opening (child_id, at, person_id, what, why)"
                + " select id, timestamptz '2036-03-04 09:00Z', 'priya', ?, 'Cover'"
                + " from footprint.child where reference in (?, ?)")
        .params(list, child.reference(), other.reference())
        .update();

    assertThat(get("mona", "/openings?person=priya").body())
        .containsOnlyOnce(list)
        .contains("2 children", path(child) + "\"", path(other) + "\"");
    assertThat(get("mona", "/openings.csv?person=priya").body().split(list, -1)).hasSize(3);
  }

  @Test
  void aListThatThePageWouldCutIsLeftToTheFile() {
    var child = casework.begun(TUESDAY);
    database
        .sql(
            """
            insert into footprint.opening (child_id, at, person_id, what, why)
            select child.id, timestamptz '2036-03-04 09:00Z' + day * interval '1 day', 'seren',
              'List ' || day || ' of all', 'Cover'
            from footprint.child, generate_series(1, 2) as day, generate_series(1, 3000)
            where reference = ?
            """)
        .param(child.reference())
        .update();

    assertThat(get("mona", "/openings?person=seren").body())
        .contains("List 2 of all")
        .doesNotContain("List 1 of all");
    assertThat(get("mona", "/openings.csv?person=seren").body().split("List 1 of all", -1))
        .hasSize(3001);
  }

  @Test
  void thePageShowsTheLatestFiveHundredLooksAndTheFileAll() {
    var child = casework.begun(TUESDAY);
    var id = periods.last(child.reference()).orElseThrow().child().id();
    database
        .sql(
            "insert into footprint.opening (child_id, at, person_id, what, why)"
                + " select ?, timestamptz '2036-03-03 09:00Z' + number * interval '1 second',"
                + " 'thandi', 'Look ' || number || ' of many', 'Cover'"
                + " from generate_series(1, 501) as number")
        .param(id)
        .update();

    for (var path : List.of("/openings?person=thandi", path(child) + "/openings")) {
      assertThat(get("mona", path).body())
          .as(path)
          .contains("Look 501 of many", "Look 2 of many")
          .doesNotContain("Look 1 of many");
    }
    for (var path : List.of("/openings.csv?person=thandi", path(child) + "/openings.csv")) {
      assertThat(get("mona", path).body())
          .as(path)
          .contains("\"Look 501 of many\"", "\"Look 2 of many\"", "\"Look 1 of many\"");
    }
  }

  @Test
  void aListIsALookAtEachChildInItAndAtNobodyElse() {
    var child = casework.begun(TUESDAY).arranged("2026-03-10").held("2026-03-10");
    var other = casework.begun("2026-03-10T15:00:00Z").arranged("2026-03-24");
    var before = looked(child);

    get("sam", "/decisions");
    get("sam", "/decisions?sort=child");
    get("sam", "/decisions.csv");
    get("sam", "/children.csv?search=" + child.reference());
    get("bea", "/decisions");

    assertThat(looked(child)).isEqualTo(before + 3);
    assertThat(get("mona", path(child) + "/openings").body())
        .contains("The open decisions", "The open decisions as a file", "The children as a file")
        .doesNotContain("Bea Castillo");
    assertThat(looked(other)).as("has no decision and was not searched for").isZero();
    casework.tasklist().itIs(Instant.parse("2026-03-10T15:31:00Z"));
    get("sam", "/decisions");
    assertThat(looked(child)).as("after half an hour it is another look").isEqualTo(before + 4);
  }

  @Test
  void whatIsNotThereIsAPageForPeopleAndAMessageForSystems() {
    var sophie = Browser.of("sophie", port);
    var message = sophie.get("/children/NOBODY-1");
    assertThat(message.body()).startsWith("{").doesNotContain("<html");

    sophie.with("Accept", "text/html,application/xhtml+xml");

    for (var path : List.of("/children/NOBODY-1", "/children/NOBODY-1/nowhere/else")) {
      var page = sophie.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(page.body()).contains("Nothing is found here", "Skip to the content");
    }
    var denied = sophie.get("/nowhere");
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body()).contains("This is not for you to open");
  }

  @Test
  void aSpreadsheetTakesNoWordsForAFormula() {
    assertThat(Csv.of(List.of("a"), List.of(List.of("=1+1"), List.of("She said \"no\""))))
        .isEqualTo("\uFEFF\"a\"\r\n\"'=1+1\"\r\n\"She said \"\"no\"\"\"\r\n");
  }

  private String page(String person, Case child) {
    var answer = get(person, path(child));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private java.net.http.HttpResponse<String> get(String person, String path) {
    return Browser.of(person, port).get(path);
  }

  private static String list(Case child) {
    return "/children?search=" + child.reference();
  }

  private static String path(Case child) {
    return "/children/" + child.reference();
  }

  private int looked(Case child) {
    return database
        .sql(
            "select count(*) from footprint.opening o join footprint.child c on c.id = child_id"
                + " where reference = ?")
        .param(child.reference())
        .query(Integer.class)
        .single();
  }
}
