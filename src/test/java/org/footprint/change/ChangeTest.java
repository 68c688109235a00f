package org.footprint.change;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.change.ChangeAnswers.broughtForward;
import static org.footprint.change.ChangeAnswers.iro;
import static org.footprint.change.ChangeAnswers.leftCare;
import static org.footprint.change.ChangeAnswers.legalStatus;
import static org.footprint.change.ChangeAnswers.moved;
import static org.footprint.change.ChangeAnswers.placedForAdoption;
import static org.footprint.change.ChangeAnswers.planChange;
import static org.footprint.change.ChangeAnswers.wish;
import static org.footprint.change.ChangeAnswers.worker;
import static org.footprint.change.ChangeAnswers.yearlyMeeting;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.CONSIDER_CHANGE;
import static org.footprint.child.process.ChildInCare.CONSIDER_YEARLY_MEETING;
import static org.footprint.child.process.ChildInCare.HAND_OVER;
import static org.footprint.child.process.ChildInCare.INTRODUCE_YOURSELF;
import static org.footprint.review.ReviewAnswers.arranging;
import static org.footprint.review.ReviewAnswers.held;
import static org.footprint.review.ReviewAnswers.inviting;
import static org.footprint.review.ReviewAnswers.with;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.CHECK_REPORT;
import static org.footprint.review.process.Review.HOLD_REVIEW;
import static org.footprint.review.process.Review.SEND_INVITATIONS;
import static org.footprint.review.process.Review.WRITE_REPORT;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.footprint.Coverage;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Rows;
import org.footprint.Tasklist;
import org.footprint.change.process.TellAboutChange;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.process.ChildInCare;
import org.footprint.chronology.Chronology;
import org.footprint.chronology.Footprint;
import org.footprint.form.Answers;
import org.footprint.form.ToldAlready;
import org.footprint.review.Decisions;
import org.footprint.review.Review;
import org.footprint.review.Reviews;
import org.footprint.review.YearlyMeetings;
import org.footprint.review.process.ReviewOutcomes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens around a child in care, told in Tasklist, and what comes of it. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeTest {

  /** A Tuesday; the first review is held three weeks later and the second is due on 24 June. */
  private static final Instant NOTIFIED = Instant.parse("2026-03-03T10:00:00Z");

  @Autowired ProcessEngine engine;
  @Autowired CarePeriods periods;
  @Autowired Reviews reviews;
  @Autowired YearlyMeetings yearlyMeetings;
  @Autowired Decisions decisions;
  @Autowired Chronology chronology;
  @Autowired News news;
  @Autowired Coverage coverage;
  @Autowired JdbcClient database;

  private Tasklist tasklist;
  private Notifications child;

  @BeforeAll
  void forgetOtherTests() {
    coverage.forget();
  }

  @AfterAll
  void everyNodeAndFlowWasGoneThrough() {
    for (var model : List.of(ChildInCare.KEY, TellAboutChange.KEY)) {
      assertThat(coverage.missing(model)).as(model).isEmpty();
    }
  }

  @BeforeEach
  void aChildIsInCare() {
    tasklist = new Tasklist(engine);
    tasklist.itIs(NOTIFIED);
    child = Notifications.valid();
    notified();
  }

  @AfterEach
  void theClockRunsAgain() {
    tasklist.clockRunsAgain();
  }

  @Test
  void anUnplannedMoveBringsTheNextReviewForwardIfTheIroDecidesSo() {
    firstReviewHeld();
    tell("sam", moved("2026-04-06", "With the Byrnes"));
    assertThat(period().placementPlace()).isEqualTo("With the Byrnes");
    var decision = tasklist.task(child.reference(), CONSIDER_CHANGE);
    assertThat(decision.getAssignee()).isEqualTo("ivy");
    assertThat(decision.getDueDate().toInstant())
        .as("two working days after Tuesday, the 7th of April")
        .isBetween(at("2026-04-09T16:00:00Z"), at("2026-04-09T16:59:00Z"));
    var shown = tasklist.as("ivy").read(decision.getId());
    assertThat(shown.get("told").toString())
        .contains("The child moved", "not planned", "The carers were ill", "Sam Okafor")
        .contains("\"since\":\"Since Monday 6 April 2026. \"")
        .contains("\"on\":\"Tuesday 7 April 2026\"");
    assertThat(shown.get("reviewDue")).isEqualTo("Wednesday 24 June 2026");

    submit("ivy", CONSIDER_CHANGE, forward("2026-06-05"));

    assertThat(ahead().dueOn()).hasToString("2026-06-05");
    assertThat(ahead().plannedDueOn()).as("what the law allows").hasToString("2026-06-24");
    itIs("2026-04-29T06:59:00Z");
    assertThat(open()).doesNotContain(ARRANGE_REVIEW);
    itIs("2026-04-29T07:59:00Z");
    assertThat(open())
        .as("25 working days before, from eight in the morning")
        .contains(ARRANGE_REVIEW);
    assertThat(words())
        .anyMatch(
            words -> words.contains("comes forward to Friday 5 June 2026. Why: I want to see"));
  }

  @Test
  void aReviewStaysWhenItIsIfTheIroDecidesSo() {
    firstReviewHeld();
    tell("tess", planChange("A move to a school nearer the carers"));

    submit("ivy", CONSIDER_CHANGE, Map.of("comesForward", "no", "words", "It can wait for June"));

    assertThat(ahead().dueOn()).hasToString("2026-06-24");
    assertThat(words()).anyMatch(words -> words.endsWith("It can wait for June"));
    assertThat(open()).doesNotContain(CONSIDER_CHANGE, ARRANGE_REVIEW);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-06, this day has passed",
    "2026-06-24, comes forward",
    "2026-07-01, never back",
    "'', this is missing"
  })
  void aReviewNeverGoesBackNorIntoThePast(String dueOn, String why) {
    firstReviewHeld();
    tell("bea", wish("child"));
    var before = Rows.of(database);

    assertThatThrownBy(() -> submit("ivy", CONSIDER_CHANGE, forward(dueOn)))
        .hasMessageContaining(why);
    assertThatThrownBy(() -> tell("ivy", broughtForward(dueOn))).hasMessageContaining(why);

    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(ahead().dueOn()).hasToString("2026-06-24");
  }

  @Test
  void eachOfTwoChangesIsDecidedOnByItselfAndGoesToTheIroManagerWhenNobodyDecides() {
    firstReviewHeld();
    tell("sam", wish("child"));
    tell("sam", planChange("A move to a school nearer the carers"));
    var decisions = tasks(CONSIDER_CHANGE);
    assertThat(decisions).hasSize(2);
    assertThat(decisions)
        .extracting(task -> tasklist.as("ivy").read(task.getId()).get("told").toString())
        .anyMatch(told -> told.contains("The child: I want to talk about school"))
        .anyMatch(told -> told.contains("nearer the carers"));
    var due = decisions.get(0).getDueDate().toInstant();

    tasklist.itIs(due.minus(1, MINUTES), child.reference());
    assertThat(overdue("Decide on an earlier review")).isZero();
    assertThat(tasks(CONSIDER_CHANGE)).noneMatch(task -> task.getPriority() == 100);
    tasklist.itIs(due, child.reference());

    assertThat(overdue("Decide on an earlier review")).as("each once").isEqualTo(2);
    assertThat(tasks(CONSIDER_CHANGE))
        .hasSize(2)
        .allMatch(task -> task.getPriority() == 100 && task.getAssignee().equals("ivy"));
    for (var decision : decisions) {
      assertThat(tasklist.as("mona").read(decision.getId())).containsKey("told");
      tasklist
          .as("ivy")
          .submit(decision.getId(), Map.of("comesForward", "no", "words", "Talked with them"));
    }
    assertThat(open()).doesNotContain(CONSIDER_CHANGE);
  }

  @Test
  void aReviewThatIsBeingArrangedHasToBeArrangedSooner() {
    var before = tasklist.task(child.reference(), ARRANGE_REVIEW).getDueDate();
    tell("ivy", broughtForward("2026-03-25"));

    assertThat(tasks(ARRANGE_REVIEW)).hasSize(1);
    assertThat(tasklist.task(child.reference(), ARRANGE_REVIEW).getDueDate()).isBefore(before);
  }

  @Test
  void aMeetingThatIsEarlyEnoughStaysAndOneThatIsTooLateIsArrangedAnew() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    tell("ivy", broughtForward("2026-03-27"));
    assertThat(open()).contains(HOLD_REVIEW).doesNotContain(ARRANGE_REVIEW);

    tell("mona", broughtForward("2026-03-20"));

    assertThat(open()).contains(ARRANGE_REVIEW, WRITE_REPORT).doesNotContain(HOLD_REVIEW);
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-20"));
    assertThat(tasks(WRITE_REPORT)).hasSize(1);
    assertThat(open()).contains(HOLD_REVIEW);
  }

  @Test
  void placementForAdoptionCountsTheReviewsAnewFromThatDay() {
    firstReviewHeld();
    tell("sam", placedForAdoption("2026-04-06"));

    assertThat(ahead().dueOn()).as("four weeks after").hasToString("2026-05-04");
    assertThat(open()).as("its preparation should be open already").doesNotContain(ARRANGE_REVIEW);
    itIs("2026-04-07T10:00:01Z");
    assertThat(open()).contains(ARRANGE_REVIEW, CONSIDER_CHANGE);
  }

  @Test
  void shortBreaksHaveIntervalsOfTheirOwn() {
    tell("sam", legalStatus("2026-03-03", "V4"));

    assertThat(period().legalStatus()).isEqualTo("V4");
    assertThat(ahead().plannedDueOn()).as("three months").hasToString("2026-06-03");
    assertThat(ahead().dueOn()).as("never later than it was").hasToString("2026-03-31");
  }

  @Test
  void oneMeetingAYearIsAgreedForASettledChildUntilTheChildMoves() {
    child = Notifications.valid().with("cameIntoCareOn", "2024-03-04");
    notified();
    assertThatThrownBy(() -> tell("ivy", yearlyMeeting()))
        .as("a day too early")
        .hasMessageContaining("agreed from Wednesday 4 March 2026 on");
    itIs("2026-03-04T10:00:00Z");
    tell("ivy", yearlyMeeting());
    var task = tasklist.task(child.reference(), CONSIDER_YEARLY_MEETING);
    assertThat(task.getAssignee()).isEqualTo("holly");
    assertThatThrownBy(() -> tell("mona", yearlyMeeting())).hasMessageContaining("told already");
    var due = task.getDueDate().toInstant();
    tasklist.itIs(due.minus(1, MINUTES), child.reference());
    assertThat(overdue("Consider one meeting a year")).isZero();
    tasklist.itIs(due, child.reference());
    assertThat(overdue("Consider one meeting a year")).isOne();
    assertThat(tasklist.as("adam").read(task.getId()).get("told").toString())
        .contains("Two meetings are too many");

    submit("holly", CONSIDER_YEARLY_MEETING, Map.of("agreed", "yes", "words", "All is well"));

    assertThat(yearlyMeetings.isAgreed(period().id())).isTrue();
    assertThatThrownBy(() -> tell("ivy", yearlyMeeting())).hasMessageContaining("agreed already");
    tell("sam", moved("2026-03-05", "With the Byrnes"));
    assertThat(yearlyMeetings.isAgreed(period().id())).isFalse();
  }

  @Test
  void withOneMeetingAYearEverySecondReviewNeedsNone() {
    child = Notifications.valid().with("cameIntoCareOn", "2023-03-06");
    notified();
    submit("ivy", ARRANGE_REVIEW, late(arranging("2026-03-03")));
    submit("ivy", HOLD_REVIEW, late(held("2026-03-03")));
    itIs("2026-05-01T10:00:00Z");
    var byOtherMeans = with(arranging("2026-05-29"), "format", "otherMeans");
    assertThatThrownBy(() -> submit("ivy", ARRANGE_REVIEW, byOtherMeans))
        .hasMessageContaining("needs the head of service's consent");
    tell("ivy", yearlyMeeting());
    submit("holly", CONSIDER_YEARLY_MEETING, Map.of("agreed", "yes", "words", "All is well"));

    submit("ivy", ARRANGE_REVIEW, byOtherMeans);
    itIs("2026-05-29T15:00:00Z");
    submit(
        "ivy",
        HOLD_REVIEW,
        with(secondReview("2026-05-29"), "format", "otherMeans", "chaired", "iro"));

    itIs("2026-11-02T10:00:00Z");
    assertThatThrownBy(
            () ->
                submit(
                    "ivy", ARRANGE_REVIEW, with(arranging("2026-11-27"), "format", "otherMeans")))
        .hasMessageContaining("this one needs one");
    submit("ivy", ARRANGE_REVIEW, arranging("2026-11-27"));
  }

  private Map<String, Object> secondReview(String day) {
    var decision = decisions.of(reviews.lastHeld(period().id()).orElseThrow().reviewId()).get(0);
    return with(
        held(day),
        "permanencePlan",
        "longTermFostering",
        "earlier",
        List.of(Map.of("id", decision.id().toString(), "outcome", "done")));
  }

  private static Map<String, Object> late(Map<String, Object> answers) {
    return with(answers, "lateReason", "lateNotification");
  }

  @Test
  void oneMeetingAYearIsNotAgreed() {
    child = Notifications.valid().with("cameIntoCareOn", "2023-03-06");
    notified();
    tell("ivy", yearlyMeeting());

    submit("holly", CONSIDER_YEARLY_MEETING, Map.of("agreed", "no", "words", "School is changing"));

    assertThat(yearlyMeetings.isAgreed(period().id())).isFalse();
    assertThat(words()).anyMatch(words -> words.contains("is not agreed. School is changing"));
  }

  @Test
  void theNewIroGetsTheOpenTasksAHandOverAndAnIntroductionToWrite() {
    firstReviewHeld();
    introduced("ivy");
    var minutes = tasklist.task(child.reference(), ReviewOutcomes.WRITE_MINUTES).getId();
    tell("mona", iro("ian"));

    assertThat(period().iroId()).isEqualTo("ian");
    assertThat(assignee(ReviewOutcomes.WRITE_MINUTES)).isEqualTo("ian");
    assertThat(assignee(ReviewOutcomes.ISSUE_DECISIONS)).isEqualTo("ian");
    assertThat(assignee(ReviewOutcomes.UPDATE_CARE_PLAN)).as("not an IRO's").isEqualTo("sam");
    assertThat(assignee(HAND_OVER)).isEqualTo("ivy");
    assertThat(assignee(INTRODUCE_YOURSELF)).isEqualTo("ian");
    assertThat(tasklist.as("ivy").sees(child.reference(), ReviewOutcomes.WRITE_MINUTES)).isEmpty();
    assertThatThrownBy(() -> tasklist.as("ivy").read(minutes))
        .isInstanceOf(AuthorizationException.class);
    assertThat(tasklist.as("ian").read(minutes)).containsKey("letter");

    assertThat(tasklist.as("ivy").read(id(HAND_OVER)).get("newIro")).isEqualTo("Ian Mackenzie");
    assertThatThrownBy(() -> submit("ivy", HAND_OVER, Map.of()))
        .hasMessageContaining("What the new IRO needs to know");
    submit("ivy", HAND_OVER, Map.of("words", "She loves the sea", "metOn", "2026-04-07"));
    var introduction = tasklist.as("ian").read(id(INTRODUCE_YOURSELF));
    assertThat(introduction.get("handOver"))
        .isEqualTo("Ivy Thornton handed over: She loves the sea");
    assertThat(introduction.get("letter").toString())
        .contains("instead of Ivy Thornton", "My name is Ian Mackenzie");
    assertThat(words()).contains("Ivy Thornton handed over to Ian Mackenzie.");
  }

  @Test
  void anIntroductionThatIsStillOpenGoesToTheNewIroAndIsNotAskedForTwice() {
    assertThat(open()).contains(INTRODUCE_YOURSELF);

    tell("mona", iro("ian"));

    assertThat(tasks(INTRODUCE_YOURSELF)).hasSize(1);
    assertThat(assignee(INTRODUCE_YOURSELF)).isEqualTo("ian");
    assertThat(assignee(ARRANGE_REVIEW)).isEqualTo("ian");
  }

  @Test
  void aHandOverThatNobodyWritesGoesToTheIroManager() {
    tell("mona", iro("ian"));
    var due = tasklist.task(child.reference(), HAND_OVER).getDueDate().toInstant();

    tasklist.itIs(due.minus(1, MINUTES), child.reference());
    assertThat(overdue("Hand over to the new IRO")).isZero();
    tasklist.itIs(due, child.reference());

    assertThat(overdue("Hand over to the new IRO")).isOne();
    assertThat(tasklist.as("mona").read(id(HAND_OVER))).containsKey("newIro");
    assertThat(assignee(HAND_OVER)).isEqualTo("ivy");
  }

  @Test
  void aSecondChangeOfIroLeavesTheFirstHandOverWhereItIs() {
    tell("mona", iro("ian"));
    itIs("2026-03-03T10:01:00Z");
    tell("mona", iro("ivy"));

    assertThat(tasks(HAND_OVER))
        .extracting(Task::getAssignee)
        .containsExactlyInAnyOrder("ivy", "ian");
    assertThat(assignee(ARRANGE_REVIEW)).isEqualTo("ivy");
  }

  @Test
  void theNewSocialWorkerAndTheNewTeamsManagerGetTheOpenTasks() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    submit("sam", WRITE_REPORT, org.footprint.review.ReviewAnswers.reporting());
    assertThat(assignee(CHECK_REPORT)).isEqualTo("tess");

    tell("tess", worker("2026-03-03", "maple", "sophie"));

    assertThat(period().teamId()).isEqualTo("maple");
    assertThat(assignee(CHECK_REPORT)).isEqualTo("tariq");
    submit("tariq", CHECK_REPORT, Map.of("verdict", "sendBack", "note", "School is missing"));
    assertThat(assignee(WRITE_REPORT)).isEqualTo("sophie");
    assertThat(tasklist.as("tess").sees(child.reference(), CHECK_REPORT)).isEmpty();
    assertThatThrownBy(() -> tell("sam", wish("child")))
        .hasMessageContaining("one of the children you work with");
  }

  @Test
  void theTasksOfAnIroWhoLeftTheCouncilGoToTheNewOne() {
    firstReviewHeld();
    database.sql("delete from footprint.person_group where person_id = 'ivy'").update();
    try {
      tell("mona", iro("ian"));
    } finally {
      database.sql("insert into footprint.person_group values ('ivy', 'iros')").update();
    }

    assertThat(assignee(ReviewOutcomes.WRITE_MINUTES)).isEqualTo("ian");
    assertThat(assignee(ReviewOutcomes.ISSUE_DECISIONS)).isEqualTo("ian");
    assertThat(assignee(INTRODUCE_YOURSELF)).isEqualTo("ian");
    assertThat(assignee(HAND_OVER)).as("who stands in for the one who left").isEqualTo("mona");
  }

  @Test
  void theTasksOfASocialWorkerWhoLeftTheCouncilGoToTheNewOne() {
    firstReviewHeld();
    database
        .sql("update footprint.post_holder set to_day = '2026-04-01' where person_id = 'sam'")
        .update();
    try {
      tell("tess", worker("2026-04-02", "oak", "sophie"));
    } finally {
      database
          .sql("update footprint.post_holder set to_day = null where person_id = 'sam'")
          .update();
    }

    assertThat(assignee(ReviewOutcomes.UPDATE_CARE_PLAN)).isEqualTo("sophie");
  }

  @Test
  void aReportThatTwoManagersWereAskedToCheckGoesToTheOneOfTheNewTeam() {
    alsoManagesOak("thandi");
    try {
      submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
      submit("sam", WRITE_REPORT, org.footprint.review.ReviewAnswers.reporting());
      assertThat(assignee(CHECK_REPORT)).as("one of the two").isNull();

      tell("tess", worker("2026-03-03", "maple", "suleiman"));
    } finally {
      managesOakNoMore("thandi");
    }

    assertThat(assignee(CHECK_REPORT)).isEqualTo("tariq");
  }

  @Test
  void aTaskThatNobodyHeldGoesToTheSocialWorkerWhoIsNamedAtLast() {
    alsoManagesOak("thandi");
    try {
      submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
      tell("tess", worker("2026-03-03", "oak", ""));
      assertThat(assignee(WRITE_REPORT)).as("two could stand in").isNull();

      tell("tess", worker("2026-03-03", "oak", "sophie"));
    } finally {
      managesOakNoMore("thandi");
    }

    assertThat(assignee(WRITE_REPORT)).isEqualTo("sophie");
  }

  private void alsoManagesOak(String person) {
    database
        .sql(
            "insert into footprint.post_holder (post_id, person_id, from_day)"
                + " values ('team-manager-oak', ?, '2020-01-01')")
        .param(person)
        .update();
  }

  private void managesOakNoMore(String person) {
    database
        .sql(
            "delete from footprint.post_holder"
                + " where post_id = 'team-manager-oak' and person_id = ?")
        .param(person)
        .update();
  }

  @Test
  void whoIsToldOfAnOverdueTaskIsToldNoMoreOnceTheChildHasAnotherTeam() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    itIs("2026-03-17T18:00:00Z");
    assertThat(tasklist.as("tess").read(id(WRITE_REPORT))).containsKey("child");

    tell("tess", worker("2026-03-17", "maple", "sophie"));

    assertThat(assignee(WRITE_REPORT)).isEqualTo("sophie");
    assertThat(tasklist.as("tess").sees(child.reference(), WRITE_REPORT)).isEmpty();
  }

  @Test
  void whoTookAnOverdueReportOverKeepsItWhenTheSocialWorkerChanges() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    itIs("2026-03-17T18:00:00Z");
    var report = id(WRITE_REPORT);
    tasklist.as("tess").run(() -> engine.getTaskService().setAssignee(report, "tess"));

    tell("tess", worker("2026-03-17", "oak", "suleiman"));

    assertThat(assignee(WRITE_REPORT)).isEqualTo("tess");
  }

  @Test
  void aFormLeftOpenWhileTheTaskWentToSomebodyElseSaysSo() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    var report = id(WRITE_REPORT);
    tell("tess", worker("2026-03-03", "oak", "sophie"));
    var before = Rows.of(database);

    assertThatThrownBy(
            () -> tasklist.as("sam").submit(report, org.footprint.review.ReviewAnswers.reporting()))
        .hasMessageContaining("This task is with Sophie Hartley now.");
    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @Test
  void aChildLeavesCareAndEverythingAheadOfThemEnds() {
    firstReviewHeld();
    tell("sam", wish("child"));
    tell("mona", iro("ian"));

    tell("sam", leftCare("2026-04-07"));

    assertThat(open())
        .containsOnly(
            ReviewOutcomes.ISSUE_DECISIONS,
            ReviewOutcomes.WRITE_MINUTES,
            ReviewOutcomes.UPDATE_CARE_PLAN,
            ReviewOutcomes.NOTE_MISSING_REPORT);
    var before = Rows.of(database);
    assertThatThrownBy(() -> tell("mona", wish("parent")))
        .hasMessageContaining("not in care any more");
    assertThatThrownBy(() -> tell("mona", leftCare("2026-04-07")))
        .hasMessageContaining("not in care any more");
    assertThatThrownBy(() -> tell("sam", leftCare("2026-04-07")))
        .hasMessageContaining("one of the children you work with");
    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moved | onDay | 2026-03-04 | not in the future",
        "moved | onDay | 2026-03-02 | before the child came into care",
        "moved | onDay | soon | give a date",
        "moved | placement | ZZ | choose one of the list",
        "moved | place | '' | this is missing",
        "moved | planned | '' | this is missing",
        "legal | legalStatus | ZZ | choose one of the list",
        "legal | onDay | 2026-03-04 | not in the future",
        "worker | team | nowhere | choose one of the list",
        "worker | socialWorker | ivy | choose one of the list",
        "worker | onDay | 2026-03-02 | before the child came into care",
        "plan | words | '' | this is missing",
        "wish | wishedBy | nobody | choose one of the list",
        "wish | words | '' | this is missing",
        "iro | iro | sam | choose one of the list",
        "iro | words | '' | this is missing",
        "left | leftCareOn | 2026-03-04 | not in the future",
        "left | endReason | '' | this is missing",
        "wish | type | vanished | choose one of the list",
        "wish | type | '' | this is missing",
        "wish | child | NOBODY-1 | no child with this reference is known here",
        "wish | child | '' | this is missing"
      })
  void whatCannotBeRightIsRefusedAndNothingIsStored(
      String what, String field, String typed, String why) {
    var told =
        new HashMap<>(
            switch (what) {
              case "moved" -> moved("2026-03-03", "With the Byrnes");
              case "legal" -> legalStatus("2026-03-03", "C2");
              case "worker" -> worker("2026-03-03", "oak", "sophie");
              case "plan" -> planChange("Another school");
              case "wish" -> wish("child");
              case "iro" -> iro("ian");
              default -> leftCare("2026-03-03");
            });
    told.put("child", child.reference());
    told.put(field, typed);
    var before = Rows.of(database);

    assertThatThrownBy(() -> tasklist.as("mona").start(TellAboutChange.KEY, told))
        .hasMessageContaining(why);

    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"moved", "legal", "worker", "plan", "wish", "iro", "forward"})
  void whatIsToldTwiceIsOneChange(String what) {
    var told =
        switch (what) {
          case "moved" -> moved("2026-03-03", "With the Byrnes");
          case "legal" -> legalStatus("2026-03-03", "C2");
          case "worker" -> worker("2026-03-03", "oak", "sophie");
          case "plan" -> planChange("Another school");
          case "iro" -> iro("ian");
          case "forward" -> broughtForward("2026-03-27");
          default -> wish("child");
        };
    tell("mona", told);
    var before = Rows.of(database);

    assertThatThrownBy(() -> tell("mona", told))
        .hasMessage(
            "This was told already by Mona Eldridge, for Tuesday 3 March 2026."
                + " Nothing was changed.");
    assertThatThrownBy(() -> news.tell(child.reference(), new Answers(told), "mona"))
        .isInstanceOf(ToldAlready.class);
    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @Test
  void aWishThatWaitsForItsAnswerIsNotToldAgainTheNextDay() {
    firstReviewHeld();
    tell("sam", wish("child"));
    itIs("2026-04-08T09:00:00Z");
    assertThatThrownBy(() -> tell("sam", wish("child"))).hasMessageContaining("told already");
    tell("sam", wish("parent"));
    assertThat(tasks(CONSIDER_CHANGE)).hasSize(2);
  }

  @Test
  void everyWishIsHeardAlsoASecondOfTheSamePerson() {
    tell("sam", wish("child"));
    tell("sam", with(wish("child"), "words", "I am afraid of the carer's brother"));

    assertThat(tasks(CONSIDER_CHANGE)).hasSize(2);
  }

  @Test
  void whatWasToldWronglyIsPutRightOnTheSameDay() {
    tell("sam", legalStatus("2026-03-03", "C1"));
    tell("sam", legalStatus("2026-03-03", "C2"));
    tell("sam", legalStatus("2026-03-03", "C1"));
    assertThat(period().legalStatus()).isEqualTo("C1");
    for (var minute : List.of("10:01", "10:02", "10:03")) {
      itIs("2026-03-03T" + minute + ":00Z");
      tell("mona", iro(period().iroId().equals("ivy") ? "ian" : "ivy"));
    }
    assertThat(period().iroId()).isEqualTo("ian");
    assertThat(tasks(HAND_OVER)).hasSize(3);
  }

  @Test
  void whatIsKnownFromTheNotificationIsNotToldAgain() {
    assertThatThrownBy(() -> tell("sam", legalStatus("2026-03-03", "V2")))
        .hasMessage("This is known already. Nothing was changed.");
    assertThatThrownBy(() -> tell("sam", worker("2026-03-03", "oak", "sam")))
        .hasMessage("This is known already. Nothing was changed.");
    assertThatThrownBy(() -> tell("sam", moved("2026-03-03", "With foster carers in the borough")))
        .hasMessage("This is known already. Nothing was changed.");
    assertThatThrownBy(() -> tell("mona", iro("ivy")))
        .hasMessage("This is known already. Nothing was changed.");
  }

  @Test
  void aReviewThatComesForwardBeforeThereIsAnIroIsPreparedInTime() {
    child = Notifications.valid().with("legalStatus", "V4");
    tasklist.as("sam").start(ChildInCare.KEY, child.fields());
    assertThat(ahead().dueOn()).hasToString("2026-06-03");
    tell("sam", legalStatus("2026-03-03", "C2"));
    assertThat(ahead().dueOn()).hasToString("2026-03-31");

    submit("mona", ALLOCATE_IRO, Map.of("iro", "ivy", "reason", "Near"));
    tasklist.itIs(NOTIFIED, child.reference());

    assertThat(open()).contains(ARRANGE_REVIEW);
  }

  @Test
  void whatWaitedForAnIroGoesToTheOneWhoIsAllocated() {
    child = Notifications.valid();
    tasklist.as("sam").start(ChildInCare.KEY, child.fields());
    tell("sam", wish("child"));
    assertThat(assignee(CONSIDER_CHANGE)).isEqualTo("mona");

    submit("mona", ALLOCATE_IRO, Map.of("iro", "ivy", "reason", "Near"));

    assertThat(assignee(CONSIDER_CHANGE)).isEqualTo("ivy");
  }

  @Test
  void aSecondPlacementForAdoptionCountsFromItsOwnDay() {
    firstReviewHeld();
    tell("sam", placedForAdoption("2026-04-06"));
    submit("ivy", CONSIDER_CHANGE, Map.of("comesForward", "no", "words", "It is four weeks"));
    itIs("2026-04-20T10:00:00Z");
    submit("ivy", ARRANGE_REVIEW, arranging("2026-04-20"));
    submit("ivy", HOLD_REVIEW, late(secondReview("2026-04-20")));
    assertThat(ahead().dueOn()).hasToString("2026-07-20");

    itIs("2026-04-27T10:00:00Z");
    tell("sam", with(placedForAdoption("2026-04-27"), "place", "With Sol and Max"));

    assertThat(ahead().dueOn()).as("four weeks after").hasToString("2026-05-25");
  }

  @Test
  void consentIsNotGivenForAChildWhoMovedAfterItWasAskedFor() {
    child = Notifications.valid().with("cameIntoCareOn", "2023-03-06");
    notified();
    tell("ivy", yearlyMeeting());
    tell("sam", moved("2026-03-03", "With the Byrnes"));

    assertThatThrownBy(
            () ->
                submit(
                    "holly", CONSIDER_YEARLY_MEETING, Map.of("agreed", "yes", "words", "All well")))
        .hasMessageContaining("will have lived settled");
  }

  @Test
  void anotherKindOfPlacementAtTheSameHomeIsNoMove() {
    child = Notifications.valid().with("cameIntoCareOn", "2023-03-06");
    notified();
    tell(
        "sam",
        with(
            moved("2026-03-03", "With foster carers in the borough"),
            "placement",
            "U4",
            "planned",
            "yes"));

    assertThat(periods.settledSince(period())).hasToString("2023-03-06");
    tell("ivy", yearlyMeeting());
  }

  @Test
  void invitationsToAMeetingThatWasGivenUpAreNotSent() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    tell("ivy", broughtForward("2026-03-20"));
    var invitation = id(SEND_INVITATIONS);

    assertThat(tasklist.as("bea").read(invitation).get("meeting").toString())
        .contains("a day still to be arranged")
        .doesNotContain("24 March");
    assertThatThrownBy(() -> submit("bea", SEND_INVITATIONS, inviting("2026-03-03")))
        .hasMessageContaining("being arranged anew");
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-19"));
    submit("bea", SEND_INVITATIONS, inviting("2026-03-03"));
  }

  @Test
  void eachHandOverIsFromAndToThoseOfItsOwnChange() {
    tell("mona", iro("ian"));
    itIs("2026-03-03T10:01:00Z");
    tell("mona", iro("ivy"));
    var toIan = handOver("ivy");
    var toIvy = handOver("ian");

    assertThat(tasklist.as("ivy").read(toIan).get("newIro")).isEqualTo("Ian Mackenzie");
    assertThat(tasklist.as("ian").read(toIvy).get("newIro")).isEqualTo("Ivy Thornton");
    tasklist.as("ian").submit(toIvy, Map.of("words", "Nothing new"));
    assertThat(words()).contains("Ian Mackenzie handed over to Ivy Thornton.");
    assertThat(tasklist.as("ivy").read(id(ARRANGE_REVIEW)).get("handOver"))
        .isEqualTo("Ian Mackenzie handed over: Nothing new");
  }

  private String handOver(String from) {
    return tasks(HAND_OVER).stream()
        .filter(task -> task.getAssignee().equals(from))
        .findAny()
        .orElseThrow()
        .getId();
  }

  @Test
  void anIroInConflictIsChosenOnlyByWhoSaysSo() {
    tell("mona", iro("ian"));
    itIs("2026-03-03T10:01:00Z");
    var parent = child;
    child = Notifications.valid().with("team", "oak").with("parentInCare", parent.reference());
    notified();
    itIs("2026-03-03T10:02:00Z");

    assertThatThrownBy(() -> tell("mona", iro("ian")))
        .hasMessageContaining("is the IRO of the child's parent");
    tell("mona", with(iro("ian"), "despite", true));

    assertThat(period().iroId()).isEqualTo("ian");
    assertThat(words()).anyMatch(words -> words.contains("although this IRO is the IRO of"));
  }

  @Test
  void anIntroductionThatIsOverdueIsDueAnewForTheNewIro() {
    var due = tasklist.task(child.reference(), INTRODUCE_YOURSELF).getDueDate().toInstant();
    tasklist.itIs(due, child.reference());
    assertThat(tasklist.task(child.reference(), INTRODUCE_YOURSELF).getPriority()).isEqualTo(100);

    tell("mona", iro("ian"));

    var anew = tasklist.task(child.reference(), INTRODUCE_YOURSELF);
    assertThat(anew.getDueDate().toInstant()).isAfter(due);
    assertThat(anew.getPriority()).isEqualTo(50);
    assertThat(tasklist.as("ian").read(anew.getId()).get("letter").toString())
        .as("the child was never told of Ivy")
        .doesNotContain("instead of");
  }

  @Test
  void workersDoNotChangeBeforeThoseWhoAreThereNowCame() {
    itIs("2026-03-10T10:00:00Z");
    tell("tess", worker("2026-03-09", "oak", "sophie"));

    assertThatThrownBy(() -> tell("tess", worker("2026-03-06", "oak", "suleiman")))
        .hasMessageContaining("since Monday 9 March 2026");
  }

  @Test
  void whatIsToldLateSaysSinceWhen() {
    itIs("2026-03-20T10:00:00Z");
    tell("sam", moved("2026-03-18", "With the Byrnes"));
    tell("sam", moved("2026-03-10", "With Aunt Bo"));

    assertThat(period().placementPlace()).isEqualTo("With the Byrnes");
    assertThat(words()).contains("Amara lives here since Tuesday 10 March 2026: With Aunt Bo");
    assertThatThrownBy(() -> tell("sam", leftCare("2026-03-17")))
        .hasMessageContaining("moved on Wednesday 18 March 2026");
  }

  @Test
  void nobodyLeavesCareBeforeAReviewThatWasHeld() {
    firstReviewHeld();

    assertThatThrownBy(() -> tell("sam", leftCare("2026-03-23")))
        .hasMessageContaining("a review was held on Tuesday 24 March 2026");
  }

  @Test
  void anOverdueReviewDoesNotComeForward() {
    itIs("2026-04-01T10:00:00Z");

    assertThatThrownBy(() -> tell("ivy", broughtForward("2026-04-02")))
        .hasMessageContaining("was due by Tuesday 31 March 2026 already");
  }

  @Test
  void decisionsOfAnIroAreNotToldByOthers() {
    for (var other : List.of("sam", "tess", "bea")) {
      assertThatThrownBy(() -> tell(other, broughtForward("2026-03-20")))
          .hasMessageContaining("an IRO or an IRO manager");
      assertThatThrownBy(() -> tell(other, iro("ian"))).hasMessageContaining("an IRO manager");
    }
    assertThatThrownBy(() -> tell("ivy", iro("ian"))).hasMessageContaining("an IRO manager");
    assertThatThrownBy(() -> tell("ian", broughtForward("2026-03-20")))
        .hasMessageContaining("one of the children you work with");
    assertThatThrownBy(() -> news.tell(child.reference(), new Answers(iro("ian")), "case-system"))
        .hasMessageContaining("an IRO manager");
  }

  @Test
  void theFormOffersTheChildrenSomebodyWorksWithAndWhatTheyMayTell() {
    assertThat(offered("sam"))
        .contains(child.reference(), value("moved"))
        .doesNotContain(value("iroChanged"));
    assertThat(offered("sophie")).doesNotContain(child.reference()).contains(value("moved"));
    assertThat(offered("tess")).contains(child.reference());
    assertThat(offered("tariq")).doesNotContain(child.reference());
    assertThat(offered("ivy")).contains(child.reference(), value("broughtForward"));
    assertThat(offered("ian")).doesNotContain(child.reference());
    assertThat(offered("mona")).contains(child.reference(), value("iroChanged"));
  }

  @Test
  void whoHasNoPartInAChildsCareCannotStartTheForm() {
    for (var other : List.of("holly", "adam", "admin")) {
      assertThatThrownBy(() -> tell(other, wish("child"))).as(other).isInstanceOf(Exception.class);
    }
  }

  @Test
  void whatIsNotDoneFromTheFirstDayOnGoesUp() {
    child = Notifications.valid();
    tasklist.as("sam").start(ChildInCare.KEY, child.fields());
    tell("sam", moved("2026-03-03", "With the Byrnes"));
    assertThatThrownBy(() -> tell("mona", iro("ian"))).hasMessageContaining("has none yet");
    assertThat(assignee(CONSIDER_CHANGE)).as("while there is no IRO").isEqualTo("mona");
    itIs("2026-03-05T10:00:00Z");
    submit("mona", ALLOCATE_IRO, Map.of("iro", "ivy", "reason", "Near"));
    itIs("2026-03-20T18:00:00Z");

    assertThat(overdue("Allocate IRO")).isOne();
    assertThat(overdue("Introduce yourself to the child")).isOne();
    submit(
        "ivy",
        INTRODUCE_YOURSELF,
        Map.of("letter", "Hello", "givenOn", "2026-03-20", "how", "post"));
    assertThat(open()).doesNotContain(INTRODUCE_YOURSELF);
  }

  private void notified() {
    tasklist.as("sam").start(ChildInCare.KEY, child.fields());
    submit("mona", ALLOCATE_IRO, Map.of("iro", "ivy", "reason", "They know the family"));
    tasklist.itIs(NOTIFIED, child.reference());
  }

  private void firstReviewHeld() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    itIs("2026-03-24T15:00:00Z");
    submit("ivy", HOLD_REVIEW, held("2026-03-24"));
    itIs("2026-04-07T10:00:00Z");
  }

  private void introduced(String iro) {
    submit(
        iro,
        INTRODUCE_YOURSELF,
        Map.of("letter", "Hello", "givenOn", "2026-03-24", "how", "inPerson"));
  }

  private void tell(String person, Map<String, Object> change) {
    tasklist.as(person).start(TellAboutChange.KEY, with(change, "child", child.reference()));
  }

  private static Map<String, Object> forward(String dueOn) {
    return Map.of("comesForward", "yes", "dueOn", dueOn, "words", "I want to see how it goes");
  }

  private String offered(String person) {
    var definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(TellAboutChange.KEY)
            .latestVersion()
            .singleResult()
            .getId();
    return tasklist
        .as(person)
        .call(
            () -> {
              try (var form = engine.getFormService().getDeployedStartForm(definition)) {
                return new String(form.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }

  private static String value(String type) {
    return "\"value\":\"" + type + "\"";
  }

  private CarePeriod period() {
    return periods.open(child.reference()).orElseThrow();
  }

  private Review ahead() {
    return reviews.ahead(period().id()).orElseThrow();
  }

  private List<String> open() {
    return tasklist.open(child.reference());
  }

  private List<Task> tasks(String key) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(child.reference())
        .taskDefinitionKey(key)
        .list();
  }

  private String id(String key) {
    return tasklist.task(child.reference(), key).getId();
  }

  private String assignee(String key) {
    return tasklist.task(child.reference(), key).getAssignee();
  }

  private long overdue(String task) {
    return words().stream()
        .filter(words -> words.startsWith("\"" + task + "\" was not done in time"))
        .count();
  }

  private List<String> words() {
    return chronology.of(period().child().id()).stream().map(Footprint::words).toList();
  }

  private void submit(String person, String key, Map<String, Object> answers) {
    tasklist.as(person).submit(child.reference(), key, answers);
  }

  private void itIs(String instant) {
    tasklist.itIs(at(instant), child.reference());
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
