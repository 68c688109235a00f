package org.footprint.dispute;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.footprint.dispute.DisputeAnswers.answering;
import static org.footprint.dispute.DisputeAnswers.cafcassAnswering;
import static org.footprint.dispute.DisputeAnswers.goingUp;
import static org.footprint.dispute.DisputeAnswers.meeting;
import static org.footprint.dispute.DisputeAnswers.referring;
import static org.footprint.dispute.DisputeAnswers.resolving;
import static org.footprint.dispute.process.DisputeResolution.ANSWER_CONCERN;
import static org.footprint.dispute.process.DisputeResolution.CONSIDER_REFERRAL;
import static org.footprint.dispute.process.DisputeResolution.DECIDE_ON_ANSWER;
import static org.footprint.dispute.process.DisputeResolution.HOLD_RESOLUTION_MEETING;
import static org.footprint.dispute.process.DisputeResolution.PREPARE_REFERRAL;
import static org.footprint.dispute.process.DisputeResolution.RECORD_CAFCASS_ANSWER;
import static org.footprint.review.Casework.inLondon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footprint.FootprintTest;
import org.footprint.chronology.Act;
import org.footprint.dispute.Disputed.Concern;
import org.footprint.policy.ChosenPolicy;
import org.footprint.policy.process.DmnFiles;
import org.footprint.review.Casework;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A concern on the ladder of each of the six councils whose policy is shipped. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SixLaddersTest {

  /** No bank holiday and no change of the clocks lies in the nine weeks after this Monday. */
  private static final String MONDAY = "2026-01-05T10:00:00Z";

  private static final String TABLE = "dispute-ladder";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired ChosenPolicy policy;
  @Autowired JdbcClient database;

  private final DmnFiles files = new DmnFiles();

  /**
   * What a council's report says of its ladder, and what it comes to for one child.
   *
   * @param minute the child's own, past five in the afternoon
   * @param whole the day on which the 20 working days after the first formal step end
   * @param asked the day on which the IRO is asked about CAFCASS
   */
  private record Ladder(
      String authority, String child, int minute, String whole, String asked, List<Step> steps) {

    @Override
    public String toString() {
      return authority;
    }

    Instant wholeDue() {
      return at(whole);
    }

    Instant askedAt() {
      return at(asked);
    }

    Instant at(String day) {
      return LocalDate.parse(day).atTime(17, minute).atZone(LONDON).toInstant();
    }

    int top() {
      return steps.size() - 1;
    }
  }

  /** One stage: its title in this council, its last day, and who is asked to do what. */
  private record Step(String title, String due, String task, List<String> holders) {}

  private static Step stage(String title, String due, String... holders) {
    return new Step(title, due, ANSWER_CONCERN, List.of(holders));
  }

  private static Step meetingStage(String title, String due, String... holders) {
    return new Step(title, due, HOLD_RESOLUTION_MEETING, List.of(holders));
  }

  private static Stream<Ladder> ladders() {
    return Stream.of(
        new Ladder(
            "default",
            "LADDER-DEFAULT",
            35,
            "2026-02-16",
            "2026-02-16",
            List.of(
                stage("Social Worker", "2026-01-19", "sam"),
                stage("Team Manager", "2026-01-26", "tess"),
                stage("Head of Service", "2026-02-02", "holly"),
                stage("Assistant Director", "2026-02-09", "adam"),
                stage("Director of Children's Services", "2026-02-16", "dina"))),
        new Ladder(
            "hounslow",
            "LADDER-HOUNSLOW",
            38,
            "2026-02-16",
            "2026-02-09",
            List.of(
                stage("Social Worker", "2026-01-19", "sam"),
                stage("Team Manager", "2026-01-26", "tess"),
                stage("Head of Service", "2026-02-02", "holly"),
                stage("Assistant Director", "2026-02-09", "adam"))),
        new Ladder(
            "buckinghamshire",
            "LADDER-BUCKS",
            31,
            "2026-02-16",
            "2026-02-16",
            List.of(
                stage("Social Worker and Team Manager", "2026-01-19", "sam", "tess"),
                stage("Team Manager", "2026-01-26", "tess"),
                meetingStage("Head of Service", "2026-02-02", "holly"),
                stage("Service Director", "2026-02-09", "adam"),
                stage("Corporate Director", "2026-02-16", "dina"))),
        new Ladder(
            "brent",
            "LADDER-BRENT",
            18,
            "2026-02-16",
            "2026-02-16",
            List.of(
                stage("Social Worker", "2026-01-19", "sam"),
                stage("Team Manager and Principal Officer", "2026-01-26", "priya", "tess"),
                stage("Head of Service", "2026-02-02", "holly"),
                stage("Operational Director", "2026-02-09", "adam"),
                stage("Strategic Director", "2026-02-16", "dina"))),
        new Ladder(
            "tower-hamlets",
            "LADDER-TOWER-HAMLETS",
            28,
            "2026-02-16",
            "2026-02-16",
            List.of(
                stage("Social Worker", "2026-01-19", "sam"),
                stage("Team Manager", "2026-02-02", "tess"),
                stage("Head of Service", "2026-02-16", "holly"),
                stage("Divisional Director", "2026-02-23", "adam"),
                stage("Corporate Director", "2026-03-02", "dina"))),
        new Ladder(
            "haringey",
            "LADDER-HARINGEY",
            13,
            "2026-02-16",
            "2026-02-16",
            List.of(
                stage("Social Worker", "2026-01-19", "sam"),
                stage("Team Manager", "2026-01-26", "tess"),
                stage("Service Manager", "2026-02-02", "sven"),
                stage("Head of Service", "2026-02-09", "holly"),
                stage("Assistant Director", "2026-02-16", "adam"),
                stage("Director of Children's Services", "2026-02-23", "dina"))));
  }

  @AfterEach
  void theUsualCouncilAndTheClockOfTheMachine() {
    policy.isTheUsualOne();
    casework.clockRunsAgain();
  }

  @AfterAll
  void everyRuleOfTheLadderWasStoodOn() {
    assertThat(files.firedOf(TABLE)).isEqualTo(files.rulesOf(TABLE)).hasSize(30);
  }

  @ParameterizedTest
  @MethodSource("ladders")
  void bySilenceAloneAConcernGoesUpStageByStageUntilTheIroIsAskedAboutCafcass(Ladder ladder) {
    var concern = raised(ladder, MONDAY);

    goUpInSilence(ladder, concern);

    concern.itIs(ladder.at(ladder.steps().get(ladder.top()).due()).plus(60, DAYS));
    assertOnlyTheQuestionIsLeft(concern);
    assertThat(concern.stages())
        .extracting(DisputeStage::ended, DisputeStage::endedBy)
        .hasSize(ladder.steps().size())
        .containsOnly(tuple("noAnswer", "clock"));
    assertThat(concern.dispute().isOpen()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ladders")
  void anAnswerAtTheLastMinuteStopsTheClockAndTheIroTakesTheConcernUpEachTime(Ladder ladder) {
    var concern = raisedForAnotherChild(ladder);

    for (var number = 0; number <= ladder.top(); number++) {
      var step = ladder.steps().get(number);
      var due = answeredAtTheLastMinute(concern, step, number);
      var answered = concern.stages();

      concern.itIs(due);

      assertThat(concern.stages()).as("nothing goes up by itself").isEqualTo(answered);
      assertThat(concern.open()).contains(DECIDE_ON_ANSWER).doesNotContain(step.task());
      assertThat(concern.asked(DECIDE_ON_ANSWER)).containsExactly("ivy");
      concern.does(
          "ivy",
          DECIDE_ON_ANSWER,
          number < ladder.top() ? goingUp(Integer.toString(number + 1)) : goingUp());
    }

    assertOnlyTheQuestionIsLeft(concern);
    assertThat(concern.stages())
        .extracting(DisputeStage::ended)
        .hasSize(ladder.steps().size())
        .containsOnly("goesUp");
    assertThat(concern.said(Act.STAGE_UNANSWERED)).isEmpty();
    assertThat(concern.said(Act.CONCERN_GOES_UP)).hasSize(ladder.steps().size());
  }

  @ParameterizedTest
  @MethodSource("ladders")
  void aConcernThatIsResolvedHalfWayIsOverAndNoClockOfItRunsOut(Ladder ladder) {
    var concern = raisedForAnotherChild(ladder);
    var half = ladder.steps().size() / 2;
    for (var number = 0; number < half; number++) {
      answeredAtTheLastMinute(concern, ladder.steps().get(number), number);
      concern.does("ivy", DECIDE_ON_ANSWER, goingUp(Integer.toString(number + 1)));
    }
    answeredAtTheLastMinute(concern, ladder.steps().get(half), half);

    concern.does("ivy", DECIDE_ON_ANSWER, resolving());

    assertThat(concern.hasEnded()).isTrue();
    var atTheEnd = concern.stages();
    assertThat(atTheEnd).extracting(DisputeStage::ended).endsWith("resolved").hasSize(half + 1);
    assertThat(concern.dispute().outcome()).isEqualTo("resolved");
    concern.itIs(concern.dispute().wholeDue().plus(30, DAYS));
    assertThat(concern.stages()).isEqualTo(atTheEnd);
    assertThat(concern.said(Act.REFERRAL_TO_CONSIDER)).isEmpty();
    assertThat(referrals(concern)).isZero();
  }

  @ParameterizedTest
  @MethodSource("ladders")
  void anInformalConcernIsTakenToTheLastStageAndFromThereToCafcass(Ladder ladder) {
    var concern = raisedForAnotherChild(ladder);
    var top = ladder.steps().get(ladder.top());
    concern.decides(goingUp(Integer.toString(ladder.top())));

    assertThat(concern.stages())
        .extracting(DisputeStage::title)
        .containsExactly(ladder.steps().get(0).title(), top.title());
    assertThat(concern.asked(top.task())).isEqualTo(top.holders());
    assertThat(inLondon(concern.stage().due())).isEqualTo("2026-01-12 17h");
    assertThat(concern.dispute().formalSince()).isEqualTo(MONDAY);
    assertThat(inLondon(concern.dispute().wholeDue())).isEqualTo("2026-02-02 17h");
    met(ladder, concern.stage());
    assertThat(referrals(concern)).isZero();

    concern.decides(referringNow());
    assertThat(referrals(concern)).isOne();
    assertThat(concern.open()).containsExactlyInAnyOrder(top.task(), PREPARE_REFERRAL);
    concern.does("ivy", PREPARE_REFERRAL, referring("2026-01-05"));
    concern.itIs(concern.stage().due());

    assertThat(concern.open())
        .as("no stage is left, and CAFCASS has it")
        .containsExactly(RECORD_CAFCASS_ANSWER);
    concern.does("ivy", RECORD_CAFCASS_ANSWER, cafcassAnswering("resolved", "2026-01-12"));
    assertThat(concern.hasEnded()).isTrue();
    assertThat(concern.stages())
        .extracting(DisputeStage::ended)
        .containsExactly("goesUp", "noAnswer");
    assertThat(referrals(concern)).isOne();
  }

  @ParameterizedTest
  @MethodSource("ladders")
  void anInformalConcernIsReferredToCafcassAndTheLadderGoesOnBesideIt(Ladder ladder) {
    var concern = raisedForAnotherChild(ladder);
    var informal = ladder.steps().get(0);

    concern.decides(referringNow());

    assertThat(concern.open()).containsExactlyInAnyOrder(informal.task(), PREPARE_REFERRAL);
    assertThat(concern.asked(PREPARE_REFERRAL)).containsExactly("ivy");
    assertThat(concern.stages()).extracting(DisputeStage::rung).containsExactly("0");
    assertThat(concern.dispute().formalSince()).as("a referral is no formal step").isNull();
    concern.itIs(concern.stage().due());
    assertThat(concern.stages())
        .extracting(DisputeStage::title)
        .containsExactly(informal.title(), ladder.steps().get(1).title());
    assertThat(referrals(concern)).isOne();
  }

  /** 25 and 28 December and 1 January are not worked. */
  @Test
  void aConcernInBrentGoesUpOverChristmasWithoutCountingItsHolidays() {
    var ladder =
        new Ladder(
            "brent",
            "LADDER-CHRISTMAS",
            19,
            "2027-01-21",
            "2027-01-21",
            List.of(
                stage("Social Worker", "2026-12-21", "sam"),
                stage("Team Manager and Principal Officer", "2026-12-30", "priya", "tess"),
                stage("Head of Service", "2027-01-07", "holly"),
                stage("Operational Director", "2027-01-14", "adam"),
                stage("Strategic Director", "2027-01-21", "dina")));

    goUpInSilence(ladder, raised(ladder, "2026-12-07T10:00:00Z"));
  }

  /** The clocks go forward on 29 March; 3 and 6 April are Easter's holidays. */
  @Test
  void aConcernInHaringeyIsDueAtFiveInLondonBeforeAndAfterTheClocksGoForward() {
    var ladder =
        new Ladder(
            "haringey",
            "LADDER-SUMMER-TIME",
            36,
            "2026-04-15",
            "2026-04-15",
            List.of(
                stage("Social Worker", "2026-03-16", "sam"),
                stage("Team Manager", "2026-03-23", "tess"),
                stage("Service Manager", "2026-03-30", "sven"),
                stage("Head of Service", "2026-04-08", "holly"),
                stage("Assistant Director", "2026-04-15", "adam"),
                stage("Director of Children's Services", "2026-04-22", "dina")));
    var concern = raised(ladder, "2026-03-02T10:00:00Z");

    goUpInSilence(ladder, concern);

    assertThat(concern.stages())
        .extracting(stage -> stage.due().atOffset(ZoneOffset.UTC).getHour())
        .containsExactly(17, 17, 16, 16, 16, 16);
    assertThat(concern.dispute().wholeDue()).isEqualTo("2026-04-15T16:36:00Z");
  }

  private void goUpInSilence(Ladder ladder, Concern concern) {
    for (var number = 0; number <= ladder.top(); number++) {
      var due = ladder.at(ladder.steps().get(number).due());
      assertStandsOn(ladder, number, concern);
      var before = concern.stages();
      var asked = questions(concern);

      concern.itIs(due.minus(1, MINUTES));

      assertThat(concern.stages()).as("one minute before").isEqualTo(before);
      assertThat(questions(concern)).as("one minute before").isEqualTo(asked);
      assertStandsOn(ladder, number, concern);
      concern.itIs(due);
      assertThat(concern.stages().get(number).ended()).isEqualTo("noAnswer");
      assertThat(concern.stages().get(number).endedAt()).isEqualTo(due);
    }
    assertThat(concern.stages()).hasSize(ladder.steps().size());
    assertOnlyTheQuestionIsLeft(concern);
    concern.itIs(ladder.wholeDue().minus(1, MINUTES));
    assertOnlyTheQuestionIsLeft(concern);
    concern.itIs(ladder.wholeDue());
    assertOnlyTheQuestionIsLeft(concern);
    assertThat(askedAt(concern)).containsExactly(ladder.askedAt());
  }

  /** Everything that can be said of a concern while one stage is open. */
  private void assertStandsOn(Ladder ladder, int number, Concern concern) {
    var step = ladder.steps().get(number);
    var due = ladder.at(step.due());
    var stage = concern.stage();
    assertThat(stage.title()).isEqualTo(step.title());
    assertThat(stage.rung()).isEqualTo(Integer.toString(number));
    assertThat(stage.formal()).isEqualTo(number > 0);
    assertThat(stage.due()).as(step.title()).isEqualTo(due);
    assertThat(concern.stages()).as(step.title()).hasSize(number + 1);
    assertThat(concern.asked(step.task())).as(step.title()).isEqualTo(step.holders());
    assertThat(concern.task(step.task()).getDueDate()).isEqualTo(due);
    assertThat(concern.child().timer("BoundaryEvent_AnswerDue").getDuedate()).isEqualTo(due);
    assertThat(concern.dispute().wholeDue()).isEqualTo(number == 0 ? null : ladder.wholeDue());
    var tasks = new ArrayList<>(List.of(step.task()));
    if (isAsked(ladder, number)) {
      tasks.add(CONSIDER_REFERRAL);
      assertThat(concern.asked(CONSIDER_REFERRAL)).containsExactly("ivy");
      assertThat(askedAt(concern)).containsExactly(ladder.wholeDue());
    }
    assertThat(concern.open()).containsExactlyInAnyOrderElementsOf(tasks);
    assertThat(referrals(concern)).isZero();
    met(ladder, stage);
  }

  /** Whether the time for the whole dispute is over before this stage opens. */
  private static boolean isAsked(Ladder ladder, int number) {
    return number > 0
        && !ladder.at(ladder.steps().get(number - 1).due()).isBefore(ladder.wholeDue());
  }

  private void assertOnlyTheQuestionIsLeft(Concern concern) {
    assertThat(concern.open()).containsExactly(CONSIDER_REFERRAL);
    assertThat(concern.asked(CONSIDER_REFERRAL)).containsExactly("ivy");
    assertThat(questions(concern)).isOne();
    assertThat(concern.said(Act.REFERRAL_TO_CONSIDER)).hasSize(1);
    assertThat(referrals(concern)).isZero();
    assertThat(concern.said(Act.REFERRED_TO_CAFCASS)).isEmpty();
  }

  /** Looks up in the file what was met on the way, so that it counts as a rule that fired. */
  private void met(Ladder ladder, DisputeStage stage) {
    assertThat(
            files.decide(
                TABLE,
                Map.of("authority", ladder.authority(), "stage", Integer.parseInt(stage.rung()))))
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule)
                    .containsEntry("title", stage.title())
                    .containsEntry("role", stage.roles())
                    .containsEntry("meeting", stage.meeting())
                    .containsEntry("formal", stage.formal()));
  }

  private static Instant answeredAtTheLastMinute(Concern concern, Step step, int number) {
    var due = concern.stage().due();
    assertThat(inLondon(due)).as(step.title()).isEqualTo(step.due() + " 17h");
    concern.itIs(due.minus(1, MINUTES));
    var holder = step.holders().get(step.holders().size() - 1);
    concern.does(
        holder,
        step.task(),
        step.task().equals(HOLD_RESOLUTION_MEETING) ? meeting(step.due()) : answering("refused"));
    assertThat(concern.stages()).hasSize(number + 1);
    assertThat(concern.stage().title()).isEqualTo(step.title());
    assertThat(concern.stage().answeredBy()).isEqualTo(holder);
    return due;
  }

  private Concern raised(Ladder ladder, String instant) {
    policy.isThatOf(ladder.authority());
    return disputed.raised(
        casework.begun(instant, told -> told.with("reference", ladder.child())), "0");
  }

  private Concern raisedForAnotherChild(Ladder ladder) {
    policy.isThatOf(ladder.authority());
    return disputed.raised(MONDAY, "0");
  }

  private static Map<String, Object> referringNow() {
    return Map.of("result", "refer", "words", "It cannot wait");
  }

  private long questions(Concern concern) {
    return askedAt(concern).size();
  }

  private List<Instant> askedAt(Concern concern) {
    return database
        .sql("select asked_at from footprint.referral_question where dispute_id = ?")
        .param(concern.id())
        .query(Instant.class)
        .list();
  }

  private long referrals(Concern concern) {
    return database
        .sql("select count(*) from footprint.referral where dispute_id = ?")
        .param(concern.id())
        .query(Long.class)
        .single();
  }
}
