package org.footprint.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.dispute.DisputeAnswers.answering;
import static org.footprint.dispute.DisputeAnswers.goingUp;
import static org.footprint.dispute.DisputeAnswers.referring;
import static org.footprint.dispute.DisputeAnswers.resolving;
import static org.footprint.dispute.DisputeAnswers.withdrawing;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.CLOSE_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.CONSIDER_REFERRAL;
import static org.footprint.dispute.process.DisputeResolution.DECIDE_ON_ANSWER;
import static org.footprint.dispute.process.DisputeResolution.PREPARE_REFERRAL;

import jakarta.ws.rs.BadRequestException;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.footprint.FootprintTest;
import org.footprint.Meanwhile;
import org.footprint.Rows;
import org.footprint.change.ChangeAnswers;
import org.footprint.change.process.TellAboutChange;
import org.footprint.chronology.Act;
import org.footprint.dispute.Disputed.Concern;
import org.footprint.policy.ChosenPolicy;
import org.footprint.review.Casework;
import org.footprint.review.ReviewAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people, or a person and a clock, at the same concern at the same moment. */
@FootprintTest
class DisputeRacesTest {

  private static final String MONDAY = "2026-03-02T10:00:00Z";
  private static final String DONE = "done";
  private static final String TOO_LATE = "too late";
  private static final String STAGE_CLOCK = "BoundaryEvent_AnswerDue";
  private static final String WHOLE_CLOCK = "IntermediateCatchEvent_WholeTimeOver";

  private static final String FOOTPRINT = "footprint.footprint";
  private static final String STAGE = "footprint.dispute_stage";
  private static final String QUESTION = "footprint.referral_question";
  private static final String REFERRAL = "footprint.referral";

  @Autowired ProcessEngine engine;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired ChosenPolicy policy;
  @Autowired JdbcClient database;
  @Autowired Meanwhile meanwhile;

  @AfterEach
  void theClockRunsAgain() {
    policy.isTheUsualOne();
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4"})
  void whoAnswersJustBeforeTheTimeIsOverIsHeardAndTheConcernDoesNotGoUp(String rung)
      throws Exception {
    var concern = atItsDueMinute(rung);
    var holder = concern.asked(ANSWER_CONCERN).get(0);
    var task = concern.task(ANSWER_CONCERN).getId();
    var timer = timer(concern, STAGE_CLOCK);
    var before = Rows.ofOurs(database);

    var clock =
        meanwhile.run(
            () -> assertThat(answer(holder, task)).isEqualTo(DONE), () -> clockRunsOut(timer));

    assertThat(clock).isEqualTo(TOO_LATE);
    assertThat(concern.open()).contains(DECIDE_ON_ANSWER).doesNotContain(ANSWER_CONCERN);
    assertThat(concern.stages()).hasSize(1);
    assertThat(concern.stage().answeredBy()).isEqualTo(holder);
    assertThat(concern.said(Act.STAGE_UNANSWERED)).isEmpty();
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, FOOTPRINT));
    assertIsNotTriedAgain(timer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4"})
  void whoAnswersWhenTheClockHasJustRunOutReadsSo(String rung) throws Exception {
    var concern = atItsDueMinute(rung);
    var holder = concern.asked(ANSWER_CONCERN).get(0);
    var task = concern.task(ANSWER_CONCERN).getId();
    var timer = timer(concern, STAGE_CLOCK);

    var late =
        meanwhile.run(
            () -> assertThat(clockRunsOut(timer)).isEqualTo(DONE), () -> answer(holder, task));

    assertThat(late).contains("its time ran out", "What you typed was not stored");
    assertThat(concern.stages().get(0).answer()).isEqualTo("noAnswer");
    assertThat(concern.stages())
        .extracting(DisputeStage::answeredBy)
        .as("nobody answers for the stage above")
        .doesNotContain(holder);
    assertThat(concern.said(Act.CONCERN_ANSWERED)).isEmpty();
    assertThat(concern.said(Act.STAGE_UNANSWERED)).hasSize(1);
  }

  @Test
  void whatTheIroResolvesAtTheDueMinuteDoesNotGoUp() throws Exception {
    var concern = atItsDueMinute("1");
    var timer = timer(concern, STAGE_CLOCK);
    var before = Rows.ofOurs(database);

    var clock =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, resolving())).isEqualTo(DONE),
            () -> clockRunsOut(timer));

    assertThat(clock).isEqualTo(TOO_LATE);
    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.stages()).extracting(DisputeStage::ended).containsExactly("resolved");
    assertThat(concern.said(Act.STAGE_UNANSWERED)).isEmpty();
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, FOOTPRINT));
    assertIsNotTriedAgain(timer);
  }

  /** The clock found the concern, and what the engine knew of it went before it could look. */
  @Test
  void aClockWhoseConcernGoesAtThatMomentIsTooLate() {
    var concern = atItsDueMinute("1");
    var timer = timer(concern, STAGE_CLOCK);

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              database.sql("delete from public.act_ru_variable where name_ = 'disputeId'").update();
              assertThat(clockRunsOut(timer)).isEqualTo(TOO_LATE);
            });
  }

  @Test
  void whatHasJustGoneUpByItselfIsResolvedOneStageHigher() throws Exception {
    var concern = atItsDueMinute("1");
    var timer = timer(concern, STAGE_CLOCK);
    var before = Rows.ofOurs(database);

    var ivy =
        meanwhile.run(
            () -> assertThat(clockRunsOut(timer)).isEqualTo(DONE),
            () -> decides("ivy", concern, resolving()));

    assertThat(ivy).isEqualTo(DONE);
    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.stages())
        .extracting(DisputeStage::ended)
        .containsExactly("noAnswer", "resolved");
    assertThat(Rows.ofOurs(database))
        .isEqualTo(Rows.withMore(before, STAGE, FOOTPRINT, FOOTPRINT, FOOTPRINT));
  }

  @Test
  void whatTheIroTakesUpAtTheDueMinuteClimbsOneStageAndNotTwo() throws Exception {
    var concern = atItsDueMinute("1");
    var timer = timer(concern, STAGE_CLOCK);
    var before = Rows.ofOurs(database);

    var clock =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, goingUp("2"))).isEqualTo(DONE),
            () -> clockRunsOut(timer));

    assertThat(clock).isEqualTo(TOO_LATE);
    assertStandsOnStageTwo(concern, "goesUp");
    assertThat(concern.said(Act.STAGE_UNANSWERED)).isEmpty();
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, STAGE, FOOTPRINT, FOOTPRINT));
    assertIsNotTriedAgain(timer);
  }

  @Test
  void whoTakesUpWhatTheClockHasJustTakenUpReadsWhereItStands() throws Exception {
    var concern = atItsDueMinute("1");
    var timer = timer(concern, STAGE_CLOCK);
    var before = Rows.ofOurs(database);

    var ivy =
        meanwhile.run(
            () -> assertThat(clockRunsOut(timer)).isEqualTo(DONE),
            () -> decides("ivy", concern, goingUp("2")));

    assertThat(ivy)
        .isEqualTo(
            "Goes up to: the concern stands there already, or above. Choose a higher stage:"
                + " Stage 3: Assistant Director is the next.");
    assertStandsOnStageTwo(concern, "noAnswer");
    assertThat(concern.said(Act.CONCERN_GOES_UP)).isEmpty();
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, STAGE, FOOTPRINT, FOOTPRINT));
  }

  @Test
  void twoWhoTakeAConcernUpAtOnceTakeItUpOnce() throws Exception {
    var concern = disputed.raised(MONDAY, "1");
    var before = Rows.ofOurs(database);

    var again =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, goingUp("2"))).isEqualTo(DONE),
            () -> decides("ivy", concern, goingUp("2")));

    assertThat(again).startsWith("Goes up to: the concern stands there already, or above.");
    assertStandsOnStageTwo(concern, "goesUp");
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, STAGE, FOOTPRINT, FOOTPRINT));
  }

  @Test
  void whatOneResolvesNobodyElseWithdraws() throws Exception {
    var concern = disputed.raised(MONDAY, "1");
    var before = Rows.ofOurs(database);

    var again =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, resolving())).isEqualTo(DONE),
            () -> decides("ivy", concern, withdrawing()));

    assertThat(again).isEqualTo("Concern: at this moment it was closed, or the child left care.");
    assertClosed(concern, "resolved", "ivy");
    assertThat(concern.actions()).allMatch(action -> action.droppedAt() == null);
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, FOOTPRINT));
  }

  @Test
  void whatOneWithdrawsNobodyElseResolves() throws Exception {
    var concern = disputed.raised(MONDAY, "1");
    var before = Rows.ofOurs(database);

    var ivy =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, withdrawing())).isEqualTo(DONE),
            () -> decides("ivy", concern, resolving()));

    assertThat(ivy).isEqualTo("Concern: at this moment it was closed, or the child left care.");
    assertClosed(concern, "withdrawn", "ivy");
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, FOOTPRINT));
  }

  @Test
  void whoAnswersWhatTheIroHasJustResolvedReadsSo() throws Exception {
    var concern = disputed.raised(MONDAY, "1");
    var task = concern.task(ANSWER_CONCERN).getId();
    var before = Rows.ofOurs(database);

    var tess =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, resolving())).isEqualTo(DONE),
            () -> answer("tess", task));

    assertThat(tess).contains("it is not needed any more", "What you typed was not stored");
    assertClosed(concern, "resolved", "ivy");
    assertThat(concern.said(Act.CONCERN_ANSWERED)).isEmpty();
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, FOOTPRINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"goesUp", "resolved"})
  void whoDecidesOnAnAnswerWhenTheConcernHasJustBeenWithdrawnReadsSo(String result)
      throws Exception {
    var concern = disputed.raised(MONDAY, "1").does("tess", ANSWER_CONCERN, answering("refused"));
    var task = concern.task(DECIDE_ON_ANSWER).getId();
    var before = Rows.ofOurs(database);

    var ivy =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, withdrawing())).isEqualTo(DONE),
            () -> submits("ivy", task, result.equals("goesUp") ? goingUp("2") : resolving()));

    assertThat(ivy).contains("it is not needed any more", "What you typed was not stored");
    assertClosed(concern, "withdrawn", "ivy");
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, FOOTPRINT));
  }

  @Test
  void whoPreparesAReferralWhenTheConcernHasJustBeenWithdrawnReadsSo() throws Exception {
    var concern = disputed.raised(MONDAY, "1").decides(referringNow());
    var task = concern.task(PREPARE_REFERRAL).getId();
    var before = Rows.ofOurs(database);

    var ivy =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, withdrawing())).isEqualTo(DONE),
            () -> submits("ivy", task, referring("2026-03-02")));

    assertThat(ivy).contains("it is not needed any more", "What you typed was not stored");
    assertClosed(concern, "withdrawn", "ivy");
    assertThat(droppedReferrals(concern)).isOne();
    assertThat(concern.said(Act.REFERRED_TO_CAFCASS)).isEmpty();
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, FOOTPRINT));
  }

  @Test
  void whatTwoReferAtOnceGoesToCafcassOnce() throws Exception {
    var concern = disputed.raised(MONDAY, "1");
    var before = Rows.ofOurs(database);

    var again =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, referringNow())).isEqualTo(DONE),
            () -> decides("ivy", concern, referringNow()));

    assertThat(again).isEqualTo("Your decision: this concern is on its way to CAFCASS already.");
    assertThat(concern.open()).containsExactlyInAnyOrder(ANSWER_CONCERN, PREPARE_REFERRAL);
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, REFERRAL, FOOTPRINT));
  }

  @Test
  void whatIsReferredWhenTheChildHasJustLeftCareIsNotReferred() throws Exception {
    var concern = disputed.raised(MONDAY, "1");

    var ivy =
        meanwhile.run(
            () -> assertThat(leavesCare(concern)).isEqualTo(DONE),
            () -> decides("ivy", concern, referringNow()));

    assertThat(ivy).isEqualTo("Concern: at this moment it was closed, or the child left care.");
    assertThat(concern.open()).containsExactly(CLOSE_CONCERN);
    assertThat(concern.stages()).extracting(DisputeStage::ended).containsExactly("leftCare");
    assertThat(referrals(concern)).isZero();
    assertThat(concern.said(Act.REFERRAL_CONSIDERED)).isEmpty();
  }

  @Test
  void aReferralThatWasDecidedJustBeforeTheChildLeavesCareEndsWithTheLeaving() throws Exception {
    var concern = disputed.raised(MONDAY, "1");

    var leaving =
        meanwhile.run(
            () -> assertThat(decides("ivy", concern, referringNow())).isEqualTo(DONE),
            () -> leavesCare(concern));

    assertThat(leaving).isEqualTo(DONE);
    assertThat(concern.open()).containsExactly(CLOSE_CONCERN);
    assertThat(concern.stages()).extracting(DisputeStage::ended).containsExactly("leftCare");
    assertThat(referrals(concern)).isOne();
    assertThat(droppedReferrals(concern)).isOne();
  }

  @ParameterizedTest
  @CsvSource({"tess, priya, Tess Whitfield", "priya, tess, Priya Nair"})
  void ofTwoHoldersWhoAnswerAtOnceOneIsHeardAndTheOtherReadsWho(
      String first, String second, String name) throws Exception {
    policy.isThatOf("brent");
    var concern = disputed.raised(MONDAY, "1");
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("priya", "tess");
    var task = concern.task(ANSWER_CONCERN).getId();
    var before = Rows.ofOurs(database);

    var late =
        meanwhile.run(
            () -> assertThat(answer(first, task)).isEqualTo(DONE), () -> answer(second, task));

    assertThat(late).startsWith(name + " has done this already, on Monday 2 March 2026.");
    assertThat(concern.stages()).hasSize(1);
    assertThat(concern.stage().answeredBy()).isEqualTo(first);
    assertThat(concern.open()).containsExactly(DECIDE_ON_ANSWER);
    assertThat(concern.said(Act.CONCERN_ANSWERED)).hasSize(1);
    assertThat(Rows.ofOurs(database)).isEqualTo(Rows.withMore(before, FOOTPRINT));
  }

  @ParameterizedTest
  @CsvSource({WHOLE_CLOCK + ", " + STAGE_CLOCK, STAGE_CLOCK + ", " + WHOLE_CLOCK})
  void twoClocksThatRunOutAtTheSameMomentAskTheIroOnce(String first, String second)
      throws Exception {
    var concern = disputed.raised(MONDAY, "1");
    while (!concern.stage().rung().equals("4")) {
      concern.itIs(concern.stage().due());
    }
    assertThat(concern.stage().due()).isEqualTo(concern.dispute().wholeDue());
    casework.tasklist().itIs(concern.stage().due());
    var one = timer(concern, first);
    var other = timer(concern, second);
    var before = Rows.ofOurs(database);

    var late =
        meanwhile.run(
            () -> assertThat(clockRunsOut(one)).isEqualTo(DONE), () -> clockRunsOut(other));
    if (late.equals(TOO_LATE)) {
      assertThat(clockRunsOut(other)).as("tried again").isEqualTo(DONE);
    }

    assertThat(concern.open()).containsExactly(CONSIDER_REFERRAL);
    assertThat(concern.asked(CONSIDER_REFERRAL)).containsExactly("ivy");
    assertThat(concern.stages())
        .extracting(DisputeStage::ended)
        .hasSize(4)
        .containsOnly("noAnswer");
    assertThat(concern.said(Act.REFERRAL_TO_CONSIDER)).hasSize(1);
    assertThat(Rows.ofOurs(database))
        .isEqualTo(Rows.withMore(before, QUESTION, FOOTPRINT, FOOTPRINT));
    assertIsNotTriedAgain(one);
    assertIsNotTriedAgain(other);
  }

  private static void assertStandsOnStageTwo(Concern concern, String ended) {
    assertThat(concern.stages()).extracting(DisputeStage::ended).containsExactly(ended, null);
    assertThat(concern.stage().rung()).isEqualTo("2");
    assertThat(concern.open()).containsExactly(ANSWER_CONCERN);
    assertThat(concern.asked(ANSWER_CONCERN)).containsExactly("holly");
  }

  private static void assertClosed(Concern concern, String outcome, String who) {
    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.dispute().outcome()).isEqualTo(outcome);
    assertThat(concern.dispute().closedBy()).isEqualTo(who);
    assertThat(concern.stages()).extracting(DisputeStage::ended).containsExactly(outcome);
    assertThat(concern.said(Act.CONCERN_CLOSED)).hasSize(1);
  }

  private void assertIsNotTriedAgain(String timer) {
    assertThat(engine.getManagementService().createJobQuery().jobId(timer).count()).isZero();
  }

  /** The minute has come, and the clock has not struck yet. */
  private Concern atItsDueMinute(String rung) {
    var concern = disputed.raised(MONDAY, rung);
    casework.tasklist().itIs(concern.stage().due());
    return concern;
  }

  private static String timer(Concern concern, String event) {
    return concern.child().timer(event).getId();
  }

  private String clockRunsOut(String timer) {
    try {
      engine.getManagementService().executeJob(timer);
      return DONE;
    } catch (OptimisticLockingException tooLate) {
      return TOO_LATE;
    }
  }

  private String answer(String person, String task) {
    return submits(person, task, answering("refused"));
  }

  private String submits(String person, String task, Map<String, Object> answers) {
    return told(() -> casework.tasklist().as(person).submit(task, answers));
  }

  private static String decides(String person, Concern concern, Map<String, Object> answers) {
    return told(() -> concern.decides(person, answers));
  }

  private String leavesCare(Concern concern) {
    var child = concern.child().reference();
    return told(
        () ->
            casework
                .tasklist()
                .as("sam")
                .start(
                    TellAboutChange.KEY,
                    ReviewAnswers.with(ChangeAnswers.leftCare("2026-03-02"), "child", child)));
  }

  private static Map<String, Object> referringNow() {
    return Map.of("result", "refer", "words", "It cannot wait");
  }

  /** What somebody reads whose answer is refused. */
  private static String told(Runnable work) {
    try {
      work.run();
      return DONE;
    } catch (BadRequestException refused) {
      return refused.getMessage();
    }
  }

  private long referrals(Concern concern) {
    return count("select count(*) from footprint.referral where dispute_id = ?", concern);
  }

  private long droppedReferrals(Concern concern) {
    return count(
        "select count(*) from footprint.referral where dispute_id = ? and dropped_at is not null",
        concern);
  }

  private long count(String sql, Concern concern) {
    return database.sql(sql).param(concern.id()).query(Long.class).single();
  }
}
