package org.footprint.midway;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.change.ChangeAnswers.leftCare;
import static org.footprint.midway.process.MidwayMonitoring.HOLD_MIDWAY;
import static org.footprint.review.ReviewAnswers.arranging;
import static org.footprint.review.ReviewAnswers.held;
import static org.footprint.review.ReviewAnswers.with;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.HOLD_REVIEW;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.footprint.Coverage;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Rows;
import org.footprint.Tasklist;
import org.footprint.change.News;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.process.ChildInCare;
import org.footprint.chronology.Chronology;
import org.footprint.chronology.Footprint;
import org.footprint.form.Answers;
import org.footprint.midway.process.MidwayMonitoring;
import org.footprint.review.Decisions;
import org.footprint.review.Reviews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The midway of a review, from the day it is held to what follows from it. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MidwayTest {

  private static final Instant NOTIFIED = Instant.parse("2026-03-03T10:00:00Z");

  /** Six weeks after the review of the 24th of March; a week before, the midway opens. */
  private static final String OPEN = "2026-04-28T07:59:00Z";

  @Autowired ProcessEngine engine;
  @Autowired CarePeriods periods;
  @Autowired Reviews reviews;
  @Autowired Decisions decisions;
  @Autowired Chronology chronology;
  @Autowired News news;
  @Autowired Coverage coverage;
  @Autowired JdbcClient database;

  private Tasklist tasklist;
  private Notifications child;
  private CarePeriod period;
  private UUID review;

  @BeforeAll
  void forgetOtherTests() {
    coverage.forget();
  }

  @AfterAll
  void everyNodeAndFlowWasGoneThrough() {
    assertThat(coverage.missing(MidwayMonitoring.KEY)).isEmpty();
  }

  @BeforeEach
  void aReviewWasHeld() {
    tasklist = new Tasklist(engine);
    tasklist.itIs(NOTIFIED);
    child = Notifications.valid();
    tasklist.as("sam").start(ChildInCare.KEY, child.fields());
    period = periods.open(child.reference()).orElseThrow();
    submit("mona", ChildInCare.ALLOCATE_IRO, Map.of("iro", "ivy", "reason", "Near"));
    tasklist.itIs(NOTIFIED, child.reference());
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    itIs("2026-03-24T15:00:00Z");
    submit("ivy", HOLD_REVIEW, twoDecisions());
    review = reviews.lastHeld(period.id()).orElseThrow().reviewId();
  }

  @AfterEach
  void theClockRunsAgain() {
    tasklist.clockRunsAgain();
  }

  @Test
  void aMidwayOpensAWeekBeforeItIsDueSixWeeksAfterTheReview() {
    itIs("2026-04-28T06:59:00Z");
    assertThat(open()).doesNotContain(HOLD_MIDWAY);

    itIs(OPEN);

    var task = tasklist.task(child.reference(), HOLD_MIDWAY);
    assertThat(task.getAssignee()).isEqualTo("ivy");
    assertThat(task.getDueDate().toInstant())
        .isBetween(Instant.parse("2026-05-05T16:00:00Z"), Instant.parse("2026-05-05T16:59:00Z"));
  }

  @Test
  void inTheOrdinaryCaseEverythingKnownIsInTheFormAlready() {
    itIs("2026-04-10T10:00:00Z");
    tasklist
        .as("sam")
        .start(
            "tell-about-change",
            Map.of(
                "child",
                child.reference(),
                "type",
                "legalStatusChanged",
                "onDay",
                "2026-04-10",
                "legalStatus",
                "C2"));
    itIs(OPEN);
    var shown = tasklist.as("ivy").read(id());
    assertThat(shown.get("progress").toString()).contains("Family time with Kai", "Swimming");
    assertThat(shown.get("since").toString())
        .contains("The legal status since Friday 10 April 2026: Full care order");
    assertThat(shown.get("heldOn")).isEqualTo("2026-04-28");

    submit("ivy", HOLD_MIDWAY, nothingNeeded());

    assertThat(open()).doesNotContain(HOLD_MIDWAY);
    assertThat(words())
        .contains("The midway was held on Tuesday 28 April 2026. Nothing is needed.");
    assertThat(states()).containsExactly("done", "onTrack");
  }

  @Test
  void aMidwayThatNobodyHoldsGoesToTheIroManagerAndStaysOpen() {
    itIs(OPEN);
    var due = tasklist.task(child.reference(), HOLD_MIDWAY).getDueDate().toInstant();

    tasklist.itIs(due.minus(1, MINUTES), child.reference());
    assertThat(overdue()).isZero();
    tasklist.itIs(due, child.reference());

    assertThat(overdue()).isOne();
    var task = tasklist.task(child.reference(), HOLD_MIDWAY);
    assertThat(task.getPriority()).isEqualTo(100);
    assertThat(task.getAssignee()).isEqualTo("ivy");
    assertThat(tasklist.as("mona").read(task.getId())).containsKey("progress");
    submit("ivy", HOLD_MIDWAY, nothingNeeded());
  }

  @Test
  void aReviewComesForwardFromItsMidway() {
    itIs(OPEN);
    assertThatThrownBy(
            () -> submit("ivy", HOLD_MIDWAY, with(nothingNeeded(), "result", "comesForward")))
        .hasMessageContaining("The review is due by: this is missing.")
        .hasMessageContaining("In your own words: this is missing.");

    submit(
        "ivy",
        HOLD_MIDWAY,
        with(
            nothingNeeded(),
            "result",
            "comesForward",
            "dueOn",
            "2026-05-15",
            "resultWords",
            "The school place is lost"));

    assertThat(reviews.ahead(period.id()).orElseThrow().dueOn()).hasToString("2026-05-15");
    itIs(OPEN);
    assertThat(open()).as("its preparation should be open already").contains(ARRANGE_REVIEW);
  }

  @Test
  void aConcernIsPrefilledWithWhatDrifts() {
    itIs(OPEN);
    assertThatThrownBy(() -> submit("ivy", HOLD_MIDWAY, with(nothingNeeded(), "result", "concern")))
        .hasMessageContaining("say what your concern is");

    submit("ivy", HOLD_MIDWAY, with(states("done", "drifting"), "result", "concern"));

    assertThat(words())
        .contains("A concern is raised: Drifting: Swimming lessons (it takes long).");
    assertThat(
            database
                .sql("select wrong from footprint.dispute where care_period_id = ?")
                .param(period.id())
                .query(String.class)
                .list())
        .containsExactly("Drifting: Swimming lessons (it takes long).");
  }

  @Test
  void aMidwayIsOvertakenByAnEarlierReviewBeforeItOpens() {
    anotherReviewIsHeld("2026-04-20");

    assertThat(superseded()).isEqualTo("nextReview");
    itIs(OPEN);
    assertThat(open()).doesNotContain(HOLD_MIDWAY);
    assertThat(words())
        .contains("The midway of review number 1 is not held: the next review was held before it.");
    itIs("2026-05-26T10:00:00Z");
    assertThat(open()).as("that of the second review").contains(HOLD_MIDWAY);
  }

  @Test
  void aMidwayIsOvertakenByAnEarlierReviewWhileItIsOpen() {
    itIs(OPEN);
    assertThat(open()).contains(HOLD_MIDWAY);

    anotherReviewIsHeld("2026-04-28");

    assertThat(open()).doesNotContain(HOLD_MIDWAY);
    assertThat(superseded()).isEqualTo("nextReview");
    assertThat(overdue()).as("it is not missed").isZero();
  }

  @Test
  void leavingCareOvertakesAMidway() {
    itIs(OPEN);

    news.tell(child.reference(), new Answers(leftCare("2026-04-28")), "case-system");

    assertThat(open()).doesNotContain(HOLD_MIDWAY);
    assertThat(superseded()).isEqualTo("leftCare");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heldOn | 2026-04-29 | not in the future",
        "heldOn | 2026-03-23 | before the review was held",
        "heldOn | '' | this is missing",
        "spoken | shouted | choose one of the list",
        "spoken | notSpoken | say why you could not speak with them",
        "planRight | '' | this is missing",
        "planRight | no | What is not right about it: this is missing",
        "result | '' | this is missing",
        "result | note | In your own words: this is missing",
        "progress | '' | say of each decision"
      })
  void whatCannotBeRightIsRefusedAndNothingIsStored(String field, String typed, String why) {
    itIs(OPEN);
    var answers = new HashMap<>(nothingNeeded());
    answers.put(field, field.equals("progress") ? List.of() : typed);
    var before = Rows.of(database);

    assertThatThrownBy(() -> submit("ivy", HOLD_MIDWAY, answers)).hasMessageContaining(why);

    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @Test
  void aMidwayOverAWeekendAndABankHolidayIsDueOnTheNextWorkingDay() {
    anotherReviewIsHeld("2026-04-13");
    itIs("2026-05-18T07:59:00Z");

    assertThat(tasklist.task(child.reference(), HOLD_MIDWAY).getDueDate().toInstant())
        .as("the 25th of May is a bank holiday")
        .isBetween(Instant.parse("2026-05-26T16:00:00Z"), Instant.parse("2026-05-26T16:59:00Z"));
  }

  private Map<String, Object> twoDecisions() {
    return with(
        held("2026-03-24"),
        "decisions",
        List.of(
            Map.of("what", "Family time with Kai", "who", "Sam Okafor", "by", "2026-04-07"),
            Map.of("what", "Swimming lessons", "who", "Jo Marsh", "by", "2026-05-07")));
  }

  private void anotherReviewIsHeld(String day) {
    itIs(day + "T08:00:00Z");
    tasklist
        .as("ivy")
        .start(
            "tell-about-change",
            Map.of(
                "child",
                child.reference(),
                "type",
                "broughtForward",
                "dueOn",
                day,
                "words",
                "Now"));
    itIs(day + "T08:00:00Z");
    submit("ivy", ARRANGE_REVIEW, arranging(day));
    submit(
        "ivy",
        HOLD_REVIEW,
        with(
            held(day),
            "permanencePlan",
            "longTermFostering",
            "earlier",
            decisions.of(review).stream()
                .map(decision -> Map.of("id", decision.id().toString(), "outcome", "done"))
                .toList()));
  }

  private Map<String, Object> nothingNeeded() {
    return states("done", "onTrack");
  }

  private Map<String, Object> states(String first, String second) {
    var made = decisions.of(review);
    return Map.of(
        "heldOn", "2026-04-28",
        "progress",
            List.of(
                Map.of("id", made.get(0).id().toString(), "state", first),
                Map.of(
                    "id", made.get(1).id().toString(), "state", second, "more", "it takes long")),
        "spoken", "visit",
        "planRight", "yes",
        "result", "nothingNeeded");
  }

  private List<String> states() {
    return database
        .sql(
            "select state from footprint.midway_decision d"
                + " join footprint.decision on id = decision_id where d.review_id = ?"
                + " order by number")
        .param(review)
        .query(String.class)
        .list();
  }

  private String superseded() {
    return database
        .sql("select superseded_by from footprint.midway where review_id = ?")
        .param(review)
        .query(String.class)
        .single();
  }

  private long overdue() {
    return words().stream()
        .filter(words -> words.startsWith("\"Hold midway monitoring\" was not done in time"))
        .count();
  }

  private List<String> words() {
    return chronology.of(period.child().id()).stream().map(Footprint::words).toList();
  }

  private List<String> open() {
    return tasklist.open(child.reference());
  }

  private String id() {
    return tasklist.task(child.reference(), HOLD_MIDWAY).getId();
  }

  private void submit(String person, String key, Map<String, Object> answers) {
    tasklist.as(person).submit(child.reference(), key, answers);
  }

  private void itIs(String instant) {
    tasklist.itIs(Instant.parse(instant), child.reference());
  }
}
