package org.footprint.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.child.process.ChildInCare.ALLOCATE_IRO;
import static org.footprint.child.process.ChildInCare.INTRODUCE_YOURSELF;
import static org.footprint.review.Casework.inLondon;
import static org.footprint.review.ReviewAnswers.held;
import static org.footprint.review.ReviewAnswers.moving;
import static org.footprint.review.ReviewAnswers.with;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.CHECK_REPORT;
import static org.footprint.review.process.Review.HEAR_FROM_CHILD;
import static org.footprint.review.process.Review.HOLD_REVIEW;
import static org.footprint.review.process.Review.SEND_INVITATIONS;
import static org.footprint.review.process.Review.WRITE_REPORT;
import static org.footprint.review.process.ReviewOutcomes.CONSIDER_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.DISTRIBUTE_MINUTES;
import static org.footprint.review.process.ReviewOutcomes.ISSUE_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.NOTE_MISSING_REPORT;
import static org.footprint.review.process.ReviewOutcomes.UPDATE_CARE_PLAN;
import static org.footprint.review.process.ReviewOutcomes.WRITE_MINUTES;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.footprint.FootprintTest;
import org.footprint.Rows;
import org.footprint.chronology.Act;
import org.footprint.chronology.Footprint;
import org.footprint.policy.ChosenPolicy;
import org.footprint.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A review as each of the six councils holds it, whose policy is shipped. */
@FootprintTest
class SixAuthoritiesTest {

  /** A Tuesday; the law allows until 31 March, and 3 and 6 April are Easter's holidays. */
  private static final String NOTIFIED = "2026-03-03T10:00:00Z";

  private static final String MEETING = "2026-03-30";

  @Autowired Casework casework;
  @Autowired ChosenPolicy policy;
  @Autowired JdbcClient database;

  private final Set<Integer> minutes = new HashSet<>();

  @AfterEach
  void theUsualCouncilAndTheClockOfTheMachine() {
    policy.isTheUsualOne();
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          authority,       allocated,      arranged,   invited,    report,     checked,    heard,      held,       decided,    objected,   planned,    written,    sent
          default,         2026-03-05 10h, 2026-03-10, 2026-03-16, 2026-03-23, 2026-03-25, 2026-03-27, 2026-03-30, 2026-04-08, 2026-04-08, 2026-04-15, 2026-04-22, 2026-04-29
          hounslow,        2026-03-05 10h, 2026-03-10, 2026-03-16, 2026-03-23, 2026-03-25, 2026-03-27, 2026-03-30, 2026-04-08, 2026-04-08, 2026-04-15, 2026-04-22, 2026-04-29
          buckinghamshire, 2026-03-03 17h, 2026-03-10, 2026-03-16, 2026-03-23, 2026-03-25, 2026-03-27, 2026-03-30, 2026-04-08, 2026-04-08, 2026-04-15, 2026-04-22, 2026-04-29
          brent,           2026-03-05 10h, 2026-03-10, 2026-03-16, 2026-03-23, 2026-03-25, 2026-03-27, 2026-03-30, 2026-04-08, 2026-04-08, 2026-04-15, 2026-04-22, 2026-04-29
          tower-hamlets,   2026-03-05 10h, 2026-03-10, 2026-03-16, 2026-03-23, 2026-03-25, 2026-03-27, 2026-03-30, 2026-04-08, 2026-04-08, 2026-04-15, 2026-04-22, 2026-04-29
          haringey,        2026-03-05 10h, 2026-03-10, 2026-03-16, 2026-03-23, 2026-03-25, 2026-03-27, 2026-03-30, 2026-04-08, 2026-04-08, 2026-04-15, 2026-04-22, 2026-04-29
          """)
  void aReviewGoesFromArrangingToDistributionByTheCouncilsOwnStandards(
      String authority,
      String allocated,
      String arranged,
      String invited,
      String report,
      String checked,
      String heard,
      String held,
      String decided,
      String objected,
      String planned,
      String written,
      String sent) {
    policy.isThatOf(authority);
    var child = casework.told(NOTIFIED, told -> told);
    assertThat(child.due(ALLOCATE_IRO)).isEqualTo(allocated);
    child.allocated();

    assertEndOf(arranged, child, ARRANGE_REVIEW);
    child.arranged(MEETING);
    assertEndOf(invited, child, SEND_INVITATIONS);
    assertEndOf(report, child, WRITE_REPORT);
    assertEndOf(heard, child, HEAR_FROM_CHILD);
    assertEndOf(held, child, HOLD_REVIEW);
    child.invited().heard().reported();
    assertEndOf(checked, child, CHECK_REPORT);
    child.checked().held(MEETING);
    assertEndOf(decided, child, ISSUE_DECISIONS);
    assertEndOf(planned, child, UPDATE_CARE_PLAN);
    assertEndOf(written, child, WRITE_MINUTES);
    child.issued();
    assertEndOf(objected, child, CONSIDER_DECISIONS);
    child.agreed().written().updated();
    assertEndOf(sent, child, DISTRIBUTE_MINUTES);
    child.distributed();

    assertThat(minutes).as("the child's own minute").hasSize(1);
    assertThat(child.open()).containsExactly(INTRODUCE_YOURSELF);
    assertThat(child.lastRecord()).containsEntry("report", "accepted").containsEntry("late", false);
    assertThat(child.concerns()).isEmpty();
    assertThat(child.ahead().dueOn()).hasToString("2026-06-30");
    assertThat(child.footprints())
        .extracting(Footprint::act)
        .contains(Act.MINUTES_DISTRIBUTED)
        .doesNotContain(Act.REPORT_NOT_RECEIVED, Act.CONCERN_RAISED);
  }

  @Test
  void withoutAReportNoReviewIsHeldInHaringey() {
    policy.isThatOf("haringey");
    var child = casework.begun(NOTIFIED).arranged(MEETING);
    child.itIs(Instant.parse(MEETING + "T15:00:00Z"));
    var before = Rows.of(database);

    assertThatThrownBy(() -> child.finished(HOLD_REVIEW, held(MEETING)))
        .hasMessageContaining("without it no review is held here");
    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(child.open()).contains(HOLD_REVIEW, WRITE_REPORT);

    child.reported().finished(HOLD_REVIEW, held(MEETING));
    assertThat(child.lastRecord()).containsEntry("report", "unchecked");
    assertThat(child.open()).contains(ISSUE_DECISIONS).doesNotContain(NOTE_MISSING_REPORT);
    assertThat(child.concerns()).isEmpty();
  }

  @Test
  void withoutAReportAReviewIsAdjournedWithAConcernInTowerHamlets() {
    policy.isThatOf("tower-hamlets");
    var child = casework.begun(NOTIFIED).arranged(MEETING);
    child.itIs(Instant.parse(MEETING + "T15:00:00Z"));
    var before = Rows.of(database);

    assertThatThrownBy(() -> child.finished(HOLD_REVIEW, held(MEETING)))
        .hasMessageContaining("so the review is adjourned here");
    assertThat(Rows.of(database)).isEqualTo(before);

    child.finished(HOLD_REVIEW, adjourning(child));
    assertThat(child.concerns()).containsExactly("reportMissing");
    assertThat(child.footprints())
        .extracting(Footprint::act)
        .containsOnlyOnce(Act.REVIEW_ADJOURNED, Act.CONCERN_RAISED)
        .doesNotContain(Act.REVIEW_HELD);
    assertThat(child.due(HOLD_REVIEW)).isEqualTo("2026-04-15 17h");

    child.reported().checked();
    child.itIs(Instant.parse("2026-04-15T15:00:00Z"));
    child.finished(HOLD_REVIEW, with(held("2026-04-15"), "lateReason", "reportMissing"));
    assertThat(child.lastRecord()).containsEntry("report", "accepted").containsEntry("late", true);
    assertThat(child.concerns()).as("no second one").containsExactly("reportMissing");
    assertThat(child.open()).contains(ISSUE_DECISIONS).doesNotContain(NOTE_MISSING_REPORT);
  }

  @Test
  void aReviewThatWasAdjournedInTowerHamletsIsHeldAlsoIfTheReportNeverComes() {
    policy.isThatOf("tower-hamlets");
    var child = casework.begun(NOTIFIED).arranged("2026-03-24");
    child.itIs(Instant.parse("2026-03-24T15:00:00Z"));
    child.finished(HOLD_REVIEW, with(adjourning(child), "meetingOn", "2026-03-31"));

    child.held("2026-03-31");

    assertThat(child.lastRecord()).containsEntry("report", "notReceived");
    assertThat(child.concerns()).as("one concern for one missing report").hasSize(1);
    assertThat(child.open()).contains(ISSUE_DECISIONS).doesNotContain(NOTE_MISSING_REPORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "hounslow", "buckinghamshire", "brent"})
  void elsewhereAReviewGoesOnWithoutAReportAndTheHeadOfServiceIsTold(String authority) {
    policy.isThatOf(authority);
    var child = casework.begun(NOTIFIED, told -> told.with("team", "harbour")).arranged(MEETING);

    child.held(MEETING);

    assertThat(child.lastRecord()).containsEntry("report", "notReceived");
    assertThat(child.open()).doesNotContain(HOLD_REVIEW, WRITE_REPORT);
    assertThat(child.footprints())
        .extracting(Footprint::act)
        .containsOnlyOnce(Act.REPORT_NOT_RECEIVED)
        .doesNotContain(Act.CONCERN_RAISED);
    assertThat(child.task(NOTE_MISSING_REPORT).getAssignee())
        .as("of this child's service")
        .isEqualTo("harriet");
    assertEndOf("2026-04-08", child, NOTE_MISSING_REPORT);
    child.finished(NOTE_MISSING_REPORT, Map.of("words", "I spoke with the team"));
    assertThat(child.open()).contains(ISSUE_DECISIONS).doesNotContain(NOTE_MISSING_REPORT);
    assertThat(child.concerns()).isEmpty();
  }

  @Test
  void whatIsAskedOfThePolicyIsAskedOfTheChosenOne() {
    assertThat(ChosenPolicy.class.getDeclaredMethods())
        .extracting(Method::getName)
        .containsAll(
            Arrays.stream(Policy.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !name.equals("afterSingletonsInstantiated"))
                .toList());
  }

  private static Map<String, Object> adjourning(Casework.Case child) {
    return with(
        moving(child.reference(), "2026-04-15"),
        "outcome",
        "adjourned",
        "directions",
        "The report is written by then",
        "lateReason",
        "reportMissing");
  }

  private void assertEndOf(String day, Casework.Case child, String key) {
    var due = child.task(key).getDueDate().toInstant();
    assertThat(inLondon(due)).as(key).isEqualTo(day + " 17h");
    minutes.add((int) (due.getEpochSecond() / 60 % 60));
  }
}
