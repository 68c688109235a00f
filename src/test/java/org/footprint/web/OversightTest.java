package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.review.ReviewAnswers.arranging;
import static org.footprint.review.ReviewAnswers.heldWithoutDecisions;
import static org.footprint.review.ReviewAnswers.with;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.HEAR_FROM_CHILD;
import static org.footprint.review.process.Review.HOLD_REVIEW;
import static org.footprint.review.process.Review.WRITE_REPORT;
import static org.footprint.review.process.ReviewOutcomes.ISSUE_DECISIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.footprint.FootprintTest;
import org.footprint.child.CarePeriods;
import org.footprint.child.Restrictions;
import org.footprint.chronology.Act;
import org.footprint.dispute.Disputed;
import org.footprint.dispute.process.DisputeResolution;
import org.footprint.form.Answers;
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

/** What Cockpit shows those who watch. Other tests left rows, so numbers are compared. */
@FootprintTest
class OversightTest {

  private static final String WHY = "Ivy is on a course";
  private static final String TUESDAY = "2026-03-03T10:00:00Z";

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired CarePeriods periods;
  @Autowired Restrictions restrictions;
  @Autowired ProcessEngine engine;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void aChildInCareIsCountedAndOneWhoseReviewIsForgottenIsMissedTheDayAfterItsLast() {
    var lastDay = "2026-03-31T22:59:00Z";
    var dayAfter = "2026-03-31T23:00:00Z";
    var children = number("care", TUESDAY);
    var onTheLastDay = number("allows", lastDay);
    var after = number("allows", dayAfter);

    casework.begun(TUESDAY);

    assertThat(number("care", TUESDAY)).isEqualTo(children + 1);
    assertThat(number("allows", lastDay)).isEqualTo(onTheLastDay);
    assertThat(number("allows", dayAfter)).as("in London, not in UTC").isEqualTo(after + 1);
  }

  @Test
  void reviewsInTimeArePooledFromTheFirstOfApril() {
    var inMarch = "2040-03-31T12:00:00Z";
    var inApril = "2040-04-01T12:00:00Z";
    assertThat(figure("No review has been held since Friday 1 April 2039", inMarch))
        .isEqualTo("None");

    casework.begun("2040-03-02T10:00:00Z").reviewed("2040-03-27");
    var late = casework.begun("2040-03-05T10:00:00Z");
    assertThat(figure("since Friday 1 April 2039 were in time", inMarch)).isEqualTo("1 of 1, 100%");

    assertThat(figure("No review has been held since Sunday 1 April 2040", inApril))
        .isEqualTo("None");
    casework.begun("2040-03-20T10:00:00Z").reviewed("2040-04-10");
    casework.begun("2040-03-20T10:00:00Z").reviewed("2040-04-10");
    late.itIs(Instant.parse("2040-04-24T10:00:00Z"));
    late.finished(ARRANGE_REVIEW, with(arranging("2040-04-24"), "lateReason", "iroIll"));
    late.finished(HOLD_REVIEW, with(heldWithoutDecisions("2040-04-24"), "lateReason", "iroIll"));

    assertThat(figure("since Sunday 1 April 2040 were in time", "2040-04-24T12:00:00Z"))
        .isEqualTo("2 of 3, 66%");
    assertThat(figure("since Friday 1 April 2039 were in time", inMarch))
        .as("the year ends")
        .isEqualTo("1 of 1, 100%");
  }

  @Test
  void aPaperIsOverdueFromTheMinuteItIsDueUntilItIsThere() {
    var child = casework.begun(TUESDAY).arranged("2026-03-24").held("2026-03-24");
    var due = child.task(ISSUE_DECISIONS).getDueDate().toInstant();
    casework.tasklist().itIs(due.minus(Duration.ofMinutes(1)));
    var before = part("papers", "Decisions to issue");
    var all = number("overdue", "papers? of", due.minus(Duration.ofMinutes(1)).toString());

    var inThatMinute = decisionsDue(due);
    casework.tasklist().itIs(due);
    assertThat(part("papers", "Decisions to issue")).isEqualTo(before + inThatMinute);
    assertThat(number("overdue", "papers? of", due.toString())).isGreaterThan(all);

    child.issued();
    assertThat(part("papers", "Decisions to issue")).isEqualTo(before + inThatMinute - 1);
  }

  /** Other tests leave children behind whose decisions can be due in the same minute. */
  private int decisionsDue(Instant at) {
    return database
        .sql(
            """
            select count(*) from footprint.paper
            where kind = 'DECISIONS' and done_at is null and ended_at is null and due = ?
            """)
        .param(at.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  @Test
  void aReportIsOverdueUntilTheReviewIsOver() {
    var child = casework.begun(TUESDAY).arranged("2026-03-24");
    casework.tasklist().itIs(Instant.parse("2026-03-24T14:59:00Z"));
    var without = part("papers", "Pre-meeting report");

    child.held("2026-03-24");

    assertThat(part("papers", "Pre-meeting report")).isEqualTo(without - 1);
  }

  @Test
  void aMidwayIsCountedFiveWorkingDaysAheadOverABankHolidayAndThenAsOverdue() {
    var friday = "2033-04-22T10:00:00Z";
    var sunday = "2033-04-24T22:59:00Z";
    var monday = "2033-04-24T23:00:00Z";
    var child = casework.begun("2033-03-01T10:00:00Z");
    assertThat(number("five working days", sunday)).isZero();

    child.reviewed("2033-03-22");

    assertThat(number("five working days", friday)).isZero();
    assertThat(number("five working days", sunday)).as("2 May is no working day").isZero();
    assertThat(number("five working days", monday)).as("due on Tue 3 May").isEqualTo(1);
    var overdue = number("midways? .* overdue", "2033-05-03T12:00:00Z");
    assertThat(number("midways? .* overdue", "2033-05-03T18:00:00Z")).isEqualTo(overdue + 1);
  }

  @Test
  void aConcernIsCountedAtTheStageWhereItStands() {
    casework.tasklist().itIs(Instant.parse(TUESDAY));
    var open = number("concerns? .* open", TUESDAY);
    var withManager = part("concerns", "Team Manager");
    var withHead = part("concerns", "Head of Service");

    var concern = disputed.raised(TUESDAY, "1");
    assertThat(part("concerns", "Team Manager")).isEqualTo(withManager + 1);
    assertThat(number("concerns? .* open", TUESDAY)).isEqualTo(open + 1);

    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());
    assertThat(part("concerns", "Team Manager")).isEqualTo(withManager);
    assertThat(part("concerns", "Head of Service")).isEqualTo(withHead + 1);
  }

  @Test
  void aStepThatIsStuckIsCountedOnceForEverybodyWhoWatches() {
    var child = casework.begun(TUESDAY);
    var timer = child.timer("BoundaryEvent_ArrangingOverdue");
    var before = number("stuck", TUESDAY);

    engine.getManagementService().setJobRetries(timer.getId(), 0);
    assertThat(number("stuck", TUESDAY)).isEqualTo(before + 1);
    assertThat(words(service("admin"))).containsEntry(wordsOf("stuck"), "" + (before + 1));

    engine.getManagementService().setJobRetries(timer.getId(), 1);
    assertThat(number("stuck", TUESDAY)).isEqualTo(before);
  }

  @Test
  void anAdministratorSeesTheEngineAndNoChildren() {
    var child = disputed.raised(TUESDAY, "1").child();

    var seen = service("admin");

    assertThat(words(seen)).hasSize(3);
    assertThat(words(seen).keySet()).allMatch(words -> words.matches(".*(task|step).*"));
    assertThat(seen.get("papers")).isEmpty();
    assertThat(seen.get("concerns")).isEmpty();
    assertThat(seen.get("work").findValuesAsText("name")).contains("Raise a concern");
    assertThat(get("admin", instance(child)).statusCode()).isEqualTo(404);
    assertThat(get("admin", model()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sam", "ivy", "bea"})
  void whoDoesNotWatchOthersIsRefused(String person) {
    var child = casework.begun(TUESDAY);

    for (var path : new String[] {"/oversight/service", model(), instance(child)}) {
      assertThat(get(person, path).statusCode()).as(path).isEqualTo(403);
      assertThat(new Browser(port).get(path).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void openTasksOfAStepAreCountedByTheirAgeAndOverdueFromTheMinute() {
    var weekLater = "2026-03-10T10:00:00Z";
    casework.tasklist().itIs(Instant.parse(weekLater));
    var before = step(ARRANGE_REVIEW);

    var due = casework.begun(TUESDAY).task(ARRANGE_REVIEW).getDueDate().toInstant();

    casework.tasklist().itIs(Instant.parse(weekLater));
    assertThat(more(before, "open")).isEqualTo(1);
    assertThat(more(before, "upToAWeek")).isEqualTo(1);
    assertThat(more(before, "overdue")).isZero();
    casework.tasklist().itIs(due.minus(Duration.ofMinutes(1)));
    var inTime = step(ARRANGE_REVIEW);
    casework.tasklist().itIs(due);
    assertThat(more(inTime, "overdue")).isPositive();
    casework.tasklist().itIs(Instant.parse(weekLater).plusSeconds(1));
    assertThat(more(before, "upToFourWeeks")).isPositive();
  }

  @Test
  void whereTimeGoesIsSaidByTheMiddleAndByNineOfTenOfTheLastYear() {
    var spans = new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 200};
    for (var hours : spans) {
      var child = casework.begun("2050-03-01T10:00:00Z");
      child.itIs(Instant.parse("2050-03-01T10:00:00Z").plus(Duration.ofHours(hours)));
      child.arranged("2050-03-22");
    }

    var step = step(ARRANGE_REVIEW);

    assertThat(step.get("name").asText()).isEqualTo("Arrange review");
    assertThat(step.get("done").asInt()).isEqualTo(10);
    assertThat(step.get("half").asText()).isEqualTo("5 hours");
    assertThat(step.get("nineOfTen").asText()).isEqualTo("9 hours");
    assertThat(step.get("late").asInt()).isEqualTo(1);
    assertThat(step.get("more").asBoolean()).isFalse();
    casework.tasklist().itIs(Instant.parse("2051-03-12T10:00:00Z"));
    assertThat(step(ARRANGE_REVIEW).get("done").asInt()).as("a year later").isZero();
  }

  @Test
  void whatTimeTookAwaySaysNothingOfHowLongAStepTakes() {
    var concern = disputed.raised("2052-03-05T10:00:00Z", "1");
    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());

    assertThat(step(DisputeResolution.KEY, ANSWER_CONCERN).get("done").asInt()).isZero();
  }

  @Test
  void whatWasDoneSaysWhoWhenHowLongAndWhetherItWasLateToTheMinute() {
    var child = casework.begun(TUESDAY);
    var instance = instance(child);
    var due = child.task(ARRANGE_REVIEW).getDueDate().toInstant();
    casework.tasklist().itIs(due);
    child.arranged("2026-03-24");
    var hearing = child.task(HEAR_FROM_CHILD).getDueDate().toInstant();
    casework.tasklist().itIs(hearing.plus(Duration.ofMinutes(1)));

    var course = course("mona", instance);

    assertThat(course.get("reference").asText()).isEqualTo(child.reference());
    assertThat(names(course.get("open")))
        .containsExactlyInAnyOrder(
            "Send invitations",
            "Write pre-meeting report",
            "Hear from the child",
            "Hold and record review");
    assertThat(open(course, "Hear from the child").get("who").asText()).isEqualTo("Ivy Thornton");
    assertThat(open(course, "Hear from the child").get("late").asBoolean()).isTrue();
    assertThat(open(course, "Send invitations").get("who").asText())
        .isEqualTo("Nobody has taken it on yet");
    assertThat(open(course, "Hold and record review").get("late").asBoolean()).isFalse();
    var arranged = course.get("ended").get(0);
    assertThat(arranged.get("name").asText()).isEqualTo("Arrange review");
    assertThat(arranged.get("who").asText()).isEqualTo("Ivy Thornton");
    assertThat(arranged.get("ended").asText()).startsWith("Tuesday 10 March 2026, 17:");
    assertThat(arranged.get("took").asText()).startsWith("7 days 7 hours");
    assertThat(arranged.get("how").asText()).isEqualTo("In time");

    child.heard();
    var heard = course("mona", instance).get("ended").get(0);
    assertThat(heard.get("how").asText()).isEqualTo("Late by 1 minute");
    assertThat(heard.get("late").asBoolean()).isTrue();
    assertThat(get("mona", instance).body()).doesNotContain("Amara", "Lane", "Kai");
  }

  @Test
  void whatTimeTookAwayIsNotSaidToBeDone() {
    var concern = disputed.raised(TUESDAY, "1");
    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());

    var ended = course("tess", "/oversight/instances/" + concern.process()).get("ended").get(0);

    assertThat(ended.get("name").asText()).isEqualTo("Answer concern");
    assertThat(ended.get("who").asText()).isEqualTo("Nobody");
    assertThat(ended.get("how").asText())
        .isEqualTo("Not done: its time ran out, or it was not needed any more");
  }

  @Test
  void whatIsOverIsReadStepByStepFromTheChildsPage() {
    var child = casework.begun(TUESDAY);
    child.arranged("2026-03-24");
    var due = child.task(HOLD_REVIEW).getDueDate().toInstant();
    casework.tasklist().itIs(due.plus(Duration.ofMinutes(1)));
    child.finished(HOLD_REVIEW, ReviewAnswers.held("2026-03-24"));
    var path = "/children/" + child.reference();

    assertThat(get("mona", path).body()).contains(path + "/steps");
    assertThat(get("ivy", path).body()).doesNotContain(path + "/steps");
    assertThat(get("ivy", path + "/steps").statusCode()).isEqualTo(404);
    var page = get("tess", path + "/steps").body();
    assertThat(page)
        .containsSubsequence("Review", "Tuesday 3 March 2026 to ", "Hold and record review")
        .contains("Ivy Thornton", "In time", "Late by 1 minute")
        .contains("Not done: its time ran out, or it was not needed any more");
    assertThat(get("tess", path + "/steps.csv").body())
        .contains("\"Hold and record review\",\"Ivy Thornton\"", "\"Late by 1 minute\"");
    assertThat(get("mona", path + "/openings").body())
        .contains("What was done, step by step", "The steps as a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tariq", "harriet", "shabana", "admin"})
  void whoNeedNotKnowTheChildLearnsNoMoreThanOfAnInstanceThatIsNowhere(String person) {
    var child = casework.begun(TUESDAY);

    var answer = get(person, instance(child));
    var nowhere = get(person, "/oversight/instances/none");

    assertThat(answer.statusCode()).isEqualTo(nowhere.statusCode()).isEqualTo(404);
    assertThat(likeEachOther(answer)).isEqualTo(likeEachOther(nowhere));
  }

  @Test
  void aLookAtTheStepsIsWrittenDownAsEveryOther() {
    var child = casework.begun(TUESDAY);
    course("holly", instance(child));
    get("harriet", instance(child));

    assertThat(get("mona", "/children/" + child.reference() + "/openings").body())
        .contains("Holly Bennett", "The steps in Cockpit")
        .doesNotContain("Harriet");
  }

  @Test
  void aStepIsPassedOnToWhoeverDoesTheSameWorkByThoseWhomTheEngineLets() {
    var child = casework.begun(TUESDAY);
    var instance = instance(child);
    child.arranged("2026-03-24");

    var seen = course("mona", instance);
    assertThat(colleagues(seen, "Hear from the child")).containsExactly("Ian Mackenzie");
    assertThat(colleagues(seen, "Send invitations"))
        .containsExactly("Bea Castillo", "Bilal Chowdhury");
    assertThat(colleagues(seen, "Write pre-meeting report"))
        .contains("Sophie Hartley")
        .doesNotContain("Sam Okafor", "Ian Mackenzie");

    assertThat(colleagues(course("tess", instance), "Write pre-meeting report")).isEmpty();
    child.itIs(child.task(WRITE_REPORT).getDueDate().toInstant());
    assertThat(colleagues(course("tess", instance), "Write pre-meeting report"))
        .as("told, because it is overdue")
        .contains("Sophie Hartley");
    assertThat(colleagues(course("tess", instance), "Hear from the child")).isEmpty();
  }

  private static List<String> colleagues(JsonNode course, String step) {
    return open(course, step).get("colleagues").findValuesAsText("name");
  }

  @Test
  void aRestrictedChildCountsAndItsStepsAreForThoseWhoAreNamed() {
    var children = number("care", TUESDAY);
    var child = casework.begun(TUESDAY).arranged("2026-03-24");
    var instance = "/oversight/instances/" + child.task(HEAR_FROM_CHILD).getProcessInstanceId();
    assertThat(get("holly", instance).statusCode()).isEqualTo(200);

    restrictions.restrict(
        periods.last(child.reference()).orElseThrow(),
        new Answers(
            Map.of(
                "reason",
                "A colleague is a relative",
                "named",
                List.of("sam", "tess", "ivy", "mona", "sophie"))),
        "mona");

    assertThat(number("care", TUESDAY)).isEqualTo(children + 1);
    assertThat(likeEachOther(get("holly", instance)))
        .isEqualTo(likeEachOther(get("holly", "/oversight/instances/none")));
    assertThat(get("tess", instance).statusCode()).isEqualTo(200);
    assertThat(colleagues(course("mona", instance), "Write pre-meeting report"))
        .containsExactly("Sophie Hartley");
    assertThat(colleagues(course("mona", instance), "Hear from the child")).isEmpty();
    assertThat(passOn("mona", child.task(HEAR_FROM_CHILD), "ian", WHY).statusCode()).isEqualTo(400);
    assertThat(child.task(HEAR_FROM_CHILD).getAssignee()).isEqualTo("ivy");
  }

  @Test
  void anIroManagerPassesATaskOnInCockpitAndOnlyToSomebodyWhoIsThere() {
    var child = casework.begun(TUESDAY);
    var task = child.task(ARRANGE_REVIEW);

    assertThat(passOn("tess", task, "ian", WHY).statusCode()).as("another's work").isEqualTo(403);
    assertThat(passOn("holly", task, "ian", WHY).statusCode()).isEqualTo(403);
    assertThat(passOn("sophie", task, "ian", WHY).statusCode()).as("no manager").isEqualTo(403);
    assertThat(passOn("harriet", task, "ian", WHY).statusCode()).as("no need").isEqualTo(404);
    assertThat(passOn("mona", task, "ivvy", WHY).body()).contains("choose one of the list");
    assertThat(passOn("mona", task, "sam", WHY).statusCode()).as("does other work").isEqualTo(400);
    assertThat(passOn("mona", task, "ian", " ").body()).contains("Why: this is missing");
    assertThat(holder(task)).isEqualTo("ivy");

    assertThat(passOn("mona", task, "ian", WHY).statusCode()).isEqualTo(204);
    assertThat(holder(task)).isEqualTo("ian");
    assertThat(casework.tasklist().as("ian").read(task.getId())).containsKey("guests");
    assertThat(get("ian", "/children/" + child.reference()).statusCode()).isEqualTo(200);
    assertThat(child.footprints())
        .filteredOn(one -> one.act() == Act.TASK_REASSIGNED)
        .extracting(one -> one.who() + ": " + one.words())
        .containsExactly(
            "mona: \"Arrange review\" was given to Ian Mackenzie. Why: Ivy is on a course");
    assertThat(passOn("mona", task, "ivy", WHY).body()).contains("Somebody else has this by now");
    assertThat(passOn("mona", child.task(ARRANGE_REVIEW), "ivy", WHY).statusCode()).isEqualTo(204);
    assertThat(get("ian", "/children/" + child.reference()).statusCode()).isEqualTo(404);

    child.arranged("2026-03-24");
    assertThat(passOn("mona", task, "ian", WHY).body()).contains("This is over by now");
  }

  @Test
  void anIroInConflictIsNotGivenATaskOfTheChild() {
    var child = casework.begun(TUESDAY);
    database
        .sql(
            """
            insert into footprint.responsibility
            select gen_random_uuid(), id, 'meadow', 'ian', started_on, started_on
            from footprint.care_period where id = ?
            """)
        .param(periods.open(child.reference()).orElseThrow().id())
        .update();

    assertThat(passOn("mona", child.task(ARRANGE_REVIEW), "ian", WHY).body())
        .contains("This IRO has worked on or managed this child's case. Choose another.");
    assertThat(holder(child.task(ARRANGE_REVIEW))).isEqualTo("ivy");
  }

  @Test
  void whoIsNotSignedInPassesNothingOn() {
    var task = casework.begun(TUESDAY).task(ARRANGE_REVIEW);

    assertThat(passOn(new Browser(port), task, "ian", WHY).statusCode()).isEqualTo(401);
    assertThat(holder(task)).isEqualTo("ivy");
  }

  @Test
  void pastThatNobodyGivesATaskAwayButAnAdministrator() {
    var child = casework.begun(TUESDAY);
    var task = child.task(ARRANGE_REVIEW);

    assertThat(assign("mona", task, "ian")).isEqualTo(403);
    assertThat(claim("mona", child.task(ARRANGE_REVIEW), "ian")).isEqualTo(400);
    assertThat(assign("ivy", task, "ian")).isEqualTo(403);
    assertThat(assign("admin", task, "ivvy")).as("nobody").isEqualTo(400);
    assertThat(holder(task)).isEqualTo("ivy");

    assertThat(assign("admin", task, "ian")).isEqualTo(204);
    assertThat(holder(task)).isEqualTo("ian");
    assertThat(child.footprints())
        .filteredOn(one -> one.act() == Act.TASK_REASSIGNED)
        .extracting(one -> one.who() + ": " + one.words())
        .containsExactly(
            "admin: \"Arrange review\" was given to Ian Mackenzie."
                + " Why: given by an administrator");
  }

  private HttpResponse<String> passOn(String person, Task task, String to, String why) {
    return passOn(Browser.of(person, port), task, to, why);
  }

  private static HttpResponse<String> passOn(Browser browser, Task task, String to, String why) {
    return browser.put(
        "/oversight/instances/%s/open/%s/holder"
            .formatted(task.getProcessInstanceId(), task.getId()),
        "{\"from\": \"%s\", \"person\": \"%s\", \"reason\": \"%s\"}"
            .formatted(task.getAssignee(), to, why));
  }

  private int assign(String person, Task task, String to) {
    return toUser("assignee", person, task, to);
  }

  private int claim(String person, Task task, String to) {
    return toUser("claim", person, task, to);
  }

  private int toUser(String act, String person, Task task, String to) {
    return Browser.of(person, port)
        .post(Browser.ENGINE + "/task/" + task.getId() + "/" + act, "{\"userId\": \"" + to + "\"}")
        .statusCode();
  }

  private String holder(Task task) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskId(task.getId())
        .singleResult()
        .getAssignee();
  }

  private JsonNode service(String person) {
    return read(get(person, "/oversight/service"));
  }

  private static Map<String, String> words(JsonNode service) {
    var words = new LinkedHashMap<String, String>();
    service
        .get("figures")
        .forEach(figure -> words.put(figure.get("words").asText(), figure.get("number").asText()));
    return words;
  }

  private String wordsOf(String part) {
    return words(service("mona")).keySet().stream()
        .filter(words -> words.contains(part))
        .findAny()
        .orElseThrow();
  }

  /** The number of the figure whose words contain these, as shown at an instant. */
  private String figure(String part, String instant) {
    casework.tasklist().itIs(Instant.parse(instant));
    return words(service("mona")).entrySet().stream()
        .filter(figure -> figure.getKey().matches(".*" + part + ".*"))
        .map(Map.Entry::getValue)
        .findAny()
        .orElse("");
  }

  private int number(String part, String instant) {
    return Integer.parseInt(figure(part, instant));
  }

  private int number(String part, String before, String instant) {
    return number(before + ".*" + part, instant);
  }

  private int part(String table, String name) {
    return StreamSupport.stream(service("mona").get(table).spliterator(), false)
        .filter(row -> row.get("what").asText().equals(name))
        .mapToInt(row -> row.get("number").asInt())
        .sum();
  }

  private JsonNode step(String id) {
    return step("review", id);
  }

  private JsonNode step(String model, String id) {
    return StreamSupport.stream(read(get("mona", model(model))).spliterator(), false)
        .filter(step -> step.get("id").asText().equals(id))
        .findAny()
        .orElseThrow();
  }

  private int more(JsonNode before, String what) {
    return step(before.get("id").asText()).get(what).asInt() - before.get(what).asInt();
  }

  private JsonNode course(String person, String path) {
    return read(get(person, path));
  }

  private static Stream<String> names(JsonNode steps) {
    return StreamSupport.stream(steps.spliterator(), false).map(step -> step.get("name").asText());
  }

  private static JsonNode open(JsonNode course, String name) {
    return StreamSupport.stream(course.get("open").spliterator(), false)
        .filter(step -> step.get("name").asText().equals(name))
        .findAny()
        .orElseThrow();
  }

  private String model() {
    return model("review");
  }

  private String model(String key) {
    return "/oversight/models/"
        + engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .latestVersion()
            .singleResult()
            .getId();
  }

  private String instance(Case child) {
    return "/oversight/instances/" + child.task(ARRANGE_REVIEW).getProcessInstanceId();
  }

  /** The answer without what was asked for and when. */
  private static String likeEachOther(HttpResponse<String> answer) {
    return answer
        .body()
        .replaceAll("/oversight/instances/[^\"]+", "")
        .replaceAll("\"timestamp\":\"[^\"]*\"", "");
  }

  private HttpResponse<String> get(String person, String path) {
    return Browser.of(person, port).get(path);
  }

  private JsonNode read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
