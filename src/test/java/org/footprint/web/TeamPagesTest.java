package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.child.process.ChildInCare.HAND_OVER;
import static org.footprint.child.process.ChildInCare.INTRODUCE_YOURSELF;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.WRITE_REPORT;

import jakarta.ws.rs.BadRequestException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.footprint.FootprintTest;
import org.footprint.Meanwhile;
import org.footprint.Notifications;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.Restrictions;
import org.footprint.chronology.Act;
import org.footprint.chronology.Footprint;
import org.footprint.form.Answers;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.review.ReviewAnswers;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** Managers see who has how much to do, and give work to somebody else. */
@FootprintTest
class TeamPagesTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";
  private static final String LATE = "2026-04-30T10:00:00Z";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired Casework casework;
  @Autowired Meanwhile meanwhile;
  @Autowired CarePeriods periods;
  @Autowired Restrictions restrictions;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @AfterEach
  void everybodyIsBack() {
    database.sql("delete from footprint.cover").update();
  }

  @ParameterizedTest
  @CsvSource({
    "tess, sam sophie, tess suleiman stefan ivy",
    "priya, sam sophie suleiman siobhan, tess stefan ivy",
    "sven, sam suleiman tess tariq priya, sven tomasz stefan ivy holly",
    "holly, sam tess sven priya ivy ian mona, holly stefan harriet",
    "harriet, stefan tomasz shabana, sam ivy holly",
    "mona, ivy ian, mona sam tess holly",
    "adam, sam stefan ivy mona holly harriet, adam dina",
    "dina, sam stefan ivy mona holly adam, dina"
  })
  void aManagerSeesThoseForWhoseWorkTheyAnswer(String manager, String seen, String unseen) {
    var browser = Browser.of(manager, port);
    var page = browser.get("/team").body();

    assertThat(page).contains("<h1 class=\"govuk-heading-l\">My team</h1>");
    for (var person : seen.split(" ")) {
      assertThat(page).contains("href=\"/team/" + person + "\"");
      assertThat(browser.get("/team/" + person).statusCode()).as(person).isEqualTo(200);
    }
    for (var person : unseen.split(" ")) {
      assertThat(page).doesNotContain("href=\"/team/" + person + "\"");
      for (var what : List.of("", "/tasks.csv", "/children.csv")) {
        assertThat(browser.get("/team/" + person + what).statusCode())
            .as(person + what)
            .isEqualTo(404);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "ivy", "bea", "admin"})
  void whoeverAnswersForNobodyFindsNoTeam(String person) {
    var browser = Browser.of(person, port);
    for (var path : List.of("/team", "/team.csv", "/team/sam", "/team/sam/tasks.csv")) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(browser.get("/children").body()).doesNotContain("href=\"/team\"");
    assertThat(get("tess", "/children").body()).contains("href=\"/team\"");
  }

  @Test
  void thePageCountsChildrenAndTasksAgainstTheGuide() {
    casework.tasklist().itIs(Instant.parse(TUESDAY));
    var before = figures("mona", "Ivy Thornton");
    var untaken = figures("mona", "Not taken on yet");
    var together = figures("mona", "Together");

    var child = casework.begun(TUESDAY);
    var told = casework.told(TUESDAY, one -> one);

    assertThat(figures("mona", "Ivy Thornton").get(2)).as("children").isEqualTo(before.get(2) + 1);
    assertThat(tasks(figures("mona", "Ivy Thornton")))
        .isEqualTo(tasks(before) + mine("ivy", child));
    assertThat(tasks(figures("mona", "Not taken on yet")))
        .as("Allocate IRO")
        .isEqualTo(tasks(untaken) + told.open().size());
    assertThat(tasks(figures("mona", "Together"))).isGreaterThan(tasks(together));
    assertThat(line("mona", "/team.csv", "Ivy Thornton")).contains("\"50 to 70,");
    assertThat(line("mona", "/team.csv", "Ian Mackenzie")).contains("\"30 to 42,");
    assertThat(line("tess", "/team.csv", "\"Sam Okafor\""))
        .contains("Oak Team\",")
        .contains(",\"\",");
  }

  @Test
  void aFileAboutAColleagueIsALookAtEachChildInIt() {
    var child = casework.begun(TUESDAY);
    var other = casework.told(TUESDAY, one -> one);

    get("mona", "/team/ivy");
    assertThat(looks(child)).isEmpty();
    get("mona", "/team/ivy/children.csv");
    get("mona", "/team/ivy/tasks.csv");
    get("mona", "/team/ivy/tasks.csv");

    assertThat(looks(child))
        .containsExactly(
            "mona: A colleague's children as a file, Holds a post for the child's team",
            "mona: A colleague's tasks as a file, Holds a post for the child's team");
    assertThat(looks(other)).as("has another IRO").isEmpty();
  }

  private List<String> looks(Case child) {
    return database
        .sql(
            """
            select person_id || ': ' || what || ', ' || why from footprint.opening o
            join footprint.child c on c.id = o.child_id
            where reference = ? and what like '%file' order by o.id
            """)
        .param(child.reference())
        .query(String.class)
        .list();
  }

  @Test
  void whatIsOverdueIsCountedFromTheMinuteItIsDue() {
    var child = casework.begun(TUESDAY);
    var due = child.task(ARRANGE_REVIEW).getDueDate().toInstant();

    casework.tasklist().itIs(due);
    var at = figures("mona", "Ivy Thornton");
    casework.tasklist().itIs(due.plusMillis(1));
    var after = figures("mona", "Ivy Thornton");

    assertThat(after.get(4)).as("overdue").isGreaterThan(at.get(4));
    assertThat(after.get(4) + after.get(5)).as("soon").isEqualTo(at.get(4) + at.get(5));
    assertThat(after.get(6)).as("later").isEqualTo(at.get(6));
    assertThat(get("mona", "/team/ivy").body()).contains("Overdue, was due today at");
  }

  @Test
  void theTableIsSortedByALinkAndSoIsTheFile() {
    arranged();
    var byName = names("adam", "/team.csv");
    var byTasks = numbers("adam", "/team.csv?sort=later", 6);

    assertThat(byName).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(names("adam", "/team.csv?reverse=true").get(0))
        .isEqualTo(byName.get(byName.size() - 1));
    assertThat(byTasks).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(byTasks.get(0)).isPositive();
    assertThat(numbers("adam", "/team.csv?sort=later&reverse=true", 6)).isSorted();
    assertThat(get("adam", "/team?sort=overdue").body())
        .contains("aria-sort=\"descending\"><a class=\"govuk-link\" href=\"/team?sort=overdue")
        .contains("href=\"/team.csv?sort=overdue&amp;reverse=false\"");
    assertThat(names("adam", "/team.csv?sort=nothing")).isEqualTo(byName);
  }

  @Test
  void eightTasksGoToAColleagueAtOnce() {
    var children = IntStream.range(0, 8).mapToObj(one -> arranged()).toList();
    var tasks = children.stream().map(child -> child.task(WRITE_REPORT).getId()).toList();

    var answer = reassign("tess", "sam", tasks, "sophie", "Sam is ill");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(children)
        .allSatisfy(
            child -> {
              assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sophie");
              assertThat(sees("sophie", child, WRITE_REPORT)).isTrue();
              assertThat(sees("sam", child, WRITE_REPORT)).isFalse();
              assertThat(reassigned(child))
                  .singleElement()
                  .satisfies(
                      one -> {
                        assertThat(one.who()).isEqualTo("tess");
                        assertThat(one.words())
                            .isEqualTo(
                                "\"Write pre-meeting report\" goes from Sam Okafor to Sophie"
                                    + " Hartley. Why: Sam is ill");
                      });
            });
    assertThatThrownBy(
            () -> casework.tasklist().as("sam").submit(tasks.get(0), ReviewAnswers.reporting()))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("This task is with Sophie Hartley now.");
    assertThatThrownBy(() -> casework.tasklist().as("sam").read(tasks.get(0)))
        .isInstanceOf(AuthorizationException.class);
    casework.tasklist().as("sophie").submit(tasks.get(0), ReviewAnswers.reporting());
    assertThat(children.get(0).footprints())
        .extracting(Footprint::act)
        .contains(Act.REPORT_WRITTEN);
  }

  @Test
  void severalTasksOfAChildLeaveOneFootprint() {
    var child = casework.begun(TUESDAY);
    var tasks = List.of(child.task(ARRANGE_REVIEW).getId(), child.task(INTRODUCE_YOURSELF).getId());

    reassign("mona", "ivy", tasks, "ian", "Ivy is away this week");

    assertThat(reassigned(child))
        .singleElement()
        .extracting(Footprint::words)
        .asString()
        .contains("\"Arrange review\"", "\"Introduce yourself to the child\"", " and ", " go from");
  }

  @Test
  void whoeverWasGivenATaskSeesTheChildUntilItIsDone() {
    var child = arranged();
    assertThat(get("sophie", child(child)).statusCode()).isEqualTo(404);

    reassign("tess", "sam", List.of(child.task(WRITE_REPORT).getId()), "sophie", "Sam is ill");
    assertThat(get("sophie", child(child)).body()).contains("Legal status");
    assertThat(get("sophie", "/children").body()).contains(child.reference());
    assertThat(startForm("sophie", "tell-about-change")).contains(child.reference());
    casework
        .tasklist()
        .as("sophie")
        .start(
            "tell-about-change",
            Map.of(
                "child", child.reference(), "type", "planChangeProposed", "words", "A new school"));
    assertThat(get("mona", child(child) + "/openings").body())
        .contains("Was given a task for the child");

    child.reported();
    assertThat(get("sophie", child(child)).statusCode()).isEqualTo(404);
    assertThat(get("sophie", "/children").body()).doesNotContain(child.reference());
  }

  @Test
  void anIroWhoWasGivenATaskFindsTheChildWhereTheyCanDoSomethingForThem() {
    var child = arranged();

    reassign("mona", "ivy", List.of(child.task(INTRODUCE_YOURSELF).getId()), "ian", "Ivy is ill");

    for (var form : List.of("tell-about-change", "rearrange-review", "good-practice")) {
      assertThat(startForm("ian", form)).as(form).contains(child.reference());
    }
    assertThat(startForm("ian", "dispute-resolution"))
        .as("their own IRO alone raises a concern")
        .doesNotContain(child.reference());
  }

  private String startForm(String person, String process) {
    var browser = Browser.of(person, port);
    var definition =
        Pattern.compile("\"id\":\"([^\"]+)\"")
            .matcher(
                browser
                    .get(Browser.ENGINE + "/process-definition?latest=true&key=" + process)
                    .body());
    assertThat(definition.find()).isTrue();
    return browser
        .get(Browser.ENGINE + "/process-definition/" + definition.group(1) + "/deployed-start-form")
        .body();
  }

  @Test
  void whoeverHandsAGivenTaskOnSeesTheChildNoMore() {
    var child = arranged();
    var task = List.of(child.task(WRITE_REPORT).getId());

    reassign("tess", "sam", task, "sophie", "Sam is ill");
    reassign("tess", "sophie", task, "tess", "I do it myself");

    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("tess");
    assertThat(get("sophie", child(child)).statusCode()).isEqualTo(404);
    assertThat(reassigned(child)).hasSize(2);
  }

  @Test
  void aTaskThatIsOverMeanwhileIsNamedAndNothingIsMoved() {
    var done = arranged(one -> one.with("firstNames", "Zuri"));
    var moved = arranged(one -> one.with("firstNames", "Yara"));
    var left = arranged();
    var tasks =
        Stream.of(done, moved, left).map(child -> child.task(WRITE_REPORT).getId()).toList();
    done.reported();
    reassign("tess", "sam", List.of(tasks.get(1)), "sophie", "Sam is ill");

    var answer = reassign("tess", "sam", tasks, "sophie", "Sam is still ill");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(plain(answer))
        .contains("\"Write pre-meeting report\" for Zuri Lane is over by now.")
        .contains("\"Write pre-meeting report\" for Yara Lane is with somebody else by now.")
        .contains("Nothing was moved.", "Sam is still ill</textarea>");
    assertThat(answer.body())
        .containsPattern("value=\"" + tasks.get(2) + "\" checked=\"checked\"")
        .contains("<option value=\"sophie\" selected=\"selected\">");
    assertThat(left.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
    assertThat(reassigned(left)).isEmpty();
  }

  @Test
  void aTaskThatIsDoneAtTheSameMomentIsNotMoved() throws Exception {
    var done = arranged();
    var left = arranged();
    var tasks = Stream.of(left, done).map(child -> child.task(WRITE_REPORT).getId()).toList();

    var said =
        meanwhile.run(
            done::reported, () -> plain(reassign("tess", "sam", tasks, "sophie", "Sam is ill")));

    assertThat(said).contains("at the same moment, so nothing was changed.");
    assertThat(left.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
    assertThat(reassigned(left)).isEmpty();
    assertThat(handed(left)).isZero();
    reassign("tess", "sam", List.of(tasks.get(0)), "sophie", "Sam is ill");
    assertThat(handed(left)).isOne();
  }

  private int handed(Case child) {
    return database
        .sql("select count(*) from footprint.handed_task where child_id = ?")
        .param(period(child).child().id())
        .query(Integer.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ivy", "bea", "suleimann", "sam", "tariq", ""})
  void aTaskGoesToNobodyWhoMayNotDoIt(String person) {
    var child = arranged();
    var task = child.task(WRITE_REPORT).getId();

    var answer = reassign("tess", "sam", List.of(task), person, "Sam is ill");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(plain(answer)).contains("Reassign to: ");
    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
  }

  @Test
  void theFormSaysAtOnceAllThatIsMissing() {
    arranged();
    var answer = reassign("tess", "sam", List.of(), "", "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(plain(answer))
        .contains("Nothing was stored yet", "href=\"#task\"", "Tasks: tick at least one.")
        .contains("Reassign to: this is missing.", "Why they go to somebody else: this is missing.")
        .contains("<title>Error: Tasks of Sam Okafor – Footprint</title>");
    assertThat(plain(reassign("tess", "sam", List.of("x"), "sophie", "a".repeat(501))))
        .contains("Why they go to somebody else: shorten it to 500 characters.");
  }

  @Test
  void aManagerMovesNoTaskOfAChildTheyMayNotSee() {
    var maple = arranged(one -> one.with("team", "maple").with("socialWorker", "sam"));
    var task = maple.task(WRITE_REPORT).getId();

    assertThat(get("tess", "/team/sam").body()).doesNotContain(maple.reference(), task);
    assertThat(get("tess", "/team/sam/tasks.csv").body()).doesNotContain(maple.reference());
    assertThat(reassign("tess", "sam", List.of(task), "sophie", "Sam is ill").body())
        .contains("One of these tasks is over or with somebody else by now.")
        .doesNotContain(maple.reference());
    assertThat(maple.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
    assertThat(get("sven", "/team/sam").body()).contains(maple.reference(), task);
  }

  @Test
  void anIroInConflictGetsNeitherTasksNorTheChild() {
    var child = casework.begun(TUESDAY, one -> one.with("team", "meadow"));
    var parent = casework.begun(TUESDAY);
    database
        .sql(
            "insert into footprint.kinship (child_id, relative_id, kind) select c.id, p.id,"
                + " 'parent' from footprint.child c, footprint.child p where c.reference = ? and"
                + " p.reference = ?")
        .params(child.reference(), parent.reference())
        .update();
    handOver("mona", "ivy", List.of(parent.reference()), Map.of("childTo", "ian"));

    var task = reassign("mona", "ivy", List.of(child.task(ARRANGE_REVIEW).getId()), "ian", "Away");
    var whole = handOver("mona", "ivy", List.of(child.reference()), Map.of("childTo", "ian"));

    assertThat(List.of(task, whole))
        .allSatisfy(
            answer ->
                assertThat(plain(answer))
                    .contains(
                        "Amara Lane: Ian Mackenzie is the IRO of the child's parent or of the"
                            + " child's own child. Choose another IRO"));
    assertThat(child.task(ARRANGE_REVIEW).getAssignee()).isEqualTo("ivy");
    assertThat(period(child).iroId()).isEqualTo("ivy");
  }

  @Test
  void childrenOfASocialWorkerGoToAnotherWithAllThatIsOpen() {
    var children = IntStream.range(0, 3).mapToObj(one -> arranged()).toList();
    var stays = arranged();

    var answer =
        handOver(
            "tess",
            "sam",
            children.stream().map(Case::reference).toList(),
            Map.of("childTo", "sophie", "childReason", "Sam leaves the council"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(children)
        .allSatisfy(
            child -> {
              assertThat(period(child).socialWorkerId()).isEqualTo("sophie");
              assertThat(period(child).teamId()).isEqualTo("oak");
              assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sophie");
              assertThat(sees("sam", child, WRITE_REPORT)).isFalse();
              assertThat(child.footprints())
                  .filteredOn(one -> one.words().contains("Sam leaves the council"))
                  .extracting(Footprint::who)
                  .containsExactly("tess");
            });
    assertThat(period(stays).socialWorkerId()).isEqualTo("sam");
    assertThat(stays.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
  }

  @Test
  void aChildGoesWithTheNewSocialWorkerToTheirTeamUnlessAnotherIsChosen() {
    var first = casework.begun(TUESDAY);
    var second = casework.begun(TUESDAY);

    handOver("sven", "sam", List.of(first.reference()), Map.of("childTo", "suleiman"));
    handOver(
        "sven",
        "sam",
        List.of(second.reference()),
        Map.of("childTo", "suleiman", "childTeam", "oak"));

    assertThat(period(first).teamId()).isEqualTo("maple");
    assertThat(period(second).teamId()).isEqualTo("oak");
    assertThat(get("tess", child(first)).statusCode()).isEqualTo(404);
  }

  @Test
  void childrenOfAnIroGoToAnotherWithAHandOverAndAWordToTheChild() {
    var children = IntStream.range(0, 3).mapToObj(one -> casework.begun(TUESDAY)).toList();

    var answer =
        handOver(
            "mona",
            "ivy",
            children.stream().map(Case::reference).toList(),
            Map.of("childTo", "ian", "childReason", "Ivy works half time from now on"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(children)
        .allSatisfy(
            child -> {
              assertThat(period(child).iroId()).isEqualTo("ian");
              assertThat(child.task(ARRANGE_REVIEW).getAssignee()).isEqualTo("ian");
              assertThat(child.task(HAND_OVER).getAssignee()).isEqualTo("ivy");
              assertThat(child.task(INTRODUCE_YOURSELF).getAssignee()).isEqualTo("ian");
              assertThat(child.footprints())
                  .filteredOn(one -> one.act() == Act.IRO_CHANGED)
                  .extracting(Footprint::words)
                  .singleElement()
                  .asString()
                  .contains("Ivy works half time from now on");
            });
  }

  @Test
  void nobodyButAnIroManagerGivesAChildAnotherIro() {
    var child = casework.begun(TUESDAY);

    for (var manager : List.of("holly", "adam", "dina")) {
      assertThat(get(manager, "/team/ivy").body()).doesNotContain("Hand over</button>");
      assertThat(
              handOver(manager, "ivy", List.of(child.reference()), Map.of("childTo", "ian")).body())
          .contains("an IRO manager alone gives a child another IRO");
    }
    assertThat(handOver("tess", "ivy", List.of(child.reference()), Map.of("childTo", "ian")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(404);
    assertThat(period(child).iroId()).isEqualTo("ivy");
  }

  @Test
  void whatIsWrongWithOneChildHandsNobodyOver() {
    var early = arranged();
    var late = casework.begun(LATE);

    var answer =
        handOver(
            "tess",
            "sam",
            List.of(early.reference(), late.reference()),
            Map.of("childTo", "sophie", "childDay", "2026-03-10"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(plain(answer))
        .contains("Amara Lane: Since when: ", "href=\"#childDay\"")
        .contains("value=\"" + early.reference() + "\" checked=\"checked\"")
        .contains("value=\"" + late.reference() + "\" checked=\"checked\"");
    assertThat(period(early).socialWorkerId()).isEqualTo("sam");
    assertThat(early.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
  }

  @Test
  void aRestrictedChildsTaskGoesOnlyToWhoeverMayKnow() {
    var child = arranged(one -> one.with("firstNames", "Wren"));
    var task = child.task(WRITE_REPORT).getId();
    restrictions.restrict(
        period(child),
        new Answers(Map.of("reason", "A threat", "named", List.of("sam", "tess", "mona", "holly"))),
        "mona");

    assertThat(plain(reassign("tess", "sam", List.of(task), "sophie", "Sam is ill")))
        .contains("Wren Lane: Sophie Hartley is not among those who may know of this child.");
    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
    for (var path : List.of("/team/sam", "/team/sam/tasks.csv", "/team/sam/children.csv")) {
      assertThat(get("sven", path).body()).as(path).doesNotContain(child.reference(), "Wren");
      assertThat(get("holly", path).body()).as(path).contains(child.reference());
    }
    assertThat(reassign("sven", "sam", List.of(task), "sven", "I do it").body())
        .doesNotContain(child.reference(), "Wren Lane");
    assertThat(reassign("holly", "sam", List.of(task), "tess", "Sam is ill").statusCode())
        .isEqualTo(302);
    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("tess");
  }

  @Test
  void thePageSaysWhatStaysWithSomebodyWhoIsAway() {
    var child = arranged();
    restrictions.restrict(
        period(child),
        new Answers(Map.of("reason", "A threat", "named", List.of("sam", "tess", "mona"))),
        "mona");
    var stays = "is away, and these tasks are still theirs";
    assertThat(plain(get("tess", "/team/sam"))).doesNotContain(stays);

    var cover = Map.of("coverBy", "sophie", "coverFrom", "2026-03-03", "coverTo", "2026-03-06");
    assertThat(cover("tess", "sam", cover).statusCode()).isEqualTo(302);

    assertThat(plain(get("tess", "/team/sam"))).contains(stays, child.reference());
    assertThat(plain(get("tess", "/team/sophie"))).doesNotContain(stays);
  }

  @Test
  void aManagerArrangesCoverAndEndsIt() {
    var child = arranged();
    var days = Map.of("coverFrom", "2026-03-03", "coverTo", "2026-03-06");
    var wrong = cover("tess", "siobhan", Map.of());
    assertThat(wrong.statusCode()).as("not hers").isEqualTo(404);

    assertThat(plain(cover("tess", "sam", Map.of())))
        .contains("Who covers: choose somebody.", "href=\"#coverBy\"")
        .contains(
            "First day away: give a date",
            "href=\"#coverFrom\"",
            "Why cover is needed: this is missing.");
    assertThat(cover("tess", "sam", with(days, "coverBy", "sophie")).statusCode()).isEqualTo(302);

    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sophie");
    assertThat(plain(get("tess", "/team")))
        .contains("Away until Fri 6 Mar 2026, Sophie Hartley covers")
        .contains("Covers for Sam Okafor until Fri 6 Mar 2026");
    assertThat(line("tess", "/team.csv", "\"Sam Okafor\"")).contains("Sophie Hartley covers\"");
    assertThat(plain(get("tess", "/team/sam")))
        .contains("Sophie Hartley covers for Sam Okafor", "On leave", "End today");
    assertThat(plain(cover("tess", "sam", with(days, "coverBy", "tess"))))
        .contains("Sophie Hartley covers already", "value=\"2026-03-06\"");

    var end = "/covers/" + coverOf("sam") + "/end";
    assertThat(post("tess", "/team/sophie", end, Map.of()).statusCode()).isEqualTo(302);
    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
    assertThat(plain(get("tess", "/team/sam"))).contains("No cover is arranged.");
  }

  @Test
  void nobodyEndsACoverOfPeopleForWhomTheyDoNotAnswer() {
    casework.tasklist().itIs(Instant.parse(TUESDAY));
    var fields = Map.of("coverBy", "ian", "coverFrom", "2026-03-03", "coverTo", "2026-03-06");
    cover("mona", "ivy", fields);
    var end = "/covers/" + coverOf("ivy") + "/end";

    assertThat(post("tess", "/team/ivy", end, Map.of()).statusCode()).isEqualTo(404);
    assertThat(post("tess", "/team/sam", end, Map.of()).statusCode()).isEqualTo(404);
    assertThat(plain(get("mona", "/team/ivy"))).contains("End today");
    assertThat(post("mona", "/team/ivy", end, Map.of()).statusCode()).isEqualTo(302);
  }

  @Test
  void whoeverCoversForAManagerAnswersForTheSamePeople() {
    casework.tasklist().itIs(Instant.parse(TUESDAY));
    assertThat(get("tariq", "/team/sam").statusCode()).isEqualTo(404);

    cover(
        "sven",
        "tess",
        Map.of("coverBy", "tariq", "coverFrom", "2026-03-03", "coverTo", "2026-03-06"));
    assertThat(get("tariq", "/team").body()).contains("/team/sam\"", "/team/siobhan\"");
    assertThat(get("tariq", "/team/sam").statusCode()).isEqualTo(200);

    post("sven", "/team/tess", "/covers/" + coverOf("tess") + "/end", Map.of());
    assertThat(get("tariq", "/team/sam").statusCode()).isEqualTo(404);
  }

  @Test
  void aSpreadsheetTakesNoNameForAFormula() {
    var child = arranged(one -> one.with("firstNames", "=Amara"));

    for (var file : List.of("tasks.csv", "children.csv")) {
      assertThat(line("tess", "/team/sam/" + file, child.reference())).startsWith("\"'=Amara");
    }
  }

  @Test
  void nothingIsMovedForAnotherSite() {
    var child = arranged();
    var browser = Browser.of("tess", port).without("X-XSRF-TOKEN");

    for (var what : List.of("/tasks", "/children", "/covers")) {
      var answer =
          browser.send(
              "POST",
              "/team/sam" + what,
              "application/x-www-form-urlencoded",
              "task=" + child.task(WRITE_REPORT).getId() + "&taskTo=sophie&taskReason=x");
      assertThat(answer.statusCode()).as(what).isEqualTo(403);
    }
    assertThat(child.task(WRITE_REPORT).getAssignee()).isEqualTo("sam");
  }

  private Case arranged() {
    return arranged(child -> child);
  }

  /** A child whose review is arranged, so that Sam has a report to write. */
  private Case arranged(UnaryOperator<Notifications> differences) {
    return casework.begun(TUESDAY, differences).arranged("2026-03-24");
  }

  private HttpResponse<String> reassign(
      String manager, String from, List<String> tasks, String to, String reason) {
    return post(
        manager,
        "/team/" + from,
        "/tasks",
        "task",
        tasks,
        Map.of("taskTo", to, "taskReason", reason));
  }

  /** On the day that the engine's clock shows, and for a reason, unless a test says otherwise. */
  private HttpResponse<String> handOver(
      String manager, String from, List<String> references, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.putIfAbsent("childReason", "The caseloads are uneven");
    all.putIfAbsent("childDay", "2026-03-03");
    return post(manager, "/team/" + from, "/children", "child", references, all);
  }

  private HttpResponse<String> cover(String manager, String away, Map<String, String> fields) {
    var all = fields.isEmpty() ? fields : with(fields, "coverReason", "On leave");
    return post(manager, "/team/" + away, "/covers", all);
  }

  private static Map<String, String> with(Map<String, String> fields, String field, String value) {
    var all = new HashMap<>(fields);
    all.put(field, value);
    return all;
  }

  private String coverOf(String away) {
    return database
        .sql("select id from footprint.cover where away_id = ? order by arranged_at desc limit 1")
        .param(away)
        .query(UUID.class)
        .single()
        .toString();
  }

  private HttpResponse<String> post(
      String person, String page, String to, Map<String, String> fields) {
    return post(person, page, to, "", List.of(), fields);
  }

  /** As a browser does: with the token that stands in the page. */
  private HttpResponse<String> post(
      String person,
      String page,
      String to,
      String list,
      List<String> chosen,
      Map<String, String> fields) {
    var browser = Browser.of(person, port).without("X-XSRF-TOKEN");
    var token = TOKEN.matcher(browser.get("/children").body());
    assertThat(token.find()).isTrue();
    var pairs = new ArrayList<String>();
    chosen.forEach(one -> pairs.add(list + "=" + encoded(one)));
    fields.forEach((field, value) -> pairs.add(field + "=" + encoded(value)));
    pairs.add("_csrf=" + encoded(HtmlUtils.htmlUnescape(token.group(1))));
    return browser.send(
        "POST", page + to, "application/x-www-form-urlencoded", String.join("&", pairs));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(String person, String path) {
    return Browser.of(person, port).get(path);
  }

  private static String plain(HttpResponse<String> answer) {
    return HtmlUtils.htmlUnescape(answer.body());
  }

  private static String child(Case child) {
    return "/children/" + child.reference();
  }

  private CarePeriod period(Case child) {
    return periods.open(child.reference()).orElseThrow();
  }

  private boolean sees(String person, Case child, String task) {
    return casework.tasklist().as(person).sees(child.reference(), task).isPresent();
  }

  private long mine(String person, Case child) {
    return child.open().stream()
        .map(child::task)
        .filter(task -> person.equals(task.getAssignee()))
        .count();
  }

  private static List<Footprint> reassigned(Case child) {
    return child.footprints().stream().filter(one -> one.act() == Act.TASK_REASSIGNED).toList();
  }

  private String line(String person, String path, String about) {
    return get(person, path)
        .body()
        .lines()
        .map(line -> line.replace("\uFEFF", ""))
        .filter(line -> line.contains(about))
        .findFirst()
        .orElseThrow();
  }

  /** The cells of one line of the file that are numbers; the others are zero. */
  private List<Long> figures(String manager, String about) {
    return Arrays.stream(line(manager, "/team.csv", about).split("\",\""))
        .map(cell -> cell.replace("\"", ""))
        .map(cell -> cell.matches("\\d+") ? Long.parseLong(cell) : 0)
        .toList();
  }

  private static long tasks(List<Long> figures) {
    return figures.get(4) + figures.get(5) + figures.get(6);
  }

  private List<String> names(String manager, String path) {
    return cells(manager, path, 0).collect(Collectors.toList());
  }

  private List<Long> numbers(String manager, String path, int column) {
    return cells(manager, path, column).map(Long::valueOf).toList();
  }

  private Stream<String> cells(String manager, String path, int column) {
    var lines = get(manager, path).body().lines().toList();
    return lines.subList(1, lines.size() - 2).stream()
        .map(line -> line.split("\",\"")[column].replace("\"", ""));
  }
}
