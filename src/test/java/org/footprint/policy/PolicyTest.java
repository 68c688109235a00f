package org.footprint.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.footprint.policy.Circumstance.PLACED_FOR_ADOPTION;
import static org.footprint.policy.Circumstance.SHORT_BREAK;
import static org.footprint.policy.Circumstance.STANDARD;
import static org.footprint.policy.Unit.CHILDREN;
import static org.footprint.policy.Unit.HOURS;
import static org.footprint.policy.Unit.MONTHS;
import static org.footprint.policy.Unit.WEEKS;
import static org.footprint.policy.Unit.WORKING_DAYS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.footprint.policy.process.DmnFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

  private static final DmnFiles FILES = new DmnFiles();

  @Test
  void theTablesNameTheSixAuthorities() {
    assertThat(FILES.authoritiesIn(RulebookReader.TABLES))
        .containsExactlyInAnyOrder(
            "default", "hounslow", "buckinghamshire", "brent", "tower-hamlets", "haringey");
  }

  @Test
  void theDefaultIsTheLawAndItsGuidance() {
    Map<PracticeStandard, Standard> expected = new EnumMap<>(PracticeStandard.class);
    expected.put(PracticeStandard.NOTIFICATION, new Standard(2, WORKING_DAYS, null));
    expected.put(PracticeStandard.IRO_ALLOCATED, new Standard(48, HOURS, null));
    expected.put(PracticeStandard.INTRODUCE_TO_CHILD, new Standard(5, WORKING_DAYS, null));
    expected.put(
        PracticeStandard.TALK_WITH_CHILD_BEFORE_REVIEW, new Standard(20, WORKING_DAYS, null));
    expected.put(PracticeStandard.AGREE_ARRANGEMENTS, new Standard(15, WORKING_DAYS, null));
    expected.put(PracticeStandard.INVITATIONS, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.PRE_MEETING_REPORT, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.REVIEW_HELD, new Standard(0, WORKING_DAYS, 95));
    expected.put(PracticeStandard.HEAR_FROM_CHILD, new Standard(1, WORKING_DAYS, null));
    expected.put(PracticeStandard.CHECK_REPORT, new Standard(3, WORKING_DAYS, null));
    expected.put(PracticeStandard.COMPLETE_CONCERN, new Standard(2, WORKING_DAYS, null));
    expected.put(PracticeStandard.URGENT_ANSWER, new Standard(2, WORKING_DAYS, null));
    expected.put(PracticeStandard.AGENCY_ANSWER, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.CHECK_ACTION, new Standard(3, WORKING_DAYS, null));
    expected.put(PracticeStandard.CONSIDER_REFERRAL, new Standard(3, WORKING_DAYS, null));
    expected.put(PracticeStandard.HOLD_AT_MOST, new Standard(20, WORKING_DAYS, null));
    expected.put(PracticeStandard.PREPARE_REFERRAL, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.CAFCASS_ANSWER, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.CLOSE_CONCERN, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.ANSWER_OBJECTION, new Standard(3, WORKING_DAYS, null));
    expected.put(PracticeStandard.NOTE_MISSING_REPORT, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.CONSIDER_CHANGE, new Standard(2, WORKING_DAYS, null));
    expected.put(PracticeStandard.HAND_OVER, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.YEARLY_MEETING, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.HOLD_UNRECORDED, new Standard(2, WORKING_DAYS, null));
    expected.put(PracticeStandard.ADJOURNMENT, new Standard(20, WORKING_DAYS, null));
    expected.put(PracticeStandard.SERIES, new Standard(20, WORKING_DAYS, null));
    expected.put(PracticeStandard.DECISIONS, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.OBJECTION, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.MINUTES, new Standard(15, WORKING_DAYS, 95));
    expected.put(PracticeStandard.CARE_PLAN_UPDATE, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.DISTRIBUTION, new Standard(20, WORKING_DAYS, null));
    expected.put(PracticeStandard.READ_GOOD_PRACTICE, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.ANSWER_FEEDBACK, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.AUDIT_FILE, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.SCORE_AGAIN, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.AGREE_SCORE, new Standard(5, WORKING_DAYS, null));
    expected.put(PracticeStandard.CONCERN_TO_AUDIT, new Standard(20, WORKING_DAYS, null));
    expected.put(PracticeStandard.SETTLED, new Standard(24, MONTHS, null));
    expected.put(PracticeStandard.MIDWAY, new Standard(6, WEEKS, 85));
    expected.put(PracticeStandard.MIDWAY_OPENS, new Standard(1, WEEKS, null));
    expected.put(PracticeStandard.DECIDE_ON_ANSWER, new Standard(3, WORKING_DAYS, null));
    expected.put(PracticeStandard.WHOLE_DISPUTE, new Standard(20, WORKING_DAYS, null));
    expected.put(PracticeStandard.EMERGENCY_OPENING, new Standard(24, HOURS, null));
    expected.put(PracticeStandard.LOOK_AT_EMERGENCY, new Standard(1, WORKING_DAYS, null));
    expected.put(PracticeStandard.WRITE_ANNUAL_REPORT, new Standard(8, WEEKS, null));
    expected.put(PracticeStandard.REWRITE_ANNUAL_REPORT, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.COMMENT_ON_ANNUAL_REPORT, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.APPROVE_ANNUAL_REPORT, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.PRESENT_ANNUAL_REPORT, new Standard(3, MONTHS, null));
    expected.put(PracticeStandard.PUBLISH_ANNUAL_REPORT, new Standard(10, WORKING_DAYS, null));
    expected.put(PracticeStandard.CASELOAD_LOW, new Standard(50, CHILDREN, null));
    expected.put(PracticeStandard.CASELOAD_HIGH, new Standard(70, CHILDREN, null));

    assertThat(standardsOf("default")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"brent", "tower-hamlets", "haringey"})
  void aCouncilWhoseStandardsAgreeWithTheDefaultHasTheDefaultsStandards(String authority) {
    assertThat(standardsOf(authority)).isEqualTo(standardsOf("default"));
  }

  @Test
  void buckinghamshireAllocatesByTheEndOfTheSameWorkingDay() {
    Map<PracticeStandard, Standard> expected = standardsOf("default");
    expected.put(PracticeStandard.IRO_ALLOCATED, new Standard(0, WORKING_DAYS, null));

    assertThat(standardsOf("buckinghamshire")).isEqualTo(expected);
  }

  @Test
  void hounslowAimsForNinetyReviewsInAHundredInTime() {
    Map<PracticeStandard, Standard> expected = standardsOf("default");
    expected.put(PracticeStandard.REVIEW_HELD, new Standard(0, WORKING_DAYS, 90));

    assertThat(standardsOf("hounslow")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "default, TELL_UP_AND_GO_ON",
    "hounslow, TELL_UP_AND_GO_ON",
    "buckinghamshire, TELL_UP_AND_GO_ON",
    "brent, TELL_UP_AND_GO_ON",
    "tower-hamlets, ADJOURN_AND_RAISE_CONCERN",
    "haringey, DO_NOT_PROCEED"
  })
  void eachCouncilDecidesWhatAMissingReportDoes(String authority, MissingReport expected) {
    assertThat(Policies.of(authority, FILES).missingReport()).isEqualTo(expected);
  }

  @Test
  void aSeriesOfMeetingsCountsFromItsFirst() {
    assertThat(Policies.of("brent", FILES).seriesCountedFrom())
        .isEqualTo(SeriesCountedFrom.FIRST_MEETING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"default", "hounslow", "buckinghamshire", "brent", "tower-hamlets", "haringey"})
  void theLawsIntervalsApplyInEveryCouncil(String authority) {
    Policy policy = Policies.of(authority, FILES);

    assertThat(policy.authority()).isEqualTo(authority);
    assertThat(policy.timescale(STANDARD, 1)).isEqualTo(within(20, WORKING_DAYS));
    assertThat(policy.timescale(STANDARD, 2)).isEqualTo(within(3, MONTHS));
    assertThat(policy.timescale(STANDARD, 3)).isEqualTo(within(6, MONTHS));
    assertThat(policy.timescale(STANDARD, 40)).isEqualTo(within(6, MONTHS));
    assertThat(policy.timescale(SHORT_BREAK, 1)).isEqualTo(within(3, MONTHS));
    assertThat(policy.timescale(SHORT_BREAK, 2)).isEqualTo(within(6, MONTHS));
    assertThat(policy.timescale(SHORT_BREAK, 40)).isEqualTo(within(6, MONTHS));
    assertThat(policy.timescale(PLACED_FOR_ADOPTION, 1)).isEqualTo(within(4, WEEKS));
    assertThat(policy.timescale(PLACED_FOR_ADOPTION, 2)).isEqualTo(within(3, MONTHS));
    assertThat(policy.timescale(PLACED_FOR_ADOPTION, 3)).isEqualTo(within(6, MONTHS));
    assertThat(policy.timescale(PLACED_FOR_ADOPTION, 40)).isEqualTo(within(6, MONTHS));
  }

  @Test
  void thereIsNoReviewBeforeTheFirst() {
    Policy policy = Policies.of("default", FILES);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.timescale(STANDARD, 0))
        .withMessageContaining("counted from 1");
  }

  @Test
  void everyRuleOfEveryTableIsOneThatThePolicyOfSomeCouncilAsksFor() {
    DmnFiles files = new DmnFiles();
    Set<String> authorities = files.authoritiesIn(RulebookReader.TABLES);

    authorities.forEach(authority -> Policies.of(authority, files));

    assertThat(RulebookReader.TABLES)
        .allSatisfy(
            table ->
                assertThat(files.firedOf(table))
                    .as(table)
                    .isNotEmpty()
                    .isEqualTo(files.rulesOf(table)));
  }

  private static Map<PracticeStandard, Standard> standardsOf(String authority) {
    Policy policy = Policies.of(authority, FILES);
    Map<PracticeStandard, Standard> standards = new EnumMap<>(PracticeStandard.class);
    for (PracticeStandard which : PracticeStandard.values()) {
      standards.put(which, policy.standard(which));
    }
    return standards;
  }

  private static ReviewTimescale within(int amount, Unit unit) {
    return new ReviewTimescale(amount, unit, 25, WORKING_DAYS);
  }
}
