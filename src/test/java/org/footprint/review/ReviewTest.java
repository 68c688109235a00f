package org.footprint.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.change.ChangeAnswers.leftCare;
import static org.footprint.review.ReviewAnswers.arranging;
import static org.footprint.review.ReviewAnswers.checking;
import static org.footprint.review.ReviewAnswers.distributing;
import static org.footprint.review.ReviewAnswers.hearing;
import static org.footprint.review.ReviewAnswers.held;
import static org.footprint.review.ReviewAnswers.inviting;
import static org.footprint.review.ReviewAnswers.issuing;
import static org.footprint.review.ReviewAnswers.moving;
import static org.footprint.review.ReviewAnswers.reporting;
import static org.footprint.review.ReviewAnswers.updating;
import static org.footprint.review.ReviewAnswers.with;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.CHECK_REPORT;
import static org.footprint.review.process.Review.HEAR_FROM_CHILD;
import static org.footprint.review.process.Review.HOLD_REVIEW;
import static org.footprint.review.process.Review.SEND_INVITATIONS;
import static org.footprint.review.process.Review.WRITE_REPORT;
import static org.footprint.review.process.ReviewOutcomes.ANSWER_OBJECTION;
import static org.footprint.review.process.ReviewOutcomes.CONSIDER_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.DISTRIBUTE_MINUTES;
import static org.footprint.review.process.ReviewOutcomes.ISSUE_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.NOTE_MISSING_REPORT;
import static org.footprint.review.process.ReviewOutcomes.UPDATE_CARE_PLAN;
import static org.footprint.review.process.ReviewOutcomes.WRITE_MINUTES;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.footprint.Coverage;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Tasklist;
import org.footprint.change.News;
import org.footprint.child.CarePeriods;
import org.footprint.child.process.ChildInCare;
import org.footprint.chronology.Chronology;
import org.footprint.chronology.Footprint;
import org.footprint.form.Answers;
import org.footprint.review.process.RearrangeReview;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review from the day it is planned to the letter that goes out, as people do it in Tasklist. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest {

  /** A Tuesday; the first review is due on 31 March, twenty working days later. */
  private static final Instant NOTIFIED = Instant.parse("2026-03-03T10:00:00Z");

  @Autowired ProcessEngine engine;
  @Autowired CarePeriods periods;
  @Autowired Reviews reviews;
  @Autowired Decisions decisions;
  @Autowired IssuedDecisions issued;
  @Autowired Minutes minutes;
  @Autowired Chronology chronology;
  @Autowired News news;
  @Autowired Coverage coverage;
  @Autowired JdbcClient database;

  private Tasklist tasklist;
  private Notifications child;
  private UUID childId;

  @BeforeAll
  void forgetOtherTests() {
    coverage.forget();
  }

  @AfterAll
  void everyNodeAndFlowWasGoneThrough() {
    for (var model : List.of("review", "review-outcomes", "rearrange-review")) {
      assertThat(coverage.missing(model)).as(model).isEmpty();
    }
  }

  @BeforeEach
  void aChildHasAnIro() {
    tasklist = new Tasklist(engine);
    tasklist.itIs(NOTIFIED);
    child = Notifications.valid();
    tasklist.as("sam").start(ChildInCare.KEY, child.fields());
    childId = periods.open(child.reference()).orElseThrow().child().id();
    tasklist
        .as("mona")
        .submit(
            child.reference(),
            ChildInCare.ALLOCATE_IRO,
            Map.of("iro", "ivy", "reason", "They know the family"));
    tasklist.itIs(NOTIFIED, child.reference());
  }

  @AfterEach
  void theClockRunsAgain() {
    tasklist.clockRunsAgain();
  }

  @Test
  void aReviewGoesFromArrangingToTheLetterAndTheNextOneIsOnItsWay() {
    assertThat(open()).contains(ARRANGE_REVIEW);
    prepared("2026-03-24");
    itIs("2026-03-24T15:00:00Z");
    submit("ivy", HOLD_REVIEW, held("2026-03-24"));

    assertThat(open())
        .contains(ISSUE_DECISIONS, WRITE_MINUTES, UPDATE_CARE_PLAN)
        .doesNotContain(HOLD_REVIEW, WRITE_REPORT);
    var period = periods.open(child.reference()).orElseThrow();
    assertThat(reviews.ahead(period.id()).orElseThrow().dueOn()).hasToString("2026-06-24");
    var first = reviews.lastHeld(period.id()).orElseThrow();
    assertThat(first.kind()).isEqualTo("first");

    var letter = tasklist.as("ivy").read(task(WRITE_MINUTES)).get("letter").toString();
    assertThat(letter)
        .startsWith("Hello Amara,")
        .contains("You will see Kai every second Sunday", "Jo Marsh", "Ivy Thornton");
    submit("ivy", WRITE_MINUTES, Map.of("letter", letter));
    assertThat(open()).doesNotContain(DISTRIBUTE_MINUTES);
    var rows = tasklist.as("ivy").read(task(ISSUE_DECISIONS)).get("decisions").toString();
    assertThat(rows).contains("Family time with Kai");
    submit("ivy", ISSUE_DECISIONS, issuing(decisions.of(first.reviewId())));
    submit("tess", CONSIDER_DECISIONS, Map.of("verdict", "agree"));
    submit("sam", UPDATE_CARE_PLAN, updating("2026-03-24"));
    submit("bea", DISTRIBUTE_MINUTES, distributing("2026-03-24"));

    assertThat(open()).containsExactly(ChildInCare.INTRODUCE_YOURSELF);
    assertThat(minutes.letterToPrint(first.reviewId()).orElseThrow()).isNotEmpty();
    assertThat(minutes.decisionsToPrint(first.reviewId()).orElseThrow()).isNotEmpty();
  }

  @Test
  void everyRowOfAFormIsThereForWhoComesNext() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    assertThat(tasklist.as("bea").read(task(SEND_INVITATIONS)).get("child").toString())
        .contains("Amara Lane")
        .doesNotContain("legalStatus", "ethnicity");
    assertThat(tasklist.as("bea").read(task(SEND_INVITATIONS)).get("guestList").toString())
        .contains("Amara Lane", "Sam Okafor", "Jo Marsh");
    submit("sam", WRITE_REPORT, reporting());
    assertThat(tasklist.as("tess").read(task(CHECK_REPORT)).get("reportLines").toString())
        .contains("Amara likes her school.", "Amara stays with Jo and Lee.", "All well.");
    itIs("2026-03-24T15:00:00Z");
    submit("ivy", HOLD_REVIEW, held("2026-03-24"));
    submit("ivy", WRITE_MINUTES, Map.of("letter", "Hello"));
    submit("ivy", ISSUE_DECISIONS, issuing(decisions.of(lastHeld().reviewId())));
    submit("tess", CONSIDER_DECISIONS, Map.of("verdict", "agree"));
    assertThat(tasklist.as("bea").read(task(DISTRIBUTE_MINUTES)).get("recipients").toString())
        .contains("Amara Lane", "Jo Marsh");
    submit("bea", DISTRIBUTE_MINUTES, distributing("2026-03-24"));

    assertThat(stored("select name from footprint.distribution where review_id = ?"))
        .containsExactly("Amara Lane");
    assertThat(stored("select kind from footprint.paper where review_id = ? and done_at is null"))
        .containsExactly("CARE_PLAN");
    assertThat(
            stored("select kind from footprint.paper where review_id = ? and done_at is not null"))
        .containsExactlyInAnyOrder(
            "REPORT", "DECISIONS", "CONSIDERATION", "MINUTES", "DISTRIBUTION");
    assertThat(stored("select cast(held_on as text) from footprint.paper where review_id = ?"))
        .hasSize(6)
        .containsOnly("2026-03-24");
  }

  @Test
  void silenceMeansThatTheDecisionsStand() {
    heldOn("2026-03-24");
    assertThat(minutes.decisionsToPrint(lastHeld().reviewId())).as("a draft").isEmpty();
    submit("ivy", ISSUE_DECISIONS, issuing(decisions.of(lastHeld().reviewId())));
    assertThat(minutes.decisionsToPrint(lastHeld().reviewId())).isPresent();
    assertThat(standing()).isEqualTo("Issued; the team manager may still object");
    var due = due(CONSIDER_DECISIONS);

    tasklist.itIs(due.minusSeconds(60), child.reference());
    assertThat(open()).contains(CONSIDER_DECISIONS);
    tasklist.itIs(due, child.reference());

    assertThat(open()).doesNotContain(CONSIDER_DECISIONS);
    assertThat(words()).anyMatch(words -> words.contains("so they stand"));
    assertThat(standing()).isEqualTo("Not objected to in time, so agreed");
  }

  private String standing() {
    return issued.standing(lastHeld().reviewId());
  }

  @Test
  void anObjectionIsAnsweredAndTheDecisionsAmended() {
    heldOn("2026-03-24");
    submit("ivy", ISSUE_DECISIONS, issuing(decisions.of(lastHeld().reviewId())));
    submit("tess", CONSIDER_DECISIONS, Map.of("verdict", "object", "objection", "Too soon"));
    assertThat(standing())
        .isEqualTo("The team manager has objected, and the IRO has not answered yet");
    var overdue = due(ANSWER_OBJECTION);
    tasklist.itIs(overdue, child.reference());
    submit(
        "ivy",
        ANSWER_OBJECTION,
        with(
            issuing(decisions.of(lastHeld().reviewId())),
            "answer",
            "amended",
            "words",
            "A week later is fine"));

    assertThat(words()).anyMatch(words -> words.contains("the decisions are amended"));
    assertThat(standing()).isEqualTo("Amended after the team manager objected");
    assertThat(open()).doesNotContain(ANSWER_OBJECTION);
  }

  @Test
  void everyPaperThatIsOverdueGoesUpOneLevelOnceAndStaysOpen() {
    heldWithoutReport("2026-03-24");
    assertThat(open()).contains(NOTE_MISSING_REPORT);

    itIs("2026-04-30T18:00:00Z");

    assertThat(open())
        .contains(ISSUE_DECISIONS, WRITE_MINUTES, UPDATE_CARE_PLAN, NOTE_MISSING_REPORT);
    submit("ivy", WRITE_MINUTES, Map.of("letter", "Hello"));
    submit("ivy", ISSUE_DECISIONS, issuing(decisions.of(lastHeld().reviewId())));
    submit("tess", CONSIDER_DECISIONS, Map.of("verdict", "agree"));
    tasklist.itIs(tasklist.task(child.reference(), DISTRIBUTE_MINUTES).getDueDate().toInstant());
    itIs("2026-05-01T18:00:00Z");
    submit("bea", DISTRIBUTE_MINUTES, distributing("2026-04-30"));
    submit("holly", NOTE_MISSING_REPORT, Map.of("words", "I spoke with the team"));
    submit("sam", UPDATE_CARE_PLAN, updating("2026-04-30"));

    assertThat(words().stream().filter(words -> words.contains("was not done in time")))
        .anyMatch(words -> words.startsWith("\"Issue decisions\""))
        .anyMatch(words -> words.startsWith("\"Write minutes to the child\""))
        .anyMatch(words -> words.startsWith("\"Update care plan\""))
        .anyMatch(words -> words.startsWith("\"Distribute minutes\""))
        .anyMatch(words -> words.startsWith("\"Note missing report\""));
  }

  @Test
  void whatIsLateInThePreparationGoesUpToo() {
    itIs("2026-03-11T18:00:00Z");
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-30"));
    itIs("2026-03-27T18:00:00Z");
    submit("sam", WRITE_REPORT, reporting());
    itIs("2026-03-30T18:00:00Z");
    itIs("2026-04-01T18:00:00Z");

    assertThat(words().stream().filter(words -> words.contains("was not done in time")))
        .anyMatch(words -> words.startsWith("\"Arrange review\""))
        .anyMatch(words -> words.startsWith("\"Send invitations\""))
        .anyMatch(words -> words.startsWith("\"Hear from the child\""))
        .anyMatch(words -> words.startsWith("\"Write pre-meeting report\""))
        .anyMatch(words -> words.startsWith("\"Check report and plan\""))
        .anyMatch(words -> words.startsWith("\"Hold and record review\""));
  }

  @Test
  void aReportIsSentBackWithANoteAndComesAgain() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    submit("sam", WRITE_REPORT, reporting());
    assertThatThrownBy(() -> submit("tess", CHECK_REPORT, checking("sendBack")))
        .hasMessageContaining("say what is missing");
    submit("tess", CHECK_REPORT, with(checking("sendBack"), "note", "School is missing"));

    assertThat(tasklist.as("sam").read(task(WRITE_REPORT)).get("note").toString())
        .contains("School is missing");
    submit("sam", WRITE_REPORT, with(reporting(), "education", "Doing well"));
    submit("tess", CHECK_REPORT, checking("accept"));
    assertThat(open()).doesNotContain(WRITE_REPORT, CHECK_REPORT);
  }

  @Test
  void movingTheMeetingMovesWhatIsDueBeforeItAndInvitesAnew() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    submit("bea", SEND_INVITATIONS, inviting("2026-03-03"));
    assertThat(due(WRITE_REPORT)).isBetween(at("2026-03-17T17:00:00Z"), at("2026-03-17T18:00:00Z"));

    tasklist.as("bea").start(RearrangeReview.KEY, moving(child.reference(), "2026-03-26"));

    assertThat(due(WRITE_REPORT)).isBetween(at("2026-03-19T17:00:00Z"), at("2026-03-19T18:00:00Z"));
    assertThat(due(HOLD_REVIEW)).isBetween(at("2026-03-26T17:00:00Z"), at("2026-03-26T18:00:00Z"));
    assertThat(open()).contains(SEND_INVITATIONS);
    tasklist.as("ivy").start(RearrangeReview.KEY, moving(child.reference(), "2026-03-27"));
    assertThat(open().stream().filter(SEND_INVITATIONS::equals)).hasSize(1);
    assertThat(due(SEND_INVITATIONS)).isAfter(at("2026-03-04T16:00:00Z"));
  }

  @Test
  void aReviewIsAdjournedOnceAndHeldLater() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    itIs("2026-03-24T15:00:00Z");
    var adjourning =
        with(
            moving(child.reference(), "2026-04-24"),
            "outcome",
            "adjourned",
            "directions",
            "The school is asked for its report");
    assertThatThrownBy(() -> submit("ivy", HOLD_REVIEW, adjourning))
        .hasMessageContaining("Thursday 23 April 2026 at the latest");
    submit("ivy", HOLD_REVIEW, with(adjourning, "meetingOn", "2026-04-01", "lateReason", "other"));
    itIs("2026-04-01T15:00:00Z");
    assertThatThrownBy(
            () -> submit("ivy", HOLD_REVIEW, with(adjourning, "meetingOn", "2026-04-02")))
        .hasMessageContaining("adjourned before");

    submit("ivy", HOLD_REVIEW, with(held("2026-04-01"), "lateReason", "childsRequest"));

    assertThat(lastHeld().heldOn()).hasToString("2026-04-01");
  }

  @Test
  void whereTheDaysOfAnAdjournmentAreOverTheMeetingIsArrangedAllTheSame() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    itIs("2026-03-24T15:00:00Z");
    submit(
        "ivy",
        HOLD_REVIEW,
        with(
            moving(child.reference(), "2026-04-01"),
            "outcome",
            "adjourned",
            "directions",
            "The school is asked for its report",
            "lateReason",
            "other"));
    itIs("2026-04-01T15:00:00Z");
    submit("ivy", HOLD_REVIEW, Map.of("outcome", "rearranged", "reason", "The carer is ill"));
    var anew = with(arranging("2026-04-24"), "lateReason", "childsRequest");
    itIs("2026-04-23T09:00:00Z");
    assertThatThrownBy(() -> submit("ivy", ARRANGE_REVIEW, anew))
        .hasMessageContaining("Thursday 23 April 2026 at the latest");
    itIs("2026-04-24T09:00:00Z");

    submit("ivy", ARRANGE_REVIEW, anew);

    assertThat(open()).contains(HOLD_REVIEW).doesNotContain(ARRANGE_REVIEW);
  }

  @Test
  void aSeriesCountsFromItsFirstMeeting() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    itIs("2026-03-24T15:00:00Z");
    submit(
        "ivy",
        HOLD_REVIEW,
        with(moving(child.reference(), "2026-04-01"), "outcome", "furtherMeeting"));
    itIs("2026-04-01T15:00:00Z");
    submit("ivy", HOLD_REVIEW, held("2026-04-01"));

    assertThat(lastHeld().countedOn()).hasToString("2026-03-24");
    var period = periods.open(child.reference()).orElseThrow();
    assertThat(reviews.ahead(period.id()).orElseThrow().dueOn()).hasToString("2026-06-24");
  }

  @Test
  void aReviewThatDidNotTakePlaceIsArrangedAnewAndThePreparationGoesOn() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    submit("sam", WRITE_REPORT, reporting());
    submit("ivy", HOLD_REVIEW, Map.of("outcome", "rearranged", "reason", "The carer is ill"));
    assertThat(open()).contains(ARRANGE_REVIEW, CHECK_REPORT).doesNotContain(HOLD_REVIEW);

    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-26"));

    assertThat(open()).contains(HOLD_REVIEW, CHECK_REPORT).doesNotContain(WRITE_REPORT);
  }

  @Test
  void aReviewBroughtForwardAfterItWasArrangedIsArrangedAnew() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));

    engine
        .getRuntimeService()
        .createMessageCorrelation(org.footprint.review.process.Review.BROUGHT_FORWARD)
        .processInstanceBusinessKey(child.reference())
        .correlate();

    assertThat(open()).contains(ARRANGE_REVIEW).doesNotContain(HOLD_REVIEW);
  }

  @Test
  void leavingCareStopsThePreparationAndLetsThePapersOfAHeldReviewFinish() {
    heldOn("2026-03-24");
    itIs("2026-05-25T10:00:00Z");
    assertThat(open()).contains(ARRANGE_REVIEW);

    news.tell(child.reference(), new Answers(leftCare("2026-05-25")), "case-system");

    assertThat(open()).contains(WRITE_MINUTES).doesNotContain(ARRANGE_REVIEW);
    submit("ivy", ISSUE_DECISIONS, issuing(decisions.of(lastHeldOfAll().reviewId())));
    submit("tess", CONSIDER_DECISIONS, Map.of("verdict", "object", "objection", "Too soon"));
    submit("ivy", ANSWER_OBJECTION, Map.of("answer", "concern", "words", "It matters"));
    submit("ivy", WRITE_MINUTES, Map.of("letter", "Hello"));
    submit("bea", DISTRIBUTE_MINUTES, distributing("2026-05-25"));
    assertThat(open()).containsExactly(UPDATE_CARE_PLAN);
  }

  @Test
  void nobodyIsAskedToWriteToAChildWhoHasDied() {
    heldOn("2026-03-24");

    news.tell(
        child.reference(), new Answers(with(leftCare("2026-03-24"), "endReason", "E2")), "system");

    assertThat(open()).isEmpty();
    var before = words();
    itIs("2026-06-24T10:00:00Z");
    assertThat(words()).isEqualTo(before);
  }

  @Test
  void theSecondReviewAsksWhatBecameOfTheDecisionsOfTheFirst() {
    heldOn("2026-03-24");
    itIs("2026-06-01T10:00:00Z");
    submit("ivy", ARRANGE_REVIEW, arranging("2026-06-22"));
    assertThatThrownBy(() -> submit("sam", WRITE_REPORT, reporting()))
        .hasMessageContaining("what became of it");
    var first = decisions.of(lastHeld().reviewId()).get(0);
    var done = List.of(Map.of("id", first.id().toString(), "outcome", "done"));
    submit("sam", WRITE_REPORT, with(reporting(), "earlier", done));
    assertThat(tasklist.as("tess").read(task(CHECK_REPORT)).get("reportLines").toString())
        .contains("Family time with Kai", "Done");
    itIs("2026-06-22T15:00:00Z");
    var second = with(held("2026-06-22"), "earlier", done);
    assertThatThrownBy(() -> submit("ivy", HOLD_REVIEW, second))
        .hasMessageContaining("Permanence plan");
    submit("ivy", HOLD_REVIEW, with(second, "permanencePlan", "longTermFostering"));

    assertThat(lastHeld().kind()).isEqualTo("second");
    assertThat(decisions.of(first(1).reviewId()).get(0).outcome()).isEqualTo("done");
  }

  @Test
  void aFormIsReadOnlyByWhomItIsFor() {
    submit("ivy", ARRANGE_REVIEW, arranging("2026-03-24"));
    var holding = task(HOLD_REVIEW);

    assertThat(tasklist.as("ivy").read(holding)).containsKey("child");
    for (var other : List.of("bea", "mona")) {
      assertThatThrownBy(() -> tasklist.as(other).read(holding))
          .as(other)
          .hasMessageContaining("for somebody else");
    }
    assertThat(tasklist.as("bea").read(task(SEND_INVITATIONS))).containsKey("child");
  }

  @Test
  void aLetterIsForThoseWhoWorkWithTheChildAlone() {
    heldOn("2026-03-24");
    var review = lastHeld().reviewId();

    for (var person : List.of("ivy", "sam", "tess", "bea", "mona", "holly", "dina")) {
      assertThat(minutes.readableBy(person, review)).as(person).isPresent();
    }
    for (var person : List.of("ian", "sophie", "tariq", "case-system")) {
      assertThat(minutes.readableBy(person, review)).as(person).isEmpty();
    }
    assertThat(minutes.readableBy("mona", UUID.randomUUID())).isEmpty();

    submit("ivy", WRITE_MINUTES, Map.of("letter", "Hello Amara"));
    submit("ivy", ISSUE_DECISIONS, issuing(decisions.of(review)));
    submit("tess", CONSIDER_DECISIONS, Map.of("verdict", "agree"));
    assertThat(minutes.readableBy("bea", review)).as("to send it").isPresent();
    submit("bea", DISTRIBUTE_MINUTES, distributing("2026-03-24"));
    assertThat(minutes.readableBy("bea", review)).as("once it is sent").isEmpty();
    assertThat(minutes.readableBy("sam", review)).isPresent();
  }

  private HeldDay first(int number) {
    return reviews.held(periods.open(child.reference()).orElseThrow().id()).get(number - 1);
  }

  private void prepared(String day) {
    submit("ivy", ARRANGE_REVIEW, arranging(day));
    submit("bea", SEND_INVITATIONS, inviting("2026-03-03"));
    submit("ivy", HEAR_FROM_CHILD, hearing("2026-03-03"));
    submit("sam", WRITE_REPORT, reporting());
    submit("tess", CHECK_REPORT, checking("accept"));
  }

  private void heldOn(String day) {
    prepared(day);
    itIs(day + "T15:00:00Z");
    submit("ivy", HOLD_REVIEW, held(day));
  }

  private void heldWithoutReport(String day) {
    submit("ivy", ARRANGE_REVIEW, arranging(day));
    itIs(day + "T15:00:00Z");
    submit("ivy", HOLD_REVIEW, held(day));
  }

  private HeldDay lastHeld() {
    return reviews.lastHeld(periods.open(child.reference()).orElseThrow().id()).orElseThrow();
  }

  private List<String> stored(String sql) {
    return database.sql(sql).param(lastHeld().reviewId()).query(String.class).list();
  }

  private HeldDay lastHeldOfAll() {
    var id =
        chronology.of(childId).stream()
            .map(Footprint::about)
            .filter(about -> about.startsWith("care-period/"))
            .findFirst()
            .orElseThrow()
            .substring("care-period/".length());
    return reviews.lastHeld(UUID.fromString(id)).orElseThrow();
  }

  private void itIs(String instant) {
    tasklist.itIs(at(instant), child.reference());
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  private void submit(String person, String key, Map<String, Object> answers) {
    tasklist.as(person).submit(child.reference(), key, answers);
  }

  private String task(String key) {
    return tasklist.task(child.reference(), key).getId();
  }

  private Instant due(String key) {
    return tasklist.task(child.reference(), key).getDueDate().toInstant();
  }

  private List<String> open() {
    return tasklist.open(child.reference());
  }

  private List<String> words() {
    return chronology.of(childId).stream().map(Footprint::words).toList();
  }
}
