package org.footprint.review;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.review.Casework.inLondon;
import static org.footprint.review.ReviewAnswers.arranging;
import static org.footprint.review.ReviewAnswers.held;
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
import static org.footprint.review.process.ReviewOutcomes.UPDATE_CARE_PLAN;
import static org.footprint.review.process.ReviewOutcomes.WRITE_MINUTES;

import java.time.Instant;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The days of a review over Christmas, Easter, clock changes, leap days and the ends of months. */
@FootprintTest
class ReviewCalendarTest {

  private static final String PREPARATION_OPENS = "IntermediateCatchEvent_PreparationOpens";

  @Autowired Casework casework;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          cameIntoCare, told,       due,        arranged,   why
          2026-03-03,   2026-03-03, 2026-03-31, 2026-03-10, twenty working days and the first is day 0
          2026-03-03,   2026-03-05, 2026-03-31, 2026-03-10, from the day care began and not from when we were told
          2026-03-03,   2026-03-20, 2026-03-31, 2026-03-23, told so late that it is to be arranged on the next working day
          2026-12-01,   2026-12-01, 2026-12-31, 2026-12-08, over Christmas with a substitute on 28 December
          2026-12-02,   2026-12-02, 2027-01-04, 2026-12-09, over New Year too
          2026-11-28,   2026-11-30, 2026-12-29, 2026-12-04, from a Saturday
          2027-12-06,   2027-12-06, 2028-01-06, 2027-12-13, over a Christmas and a New Year with three substitutes
          2026-03-11,   2026-03-11, 2026-04-10, 2026-03-18, over Easter and the clocks going forward
          2027-03-08,   2027-03-08, 2027-04-07, 2027-03-15, over an Easter on which the clocks go forward
          2026-10-05,   2026-10-05, 2026-11-02, 2026-10-12, over the clocks going back
          """)
  void theFirstReviewIsDueTwentyWorkingDaysAfterTheChildCameIntoCare(
      String cameIntoCare, String told, String due, String arranged, String why) {
    var child =
        casework.begun(told + "T10:00:00Z", one -> one.with("cameIntoCareOn", cameIntoCare));

    assertThat(child.ahead().dueOn()).as(why).hasToString(due);
    assertThat(child.ahead().plannedDueOn()).hasToString(due);
    assertThat(child.due(ARRANGE_REVIEW)).as(why).isEqualTo(arranged + " 17h");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          cameIntoCare, meeting,    invitations, report,     check,      hearing,    meetingEnds, why
          2026-12-02,   2027-01-04, 2026-12-16,  2026-12-23, 2026-12-29, 2026-12-31, 2027-01-04,  over Christmas and New Year
          2027-12-03,   2027-12-30, 2027-12-14,  2027-12-21, 2027-12-23, 2027-12-29, 2027-12-30,  over a Christmas with two substitutes
          2026-03-11,   2026-04-08, 2026-03-23,  2026-03-30, 2026-04-01, 2026-04-07, 2026-04-08,  over Easter and the clocks going forward
          2026-10-05,   2026-10-28, 2026-10-14,  2026-10-21, 2026-10-23, 2026-10-27, 2026-10-28,  over the clocks going back
          2026-11-04,   2026-11-29, 2026-11-16,  2026-11-23, 2026-11-25, 2026-11-27, 2026-11-30,  before a Sunday
          """)
  void whatIsDueBeforeTheMeetingIsCountedBackFromIt(
      String cameIntoCare,
      String meeting,
      String invitations,
      String report,
      String check,
      String hearing,
      String meetingEnds,
      String why) {
    var child = casework.begun(cameIntoCare + "T10:00:00Z").arranged(meeting);

    assertThat(child.due(SEND_INVITATIONS)).as(why).isEqualTo(invitations + " 17h");
    assertThat(child.due(WRITE_REPORT)).as(why).isEqualTo(report + " 17h");
    assertThat(child.due(HEAR_FROM_CHILD)).as(why).isEqualTo(hearing + " 17h");
    assertThat(child.due(HOLD_REVIEW)).as(why).isEqualTo(meetingEnds + " 17h");
    child.reported();
    assertThat(child.due(CHECK_REPORT)).as(why).isEqualTo(check + " 17h");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          cameIntoCare, held,       decisions,  plan,       minutes,    distribution, why
          2026-12-01,   2026-12-17, 2026-12-24, 2027-01-05, 2027-01-12, 2027-01-19,   over Christmas and New Year
          2027-12-06,   2027-12-20, 2027-12-29, 2028-01-06, 2028-01-13, 2028-01-20,   over holidays with substitutes
          2026-03-03,   2026-03-24, 2026-03-31, 2026-04-09, 2026-04-16, 2026-04-23,   over Easter and the clocks going forward
          2026-10-05,   2026-10-21, 2026-10-28, 2026-11-04, 2026-11-11, 2026-11-18,   over the clocks going back
          2026-12-08,   2027-01-02, 2027-01-08, 2027-01-15, 2027-01-22, 2027-01-29,   from a Saturday
          """)
  void thePapersAreCountedFromTheDayOfTheReview(
      String cameIntoCare,
      String held,
      String decisions,
      String plan,
      String minutes,
      String distribution,
      String why) {
    var child = casework.begun(cameIntoCare + "T10:00:00Z").arranged(held).held(held);

    assertThat(child.due(ISSUE_DECISIONS)).as(why).isEqualTo(decisions + " 17h");
    assertThat(child.due(UPDATE_CARE_PLAN)).as(why).isEqualTo(plan + " 17h");
    assertThat(child.due(WRITE_MINUTES)).as(why).isEqualTo(minutes + " 17h");
    child.issued();
    assertThat(child.due(CONSIDER_DECISIONS)).as(why).isEqualTo(decisions + " 17h");
    child.agreed().written();
    assertThat(child.due(DISTRIBUTE_MINUTES)).as(why).isEqualTo(distribution + " 17h");
  }

  @Test
  void thePapersAreCountedFromTheDayOfTheReviewAlsoIfItIsRecordedLater() {
    var child = casework.begun("2026-03-03T10:00:00Z").arranged("2026-03-24");
    child.itIs(Instant.parse("2026-03-27T15:00:00Z"));

    child.finished(HOLD_REVIEW, held("2026-03-24"));

    assertThat(child.due(ISSUE_DECISIONS)).isEqualTo("2026-03-31 17h");
    assertThat(child.due(WRITE_MINUTES)).isEqualTo("2026-04-16 17h");
    child.issued();
    assertThat(child.due(CONSIDER_DECISIONS)).as("from receipt").isEqualTo("2026-04-07 17h");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          cameIntoCare, firstHeld,  due,        why
          2026-11-10,   2026-11-30, 2027-02-28, to the end of February and that is a Sunday
          2027-11-09,   2027-11-30, 2028-02-29, to the leap day
          2026-11-10,   2026-11-28, 2027-02-28, from a day that February has
          2026-03-03,   2026-03-24, 2026-06-24, in the middle of a month
          2026-05-05,   2026-05-31, 2026-08-31, from a last day to a last day that is a holiday
          """)
  void theSecondReviewIsDueThreeCalendarMonthsAfterTheFirst(
      String cameIntoCare, String firstHeld, String due, String why) {
    var child = casework.begun(cameIntoCare + "T10:00:00Z").reviewed(firstHeld);

    assertThat(child.ahead().number()).isEqualTo(2);
    assertThat(child.ahead().dueOn()).as(why).hasToString(due);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          cameIntoCare, firstHeld,  secondHeld, thirdDue,   thirdHeld,  fourthDue,  why
          2026-06-01,   2026-06-03, 2026-08-31, 2027-02-28, 2027-02-28, 2027-08-28, to the end of February
          2027-06-01,   2027-06-03, 2027-08-31, 2028-02-29, 2028-02-29, 2028-08-29, to the leap day
          2026-06-01,   2026-06-03, 2026-09-01, 2027-03-01, 2027-02-15, 2027-08-15, counted from the day it was held and not from when it was due
          """)
  void everyLaterReviewIsDueSixCalendarMonthsAfterTheOneBefore(
      String cameIntoCare,
      String firstHeld,
      String secondHeld,
      String thirdDue,
      String thirdHeld,
      String fourthDue,
      String why) {
    var child =
        casework.begun(cameIntoCare + "T10:00:00Z").reviewed(firstHeld).reviewed(secondHeld);

    assertThat(child.ahead().number()).isEqualTo(3);
    assertThat(child.ahead().dueOn()).as(why).hasToString(thirdDue);

    child.reviewed(thirdHeld);
    assertThat(child.ahead().dueOn()).as(why).hasToString(fourthDue);
  }

  @Test
  void thePreparationOfTheFirstReviewOpensAtOnce() {
    var child = casework.told("2026-03-03T10:00:00Z", one -> one);
    assertThat(child.open()).doesNotContain(ARRANGE_REVIEW);

    child.allocated();

    assertThat(child.open()).contains(ARRANGE_REVIEW);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          cameIntoCare, firstHeld,  opens,      why
          2026-03-03,   2026-03-24, 2026-05-19, over a bank holiday
          2026-10-05,   2026-10-12, 2026-12-03, over Christmas and New Year
          2026-11-10,   2026-11-30, 2027-01-25, before a Sunday
          2026-12-10,   2026-12-30, 2027-02-19, over Easter and the clocks going forward
          """)
  void thePreparationOpensTwentyFiveWorkingDaysBeforeAndNotAMinuteSooner(
      String cameIntoCare, String firstHeld, String opens, String why) {
    var child = casework.begun(cameIntoCare + "T10:00:00Z").reviewed(firstHeld);
    var opening = child.timer(PREPARATION_OPENS).getDuedate().toInstant();
    assertThat(inLondon(opening)).as(why).isEqualTo(opens + " 08h");

    child.itIs(opening.minus(1, MINUTES));
    assertThat(child.open()).doesNotContain(ARRANGE_REVIEW);

    child.itIs(opening);
    assertThat(child.open()).containsOnlyOnce(ARRANGE_REVIEW);
  }

  @Test
  void aMeetingTooNearForItsPreparationGivesEverybodyTheNextWorkingDay() {
    var child = casework.begun("2026-12-02T10:00:00Z");
    child.itIs(Instant.parse("2026-12-24T18:30:00Z"));

    child.finished(ARRANGE_REVIEW, with(arranging("2026-12-31")));

    assertThat(child.due(SEND_INVITATIONS)).isEqualTo("2026-12-29 17h");
    assertThat(child.due(WRITE_REPORT)).isEqualTo("2026-12-29 17h");
    assertThat(child.due(HEAR_FROM_CHILD)).isEqualTo("2026-12-30 17h");
    assertThat(child.due(HOLD_REVIEW)).isEqualTo("2026-12-31 17h");
  }
}
