package org.footprint.dispute;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.dispute.DisputeAnswers.answering;
import static org.footprint.dispute.DisputeAnswers.cafcassAnswering;
import static org.footprint.dispute.DisputeAnswers.completing;
import static org.footprint.dispute.DisputeAnswers.considering;
import static org.footprint.dispute.DisputeAnswers.goingUp;
import static org.footprint.dispute.DisputeAnswers.meeting;
import static org.footprint.dispute.DisputeAnswers.raising;
import static org.footprint.dispute.DisputeAnswers.referring;
import static org.footprint.dispute.DisputeAnswers.resolving;
import static org.footprint.dispute.DisputeAnswers.wanted;
import static org.footprint.dispute.DisputeAnswers.withdrawing;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.CLOSE_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.COMPLETE_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.CONSIDER_REFERRAL;
import static org.footprint.dispute.process.DisputeResolution.DECIDE_ON_ANSWER;
import static org.footprint.dispute.process.DisputeResolution.HOLD_RESOLUTION_MEETING;
import static org.footprint.dispute.process.DisputeResolution.PREPARE_REFERRAL;
import static org.footprint.dispute.process.DisputeResolution.RECORD_CAFCASS_ANSWER;
import static org.footprint.dispute.process.FollowAction.CHECK_ACTION;
import static org.footprint.dispute.process.FollowAction.REPORT_ON_ACTION;
import static org.footprint.review.Casework.inLondon;
import static org.footprint.review.ReviewAnswers.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.footprint.Coverage;
import org.footprint.FootprintTest;
import org.footprint.Rows;
import org.footprint.change.ChangeAnswers;
import org.footprint.change.News;
import org.footprint.child.process.TasksOfPosts;
import org.footprint.chronology.Act;
import org.footprint.dispute.Disputed.Concern;
import org.footprint.dispute.process.ActOnConcern;
import org.footprint.dispute.process.DisputeResolution;
import org.footprint.dispute.process.FollowAction;
import org.footprint.form.Answers;
import org.footprint.policy.ChosenPolicy;
import org.footprint.review.Casework;
import org.footprint.review.process.ReviewOutcomes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A concern from the day it is raised: each way it can go, and each way it can end. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputeTest {

  private static final String MONDAY = "2026-03-02T10:00:00Z";

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired News news;
  @Autowired ChosenPolicy policy;
  @Autowired TasksOfPosts posts;
  @Autowired Coverage coverage;
  @Autowired TaskService engine;
  @Autowired JdbcClient database;

  @BeforeAll
  void forgetOtherTests() {
    coverage.forget();
  }

  @AfterAll
  void everyNodeAndFlowWasGoneThrough() {
    assertThat(coverage.missing(DisputeResolution.KEY)).isEmpty();
    assertThat(coverage.missing(ActOnConcern.KEY)).isEmpty();
    assertThat(coverage.missing(FollowAction.KEY)).isEmpty();
  }

  @AfterEach
  void theClockRunsAgain() {
    policy.isTheUsualOne();
    casework.clockRunsAgain();
  }

  @Test
  void anInformalConcernIsAnsweredByTheSocialWorkerAndResolvedByTheIro() {
    var concern = disputed.raised(MONDAY, "0");
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("sam");
    assertThat(due(concern, ANSWER_CONCERN)).isEqualTo("2026-03-16 17h");
    var shown = casework.tasklist().as("sam").read(concern.task(ANSWER_CONCERN).getId());
    assertThat(shown.get("concern").toString())
        .contains("Drift in the plan · Statutory visit overdue")
        .contains("Nobody has looked for a school since March", "Amara is alone all day");
    assertThat(shown.get("wanted").toString()).contains("Ask three schools", "The social worker");

    concern.does(
        "sam",
        ANSWER_CONCERN,
        with(answering("agreed"), "actions", List.of(wanted("team-manager", "2026-03-20"))));
    assertThat(due(concern, DECIDE_ON_ANSWER)).isEqualTo("2026-03-05 17h");
    assertThat(concern.asked(DECIDE_ON_ANSWER)).containsExactly("ivy");
    var answer = casework.tasklist().as("ivy").read(concern.task(DECIDE_ON_ANSWER).getId());
    assertThat(answer.get("history").toString())
        .contains("1. Social Worker", "Sam Okafor on Monday 2 March 2026: Agreed");
    concern.does("ivy", DECIDE_ON_ANSWER, resolving());

    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.dispute().outcome()).isEqualTo("resolved");
    assertThat(concern.dispute().formalSince()).isNull();
    assertThat(concern.stages()).extracting(DisputeStage::ended).containsExactly("resolved");
    assertThat(concern.said(Act.CONCERN_CLOSED))
        .containsExactly(
            "The concern is resolved. For the child: Amara goes to school from Monday");
    assertThat(concern.child().open()).doesNotContain(ANSWER_CONCERN, DECIDE_ON_ANSWER);
  }

  @Test
  void anUnansweredStageGoesUpAtItsDueMinuteAndNotOneMinuteBefore() {
    var concern = disputed.raised(MONDAY, "1");
    var due = concern.task(ANSWER_CONCERN).getDueDate().toInstant();
    assertThat(inLondon(due)).isEqualTo("2026-03-09 17h");
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("tess");

    concern.itIs(due.minus(1, MINUTES));
    assertThat(concern.stage().title()).isEqualTo("Team Manager");
    concern.itIs(due);

    assertThat(concern.stages()).extracting(DisputeStage::ended).containsExactly("noAnswer", null);
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("holly");
    assertThat(due(concern, ANSWER_CONCERN)).isEqualTo("2026-03-16 17h");
    assertThat(concern.said(Act.STAGE_UNANSWERED))
        .containsExactly("Nobody answered the concern at \"Team Manager\" in time.");
    assertThat(
            casework
                .tasklist()
                .as("holly")
                .read(concern.task(ANSWER_CONCERN).getId())
                .get("history")
                .toString())
        .contains("No answer in time from Tess Whitfield, so it went up by itself on Monday 9");
  }

  @Test
  void whoeverIsLateReadsThatTheTimeRanOut() {
    var concern = disputed.raised(MONDAY, "1");
    var task = concern.task(ANSWER_CONCERN);
    concern.itIs(task.getDueDate().toInstant());

    assertThatThrownBy(
            () -> casework.tasklist().as("tess").submit(task.getId(), answering("refused")))
        .hasMessageContaining("its time ran out")
        .hasMessageContaining("What you typed was not stored");
  }

  @Test
  void anIroWhoDoesNotDecideIsRememberedToTheIroManager() {
    var concern = disputed.raised(MONDAY, "1").does("tess", ANSWER_CONCERN, answering("refused"));
    var due = concern.task(DECIDE_ON_ANSWER).getDueDate().toInstant();

    concern.itIs(due.minus(1, MINUTES));
    assertThat(overdue(concern)).isEmpty();
    concern.itIs(due);

    assertThat(overdue(concern)).containsExactly("Decide on answer");
    assertThat(concern.task(DECIDE_ON_ANSWER).getAssignee()).isEqualTo("ivy");
    concern.does("ivy", DECIDE_ON_ANSWER, withdrawing());
    assertThat(concern.dispute().outcome()).isEqualTo("withdrawn");
  }

  @Test
  void anAnswerThatIsNotEnoughGoesToAnyLaterStage() {
    var concern = disputed.raised(MONDAY, "1").does("tess", ANSWER_CONCERN, answering("partly"));
    assertThatThrownBy(() -> concern.does("ivy", DECIDE_ON_ANSWER, goingUp("1")))
        .hasMessageContaining("Goes up to: the concern stands there already, or above.")
        .hasMessageContaining("Stage 2: Head of Service is the next");

    concern.does("ivy", DECIDE_ON_ANSWER, goingUp("3"));

    assertThat(concern.stage().title()).isEqualTo("Assistant Director");
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("adam");
    assertThat(concern.stages()).extracting(DisputeStage::ended).containsExactly("goesUp", null);
  }

  @Test
  void aMeetingIsWantedAndDoesNotStopTheClockOfItsStage() {
    var concern = disputed.raised(MONDAY, "1");
    var due = due(concern, ANSWER_CONCERN);
    concern.does("tess", ANSWER_CONCERN, answering("meeting"));
    assertThat(due(concern, HOLD_RESOLUTION_MEETING)).isEqualTo(due);
    assertThat(concern.asked(HOLD_RESOLUTION_MEETING)).containsExactly("tess");
    assertThat(
            casework
                .tasklist()
                .as("tess")
                .read(concern.task(HOLD_RESOLUTION_MEETING).getId())
                .get("history")
                .toString())
        .contains("A meeting was asked for: We have looked at it");
    assertThatThrownBy(() -> concern.does("tess", HOLD_RESOLUTION_MEETING, meeting("2026-03-03")))
        .hasMessageContaining("Held on: choose a day that is not in the future.");
    assertThatThrownBy(() -> concern.does("tess", HOLD_RESOLUTION_MEETING, meeting("2026-03-01")))
        .hasMessageContaining("the concern was not at this stage yet");

    concern.does("tess", HOLD_RESOLUTION_MEETING, meeting("2026-03-02"));

    assertThat(concern.stage().metWith()).isEqualTo("Ivy, Tess and Amara's carer");
    assertThat(concern.open()).containsExactly(DECIDE_ON_ANSWER);
  }

  @Test
  void aMeetingThatIsNotHeldInTimeGoesUpLikeSilence() {
    policy.isThatOf("buckinghamshire");
    var concern = disputed.raised(MONDAY, "2");
    assertThat(concern.open()).containsExactly(HOLD_RESOLUTION_MEETING);
    assertThat(concern.asked(HOLD_RESOLUTION_MEETING)).containsExactly("holly");

    concern.itIs(concern.task(HOLD_RESOLUTION_MEETING).getDueDate().toInstant());

    assertThat(concern.stage().title()).isEqualTo("Service Director");
    assertThat(concern.stages().get(0).ended()).isEqualTo("noAnswer");
  }

  @Test
  void eitherOfTwoHoldersAnswers() {
    policy.isThatOf("brent");
    var concern = disputed.raised(MONDAY, "1");
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("priya", "tess");

    concern.does("priya", ANSWER_CONCERN, answering("refused"));

    assertThat(concern.stage().answeredBy()).isEqualTo("priya");
    assertThat(concern.open()).containsExactly(DECIDE_ON_ANSWER);
  }

  @Test
  void anInformalConcernBecomesFormalInOneStepAndKeepsItsHistory() {
    var concern = disputed.raised(MONDAY, "0");
    concern.itIs("2026-03-04T10:00:00Z");

    concern.decides(goingUp("1"));

    assertThat(concern.stages())
        .extracting(DisputeStage::title)
        .containsExactly("Social Worker", "Team Manager");
    assertThat(concern.dispute().formalSince()).isEqualTo("2026-03-04T10:00:00Z");
    assertThat(inLondon(concern.dispute().wholeDue())).isEqualTo("2026-04-01 17h");
    assertThat(concern.open()).containsExactly(ANSWER_CONCERN);
  }

  @Test
  void theIroActsAtAnyTimeWithoutWaitingForAnAnswer() {
    var skipped = disputed.raised(MONDAY, "0").decides(goingUp("4"));
    assertThat(skipped.asked(ANSWER_CONCERN)).containsExactly("dina");
    skipped.decides(resolving());
    assertThat(skipped.hasEnded()).isTrue();
    assertThat(skipped.stages())
        .extracting(DisputeStage::ended)
        .containsExactly("goesUp", "resolved");

    var withdrawn =
        disputed
            .raised(MONDAY, "1")
            .does("tess", ANSWER_CONCERN, answering("refused"))
            .decides(withdrawing());
    assertThat(withdrawn.hasEnded()).isTrue();
    assertThat(withdrawn.dispute().outcomeWords()).isEqualTo("It was a misunderstanding");
  }

  @Test
  void nobodyButTheChildsOwnIroActs() {
    var concern = disputed.raised(MONDAY, "1");

    for (var other : List.of("ian", "mona")) {
      assertThatThrownBy(() -> concern.decides(other, withdrawing()))
          .hasMessage(
              "Concern: choose one that is open, of a child whose IRO you are. It may have been"
                  + " closed in the meantime.");
    }

    assertThat(concern.dispute().isOpen()).isTrue();
  }

  @Test
  void whatStandsHigherAlreadyIsNotTakenUpTwice() {
    var concern = disputed.raised(MONDAY, "1");
    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());

    assertThatThrownBy(() -> concern.decides(goingUp("2")))
        .hasMessageContaining("the concern stands there already, or above")
        .hasMessageContaining("Stage 3: Assistant Director is the next");

    assertThat(concern.stages()).hasSize(2);
  }

  @Test
  void whenTheLadderEndsTheIroConsidersAndIsAskedOnceThoughTwoClocksRunOutAtOneMinute() {
    var concern = disputed.raised(MONDAY, "1");
    var whole = concern.dispute().wholeDue();
    silentUntil(concern, whole.minus(1, MINUTES));
    assertThat(concern.stage().title()).isEqualTo("Director of Children's Services");
    assertThat(concern.open()).containsExactly(ANSWER_CONCERN);

    concern.itIs(whole);

    assertThat(concern.open()).containsExactly(CONSIDER_REFERRAL);
    assertThat(concern.stages()).hasSize(4);
    assertThat(concern.said(Act.REFERRAL_TO_CONSIDER)).hasSize(1);
    assertThat(
            casework
                .tasklist()
                .as("ivy")
                .read(concern.task(CONSIDER_REFERRAL).getId())
                .get("why")
                .toString())
        .contains("which became formal on Monday 2 March 2026, is over")
        .contains("No stage of the council is left.");
    assertThat(concern.said(Act.REFERRED_TO_CAFCASS, Act.REFERRAL_CONSIDERED)).isEmpty();
  }

  @Test
  void holdingAsksAgainOnTheDayTheIroChose() {
    var concern = atTheTop();
    assertThatThrownBy(() -> concern.does("ivy", CONSIDER_REFERRAL, considering("hold")))
        .hasMessageContaining("Ask me again on: choose a day after today, Monday 30 March 2026 at");
    assertThatThrownBy(
            () ->
                concern.does(
                    "ivy", CONSIDER_REFERRAL, with(considering("hold"), "againOn", "2026-03-31")))
        .hasMessageContaining("at the latest");
    concern.does("ivy", CONSIDER_REFERRAL, with(considering("hold"), "againOn", "2026-03-16"));
    assertThat(concern.open()).isEmpty();

    concern.itIs("2026-03-16T07:59:00Z");
    assertThat(concern.open()).isEmpty();
    concern.itIs("2026-03-16T09:00:00Z");

    assertThat(concern.open()).containsExactly(CONSIDER_REFERRAL);
    concern.does("ivy", CONSIDER_REFERRAL, considering("withdrawn"));
    assertThat(concern.hasEnded()).isTrue();
  }

  /** The end of the ladder and the end of the time each ask; what was chosen last counts. */
  @ParameterizedTest
  @CsvSource({"2026-04-07, 2026-04-17", "2026-04-15, 2026-04-22"})
  void whoHoldsTwiceIsAskedAgainOnTheDayTheyChoseLast(String second, String third) {
    var concern = atTheTop();
    holds(concern, "2026-03-30");
    concern.itIs("2026-03-30T09:00:00Z");
    holds(concern, "2026-04-10");
    concern.itIs(concern.dispute().wholeDue());
    assertThat(concern.said(Act.REFERRAL_TO_CONSIDER)).hasSize(3);

    holds(concern, second);
    concern.itIs(second + "T09:00:00Z");
    assertThat(concern.said(Act.REFERRAL_TO_CONSIDER)).hasSize(4);
    holds(concern, third);
    concern.itIs(LocalDate.parse(third).minusDays(1) + "T18:00:00Z");
    assertThat(concern.open()).isEmpty();
    concern.itIs(third + "T09:00:00Z");

    assertThat(concern.open()).containsExactly(CONSIDER_REFERRAL);
    assertThat(concern.said(Act.REFERRAL_TO_CONSIDER)).hasSize(5);
  }

  private static void holds(Concern concern, String until) {
    concern.does("ivy", CONSIDER_REFERRAL, with(considering("hold"), "againOn", until));
    assertThat(concern.open()).isEmpty();
  }

  @Test
  void aConsiderationThatIsOverdueGoesToTheIroManagerAndNoTimerRefers() {
    var concern = atTheTop();
    var due = concern.task(CONSIDER_REFERRAL).getDueDate().toInstant();
    concern.itIs(due.minus(1, MINUTES));
    assertThat(overdue(concern)).isEmpty();

    concern.itIs(due);

    assertThat(overdue(concern)).containsExactly("Consider referral to CAFCASS");
    concern.itIs(Instant.parse("2026-12-01T10:00:00Z"));
    assertThat(concern.open()).containsExactly(CONSIDER_REFERRAL);
    assertThat(concern.said(Act.REFERRED_TO_CAFCASS)).isEmpty();
    concern.decides(resolving());
    assertThat(concern.hasEnded()).isTrue();
  }

  @Test
  void aReferralIsPreparedMadeAndAnsweredAndTheLocalLadderGoesOnBesideIt() {
    var concern = disputed.raised(MONDAY, "1").decides(refer());
    assertThat(concern.open()).containsExactlyInAnyOrder(ANSWER_CONCERN, PREPARE_REFERRAL);
    assertThatThrownBy(() -> concern.decides(refer()))
        .hasMessageContaining("this concern is on its way to CAFCASS already");
    assertThatThrownBy(() -> concern.does("ivy", PREPARE_REFERRAL, Map.of("made", "yes")))
        .hasMessageContaining("Grounds: this is missing.")
        .hasMessageContaining("Legal advice: this is missing.")
        .hasMessageContaining("Documents that go with it: this is missing.")
        .hasMessageContaining("Who was told: this is missing.");
    assertThatThrownBy(() -> concern.does("ivy", PREPARE_REFERRAL, referring("2026-03-01")))
        .hasMessageContaining("this is before you decided to refer");
    concern.does("ivy", PREPARE_REFERRAL, referring("2026-03-02"));
    assertThat(concern.open()).containsExactlyInAnyOrder(ANSWER_CONCERN, RECORD_CAFCASS_ANSWER);

    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());
    assertThat(concern.stage().title()).isEqualTo("Head of Service");
    concern.does("ivy", RECORD_CAFCASS_ANSWER, cafcassAnswering("goesOn", "2026-03-09"));
    assertThat(concern.open()).containsExactly(ANSWER_CONCERN);
    concern.decides(resolving());

    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.said(Act.CAFCASS_ANSWERED)).hasSize(1);
  }

  @Test
  void cafcassAnswersAndTheConcernIsResolved() {
    var concern = referred(disputed.raised(MONDAY, "1"));

    concern.does("ivy", RECORD_CAFCASS_ANSWER, cafcassAnswering("resolved", "2026-03-02"));

    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.dispute().forChild()).isEqualTo("A school place is found");
  }

  @Test
  void aConcernThatIsClosedWaitsAllTheSameForWhatCafcassAnswers() {
    var concern = referred(disputed.raised(MONDAY, "1")).decides(resolving());
    assertThat(concern.open()).containsExactly(RECORD_CAFCASS_ANSWER);
    var due = concern.task(RECORD_CAFCASS_ANSWER).getDueDate().toInstant();
    concern.itIs(due.minus(1, MINUTES));
    assertThat(overdue(concern)).isEmpty();
    concern.itIs(due);
    assertThat(overdue(concern)).containsExactly("Record CAFCASS's answer");

    concern.does("ivy", RECORD_CAFCASS_ANSWER, cafcassAnswering("goesOn", "2026-03-16"));

    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.said(Act.CONCERN_CLOSED)).hasSize(1);
  }

  @Test
  void whileCafcassHasItNobodyIsAskedToReferAndAfterwardsTheIroIsAskedAgain() {
    var concern = referred(disputed.raised(MONDAY, "4"));
    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());
    assertThat(concern.open()).containsExactly(RECORD_CAFCASS_ANSWER);

    concern.does("ivy", RECORD_CAFCASS_ANSWER, cafcassAnswering("goesOn", "2026-03-09"));
    assertThat(concern.hasEnded()).isFalse();
    concern.itIs("2026-03-24T18:00:00Z");

    assertThat(concern.open()).as("nothing is forgotten").containsExactly(CONSIDER_REFERRAL);
    concern.does("ivy", CONSIDER_REFERRAL, considering("refer"));
    assertThat(concern.open()).containsExactly(PREPARE_REFERRAL);
  }

  @Test
  void whoIsAskedToConsiderAndRefersElsewhereIsNotAskedTwice() {
    var concern = atTheTop().decides(refer());

    assertThat(concern.open()).containsExactly(PREPARE_REFERRAL);
    var due = concern.task(PREPARE_REFERRAL).getDueDate().toInstant();
    concern.itIs(due.minus(1, MINUTES));
    assertThat(overdue(concern)).isEmpty();
    concern.itIs(due);
    assertThat(overdue(concern)).containsExactly("Prepare CAFCASS referral");
    concern.does(
        "ivy", PREPARE_REFERRAL, Map.of("made", "no", "notMadeWords", "Legal advice says wait"));
    assertThat(concern.said(Act.REFERRAL_DROPPED)).hasSize(1);
    concern.itIs("2026-06-01T10:00:00Z");
    assertThat(concern.open()).containsExactly(CONSIDER_REFERRAL);
  }

  @Test
  void closingEndsAReferralThatWasNotMade() {
    var concern = disputed.raised(MONDAY, "1").decides(refer()).decides(withdrawing());

    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.child().open()).doesNotContain(PREPARE_REFERRAL);
  }

  @Test
  void theTimeForTheWholeDisputeRunsOverChristmas() {
    var concern = disputed.raised("2026-12-07T10:00:00Z", "1");
    var whole = concern.dispute().wholeDue();
    assertThat(inLondon(whole))
        .as("25 and 28 December and 1 January are not worked")
        .isEqualTo("2027-01-07 17h");
    concern.does("tess", ANSWER_CONCERN, answering("refused"));

    concern.itIs(whole.minus(1, MINUTES));
    assertThat(concern.open()).containsExactly(DECIDE_ON_ANSWER);
    concern.itIs(whole);

    assertThat(concern.open()).containsExactlyInAnyOrder(CONSIDER_REFERRAL, DECIDE_ON_ANSWER);
    concern.does("ivy", CONSIDER_REFERRAL, with(considering("hold"), "againOn", "2027-01-20"));
    concern.does("ivy", DECIDE_ON_ANSWER, resolving());
    assertThat(concern.hasEnded()).isTrue();
  }

  @Test
  void aConcernIsClosedWhileItIsBeingConsidered() {
    var concern = atTheTop();

    concern.does(
        "ivy",
        CONSIDER_REFERRAL,
        Map.of("result", "resolved", "forChild", "Amara has a school place"));

    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.dispute().outcome()).isEqualTo("resolved");
  }

  @Test
  void anAgencyIsNotGoneOverByTheClockButByTheIro() {
    var concern = disputed.raised(MONDAY, "agencyInformal", "agency", "Oakfield School");
    assertThat(concern.asked(ANSWER_CONCERN))
        .as("who writes down its answer")
        .containsExactly("ivy");
    assertThat(due(concern, ANSWER_CONCERN)).isEqualTo("2026-03-16 17h");

    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());
    assertThat(concern.open()).containsExactly(DECIDE_ON_ANSWER);
    concern.does("ivy", DECIDE_ON_ANSWER, goingUp("agencyFormal"));

    assertThat(concern.dispute().formalSince()).as("the council's clock does not run").isNull();
    assertThatThrownBy(() -> concern.does("ivy", ANSWER_CONCERN, answering("meeting")))
        .hasMessageContaining("a partner agency's own answer is written down here");
    concern.does("ivy", ANSWER_CONCERN, answering("refused"));
    assertThat(
            casework
                .tasklist()
                .as("ivy")
                .read(concern.task(DECIDE_ON_ANSWER).getId())
                .get("history")
                .toString())
        .contains("No answer in time from Oakfield School")
        .contains("Oakfield School (written down by Ivy Thornton) on");
    concern.does("ivy", DECIDE_ON_ANSWER, goingUp("2"));
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("holly");
    assertThat(concern.dispute().formalSince()).isNotNull();
  }

  @Test
  void anUrgentConcernHasLessTimeAtEachStage() {
    var concern = disputed.raised(MONDAY, "0", "urgent", true);
    assertThat(due(concern, ANSWER_CONCERN)).isEqualTo("2026-03-04 17h");

    concern.itIs(concern.task(ANSWER_CONCERN).getDueDate().toInstant());

    assertThat(due(concern, ANSWER_CONCERN)).isEqualTo("2026-03-06 17h");
  }

  @Test
  void aConcernFromAnObjectionIsCompletedByItsIro() {
    var concern = objected();
    assertThat(concern.open()).containsExactly(COMPLETE_CONCERN);
    assertThat(due(concern, COMPLETE_CONCERN)).isEqualTo("2026-03-26 17h");
    var shown = casework.tasklist().as("ivy").read(concern.task(COMPLETE_CONCERN).getId());
    assertThat(shown).containsEntry("wrong", "It matters").containsEntry("rung", "1");
    assertThat(shown.get("reasons").toString()).contains("decisionsDisputed");

    concern.does("ivy", COMPLETE_CONCERN, completing("2", "2026-04-01"));

    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("holly");
    assertThat(concern.actions()).hasSize(1);
  }

  @Test
  void aConcernThatNobodyCompletesOpensWithWhatIsKnown() {
    var concern = objected();
    var due = concern.task(COMPLETE_CONCERN).getDueDate().toInstant();
    concern.itIs(due.minus(1, MINUTES));
    assertThat(concern.open()).containsExactly(COMPLETE_CONCERN);

    concern.itIs(due);

    assertThat(concern.open()).containsExactly(ANSWER_CONCERN);
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("tess");
    assertThat(concern.dispute().completedAt()).isEqualTo(due);
    assertThat(concern.dispute().source()).isEqualTo("objection");
    concern.does("tess", ANSWER_CONCERN, answering("refused"));
    assertThatThrownBy(() -> concern.does("ivy", DECIDE_ON_ANSWER, withdrawing()))
        .as("what nobody has said yet")
        .hasMessageContaining("What it does to the child: this is missing.")
        .hasMessageContaining("Whether the child was told: this is missing.");
    concern.does(
        "ivy",
        DECIDE_ON_ANSWER,
        with(withdrawing(), "effect", "She is alone", "toldChild", "told"));
    assertThat(concern.dispute().effect()).isEqualTo("She is alone");
  }

  @Test
  void whatWasNoConcernAfterAllIsWithdrawnWithAReason() {
    var concern = objected();
    assertThatThrownBy(() -> concern.does("ivy", COMPLETE_CONCERN, Map.of("dropped", true)))
        .hasMessageContaining("Why there is no concern after all: this is missing.");

    concern.does(
        "ivy", COMPLETE_CONCERN, Map.of("dropped", true, "droppedWords", "We agreed meanwhile"));

    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.dispute().outcome()).isEqualTo("withdrawn");
  }

  @Test
  void leavingCareAsksTheIroAndThenClosesTheConcern() {
    var concern = disputed.raised(MONDAY, "1").decides(refer());
    leaveCare(concern);
    assertThat(concern.open()).containsExactly(CLOSE_CONCERN);
    assertThat(concern.asked(CLOSE_CONCERN)).containsExactly("ivy");
    assertThat(concern.stages()).extracting(DisputeStage::ended).containsExactly("leftCare");
    assertThat(concern.dispute().isOpen()).as("until the IRO has said how it ends").isTrue();
    var due = concern.task(CLOSE_CONCERN).getDueDate().toInstant();
    concern.itIs(due.minus(1, MINUTES));
    assertThat(overdue(concern)).isEmpty();
    concern.itIs(due);
    assertThat(overdue(concern)).containsExactly("Close concern");

    concern.does("ivy", CLOSE_CONCERN, Map.of("result", "leftCare"));

    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.dispute().outcome()).isEqualTo("leftCare");
    assertThat(concern.actions()).allMatch(action -> action.droppedAt() != null);
  }

  @Test
  void aConcernThatComesUpAfterTheChildLeftCareIsOnRecordAndNobodyIsAsked() {
    var child = casework.begun(MONDAY).arranged("2026-03-24").held("2026-03-24").issued();
    child.objectedTo();
    news.tell(child.reference(), new Answers(ChangeAnswers.leftCare("2026-03-24")), "system");

    child.finished(ReviewOutcomes.ANSWER_OBJECTION, Map.of("answer", "concern", "words", "Why"));

    assertThat(child.concerns()).containsExactly("decisionsDisputed");
    assertThat(child.open()).doesNotContain(COMPLETE_CONCERN, CLOSE_CONCERN);
  }

  @Test
  void aChangeOfTeamMovesTheStageAndKeepsItsClock() {
    var concern = disputed.raised(MONDAY, "1");
    var due = concern.task(ANSWER_CONCERN).getDueDate();

    news.tell(
        concern.child().reference(),
        new Answers(
            Map.of(
                "type",
                "workerChanged",
                "onDay",
                "2026-03-02",
                "team",
                "maple",
                "socialWorker",
                "siobhan")),
        "system");

    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("tariq");
    assertThat(concern.task(ANSWER_CONCERN).getDueDate()).isEqualTo(due);
    concern.itIs(due.toInstant());
    assertThat(concern.stage().title()).isEqualTo("Head of Service");
  }

  @Test
  void whoeverTakesOverAPostTakesOverItsStageAndTheClockGoesOn() {
    var concern = disputed.raised(MONDAY, "1");
    var due = concern.task(ANSWER_CONCERN).getDueDate();
    posts.follow();
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("tess");
    var tess = "update footprint.post_holder set to_day = %s where post_id = 'team-manager-oak'";
    database.sql(tess.formatted("date '2026-03-04'")).update();
    database
        .sql(
            "insert into footprint.post_holder values"
                + " ('team-manager-oak', 'tariq', '2026-03-04', null)")
        .update();
    try {
      concern.itIs("2026-03-03T23:59:00Z");
      posts.follow();
      assertThat(concern.asked(ANSWER_CONCERN)).as("the day before").containsExactly("tess");

      concern.itIs("2026-03-04T00:01:00Z");
      posts.follow();

      assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("tariq");
      assertThat(concern.task(ANSWER_CONCERN).getDueDate()).isEqualTo(due);
    } finally {
      database
          .sql(
              "delete from footprint.post_holder where post_id = 'team-manager-oak'"
                  + " and person_id = 'tariq'")
          .update();
      database.sql(tess.formatted("null")).update();
    }
  }

  @Test
  void whatIsWantedComesToItsOwnerOnItsDayAndGoesBackToTheIro() {
    var concern =
        disputed.raised(MONDAY, "1", "actions", List.of(wanted("social-worker", "2026-03-05")));
    concern.itIs("2026-03-05T07:59:00Z");
    assertThat(concern.child().open()).doesNotContain(REPORT_ON_ACTION);
    concern.itIs("2026-03-05T09:00:00Z");
    var task = concern.child().task(REPORT_ON_ACTION);
    assertThat(task.getAssignee()).isEqualTo("sam");
    assertThat(inLondon(task.getDueDate().toInstant())).isEqualTo("2026-03-05 17h");
    assertThatThrownBy(() -> concern.child().finished(REPORT_ON_ACTION, Map.of("said", "notDone")))
        .hasMessageContaining("say why it is not done, and what is next");
    concern.itIs(task.getDueDate().toInstant().minus(1, MINUTES));
    assertThat(concern.child().task(REPORT_ON_ACTION).getPriority()).isEqualTo(50);
    concern.itIs(task.getDueDate().toInstant());
    assertThat(concern.child().task(REPORT_ON_ACTION).getPriority())
        .as("the IRO is told")
        .isEqualTo(100);

    concern.child().finished(REPORT_ON_ACTION, Map.of("said", "notDone", "words", "No place yet"));
    var check = concern.child().task(CHECK_ACTION);
    assertThat(check.getAssignee()).isEqualTo("ivy");
    assertThat(inLondon(check.getDueDate().toInstant())).isEqualTo("2026-03-10 17h");
    assertThat(casework.tasklist().as("ivy").read(check.getId()).get("action").toString())
        .contains("Sam Okafor on Thursday 5 March 2026: Not done. No place yet");
    assertThatThrownBy(() -> concern.child().finished(CHECK_ACTION, Map.of("found", "notDone")))
        .hasMessageContaining("In your own words: say what is missing.");
    concern
        .child()
        .finished(
            CHECK_ACTION, Map.of("found", "notDone", "again", "2026-03-12", "words", "One more"));
    assertThat(concern.said(Act.ACTION_REPORTED))
        .containsExactly("\"Ask three schools for a place\" is said to be not done. No place yet");
    assertThat(concern.actions().get(0).firstByDay()).hasToString("2026-03-05");

    concern.itIs("2026-03-12T09:00:00Z");
    concern.child().finished(REPORT_ON_ACTION, Map.of("said", "done"));
    concern.itIs(concern.child().task(CHECK_ACTION).getDueDate().toInstant());
    assertThat(concern.child().task(CHECK_ACTION).getPriority()).isEqualTo(100);
    concern.child().finished(CHECK_ACTION, Map.of("found", "done", "words", "She likes it"));
    assertThat(concern.actions()).extracting(WantedAction::found).containsExactly("done");
    assertThat(concern.dispute().isOpen()).as("only the IRO closes it").isTrue();
  }

  @Test
  void whatSomebodyOutsideHasToDoComesStraightToTheIro() {
    var concern =
        disputed.raised(
            MONDAY,
            "1",
            "actions",
            List.of(with(wanted("other", "2026-03-05"), "name", "Oakfield School")));

    concern.itIs("2026-03-05T09:00:00Z");

    assertThat(concern.child().open()).contains(CHECK_ACTION).doesNotContain(REPORT_ON_ACTION);
  }

  @Test
  void whatWasPromisedIsFollowedAlsoWhenTheConcernIsResolvedAndNotWhenItIsWithdrawn() {
    var resolved = disputed.raised(MONDAY, "1").decides(resolving());
    assertThat(resolved.actions()).allMatch(action -> action.droppedAt() == null);
    var withdrawn = disputed.raised(MONDAY, "1").decides(withdrawing());
    assertThat(withdrawn.actions()).allMatch(action -> action.droppedAt() != null);

    resolved.itIs("2026-04-01T10:00:00Z");
    withdrawn.itIs("2026-04-01T10:00:00Z");

    assertThat(resolved.child().open()).contains(REPORT_ON_ACTION);
    assertThat(withdrawn.child().open()).doesNotContain(REPORT_ON_ACTION);
    leaveCare(resolved);
    assertThat(resolved.child().open()).doesNotContain(REPORT_ON_ACTION);
  }

  @Test
  void aPromiseThatWasNotKeptAfterTheConcernWasClosedIsRaisedAgain() {
    var concern =
        disputed
            .raised(MONDAY, "1", "actions", List.of(wanted("iro", "2026-03-04")))
            .decides(resolving());
    concern.itIs("2026-03-04T10:00:00Z");
    assertThatThrownBy(
            () ->
                concern
                    .child()
                    .finished(CHECK_ACTION, Map.of("found", "notDone", "words", "Nothing came")))
        .hasMessageContaining("the concern is closed, so give a new day or raise it");

    concern
        .child()
        .finished(CHECK_ACTION, Map.of("found", "notDone", "words", "None", "raise", true));

    var again = concern.child().task(COMPLETE_CONCERN);
    assertThat(casework.tasklist().as("ivy").read(again.getId()))
        .containsEntry("wrong", "Ask three schools for a place: None");
  }

  @Test
  void whatLeavingCareOvertakesIsNotForCafcassToEnd() {
    var concern = referred(disputed.raised(MONDAY, "1"));
    leaveCare(concern);
    assertThat(concern.open()).containsExactlyInAnyOrder(CLOSE_CONCERN, RECORD_CAFCASS_ANSWER);

    concern.does("ivy", RECORD_CAFCASS_ANSWER, cafcassAnswering("resolved", "2026-03-02"));

    assertThat(concern.open()).containsExactly(CLOSE_CONCERN);
    assertThat(concern.dispute().isOpen()).isTrue();
  }

  @Test
  void aConcernAboutAChildWhoDiedIsNotResolved() {
    var concern = disputed.raised(MONDAY, "1");
    news.tell(
        concern.child().reference(),
        new Answers(with(ChangeAnswers.leftCare("2026-03-02"), "endReason", "E2")),
        "case-system");
    var shown = casework.tasklist().as("ivy").read(concern.task(CLOSE_CONCERN).getId());
    assertThat(shown.get("results").toString()).contains("It ends here").doesNotContain("resolved");
    assertThatThrownBy(() -> concern.does("ivy", CLOSE_CONCERN, resolving()))
        .hasMessageContaining("choose one of the list");

    concern.does("ivy", CLOSE_CONCERN, Map.of("result", "leftCare"));

    assertThat(concern.said(Act.CONCERN_CLOSED))
        .containsExactly("The concern ends because the child died.");
  }

  @Test
  void somebodyWhoFillsAVacancyTakesOverFromWhoStoodIn() {
    var post = "update footprint.post_holder set to_day = %s where post_id = 'team-manager-oak'";
    database.sql(post.formatted("date '2026-03-02'")).update();
    try {
      var concern = disputed.raised(MONDAY, "1");
      assertThat(concern.asked(ANSWER_CONCERN)).as("stands in").containsExactly("sven");
      database
          .sql(
              "insert into footprint.post_holder values"
                  + " ('team-manager-oak', 'tariq', '2026-03-04', null)")
          .update();
      concern.itIs("2026-03-04T00:01:00Z");

      posts.follow();

      assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("tariq");
    } finally {
      database
          .sql(
              "delete from footprint.post_holder where post_id = 'team-manager-oak'"
                  + " and person_id = 'tariq'")
          .update();
      database.sql(post.formatted("null")).update();
    }
  }

  @Test
  void anIroManagerWatchesConcernsAndDoesNotAnswerThem() {
    policy.isThatOf("brent");
    var task = disputed.raised(MONDAY, "1").task(ANSWER_CONCERN);

    assertThatThrownBy(
            () -> casework.tasklist().as("mona").run(() -> engine.claim(task.getId(), "mona")))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void twoConcernsAboutOneChildGoTheirOwnWays() {
    var first = disputed.raised(MONDAY, "1");
    var second = disputed.raised(first.child(), "0");

    first.decides(goingUp("3"));
    assertThat(second.stage().title()).isEqualTo("Social Worker");
    second.decides(withdrawing());

    assertThat(first.hasEnded()).isFalse();
    assertThat(first.actions()).allMatch(action -> action.droppedAt() == null);
    assertThat(second.hasEnded()).isTrue();
  }

  @Test
  void aConcernAboutAChildWhoIsNotTheIrosIsRefused() {
    var child = casework.begun(MONDAY);
    var before = Rows.of(database);

    assertThatThrownBy(() -> raise("ian", raising(child.reference(), "1", "2026-04-01")))
        .hasMessageContaining("Child: choose one of the children you work with.");

    assertThatThrownBy(() -> raise("mona", raising(child.reference(), "1", "2026-04-01")))
        .hasMessageContaining("Child: you are not this child's IRO.");

    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @Test
  void anIroManagerStandsInForAChildWithoutAnIro() {
    var child = casework.told(MONDAY, one -> one);

    raise("mona", raising(child.reference(), "1", "2026-04-01"));

    assertThat(child.open()).contains(ANSWER_CONCERN);
    var concern = disputed.noted(child);
    assertThatThrownBy(() -> concern.decides("ivy", withdrawing()))
        .hasMessageContaining("of a child whose IRO you are");
    concern.decides("mona", withdrawing());
    assertThat(concern.hasEnded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reasons | '' | Reasons: this is missing.",
        "reasons | weather | Reasons: choose from the list.",
        "reasons | other | say in your own words what the other reason is",
        "wrong | '' | What is wrong: this is missing.",
        "effect | '' | What it does to the child: this is missing.",
        "rung | '' | To whom it goes: this is missing.",
        "rung | 7 | To whom it goes: choose one of the list.",
        "rung | agencyFormal | Which agency: this is missing.",
        "toldChild | '' | Whether the child was told: this is missing.",
        "toldChild | notTold | Why the child was not told: this is missing.",
        "child | '' | Child: this is missing."
      })
  void whatCannotBeRightIsRefusedAndNothingIsStored(String field, String typed, String why) {
    var child = casework.begun(MONDAY);
    var answers = new HashMap<>(raising(child.reference(), "1", "2026-04-01"));
    answers.put(field, typed);
    var before = Rows.of(database);

    assertThatThrownBy(() -> raise("ivy", answers)).hasMessageContaining(why);

    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "owner | '' | What is wanted 1, who does it: this is missing.",
        "owner | other | What is wanted 1, the name: say who does it.",
        "by | '' | What is wanted 1, by when: this is missing.",
        "by | 2026-03-01 | What is wanted 1, by when: choose a day whose work is not over",
        "by | 2027-03-03 | What is wanted 1, by when: choose a day within a year.",
        "what | '' | What is wanted 1, what should be done: this is missing."
      })
  void aWantedActionWithoutANameOrInThePastIsRefused(String field, String typed, String why) {
    var child = casework.begun(MONDAY);
    var action = new HashMap<>(wanted("social-worker", "2026-03-02"));
    action.put(field, typed);
    var answers = with(raising(child.reference(), "1", "2026-04-01"), "actions", List.of(action));

    assertThatThrownBy(() -> raise("ivy", answers)).hasMessageContaining(why);
    assertThatThrownBy(() -> raise("ivy", with(answers, "actions", List.of())))
        .hasMessageContaining("name at least one thing that should be done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agreed", "partly", "refused", "meeting"})
  void everyAnswerHasItsWords(String answer) {
    var concern = disputed.raised(MONDAY, "1");

    assertThatThrownBy(() -> concern.does("tess", ANSWER_CONCERN, Map.of("answer", answer)))
        .hasMessageContaining("In your own words: this is missing.");

    assertThat(concern.open()).containsExactly(ANSWER_CONCERN);
  }

  @Test
  void aDecisionWithoutItsWordsIsRefused() {
    var concern = disputed.raised(MONDAY, "1");
    assertThatThrownBy(() -> concern.decides(Map.of("result", "resolved")))
        .hasMessageContaining("What has changed for the child: this is missing.");
    assertThatThrownBy(() -> concern.decides(Map.of("result", "goesUp")))
        .hasMessageContaining("Goes up to: this is missing.")
        .hasMessageContaining("Why: this is missing.");
    assertThatThrownBy(() -> concern.decides(Map.of("result", "withdrawn")))
        .hasMessageContaining("Why: this is missing.");
    assertThat(concern.stages()).hasSize(1);
  }

  private Concern objected() {
    var child = casework.begun(MONDAY).arranged("2026-03-24").held("2026-03-24").issued();
    child.objectedTo();
    child.finished(
        ReviewOutcomes.ANSWER_OBJECTION, Map.of("answer", "concern", "words", "It matters"));
    return disputed.noted(child);
  }

  private Concern atTheTop() {
    var concern = disputed.raised(MONDAY, "4");
    concern.does("dina", ANSWER_CONCERN, answering("refused"));
    concern.does("ivy", DECIDE_ON_ANSWER, goingUp());
    assertThat(concern.open()).containsExactly(CONSIDER_REFERRAL);
    assertThatThrownBy(() -> concern.decides(with(goingUp(), "rung", "4")))
        .hasMessageContaining("no stage is left");
    return concern;
  }

  private static Concern referred(Concern concern) {
    return concern.decides(refer()).does("ivy", PREPARE_REFERRAL, referring(DAY_OF_MONDAY));
  }

  private static final String DAY_OF_MONDAY = "2026-03-02";

  private static Map<String, Object> refer() {
    return Map.of("result", "refer", "words", "It cannot wait");
  }

  private void leaveCare(Concern concern) {
    var on = inLondon(now()).substring(0, 10);
    news.tell(concern.child().reference(), new Answers(ChangeAnswers.leftCare(on)), "case-system");
  }

  private static Instant now() {
    return org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().toInstant();
  }

  /** Day by day, so that each stage opens when the one below ends. */
  private static void silentUntil(Concern concern, Instant until) {
    while (concern.stage().due().isBefore(until)) {
      concern.itIs(concern.stage().due());
    }
    concern.itIs(until);
  }

  private void raise(String person, Map<String, Object> answers) {
    casework.tasklist().as(person).start(DisputeResolution.KEY, answers);
  }

  private static List<String> overdue(Concern concern) {
    return concern.child().footprints().stream()
        .filter(footprint -> footprint.act() == Act.TASK_OVERDUE)
        .map(footprint -> footprint.words())
        .filter(
            words ->
                List.of(
                        "Decide on answer",
                        "Consider referral to CAFCASS",
                        "Prepare CAFCASS referral",
                        "Record CAFCASS's answer",
                        "Close concern")
                    .stream()
                    .anyMatch(task -> words.startsWith("\"" + task + "\"")))
        .map(words -> words.substring(1, words.indexOf('"', 1)))
        .toList();
  }

  private static String due(Concern concern, String key) {
    return inLondon(concern.task(key).getDueDate().toInstant());
  }
}
