package org.footprint.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.review.ReviewAnswers.arranging;
import static org.footprint.review.ReviewAnswers.held;
import static org.footprint.review.ReviewAnswers.heldWithoutDecisions;
import static org.footprint.review.ReviewAnswers.with;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.HOLD_REVIEW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.footprint.FootprintTest;
import org.footprint.review.Casework.Case;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a review is counted as, and what has to be said of it. */
@FootprintTest
class ReviewKindsTest {

  private static final String CAME_INTO_CARE = "2026-03-03T10:00:00Z";
  private static final String FIRST = "2026-03-24";

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
          born,       third,              fourth,             fifth,              why
          2010-12-11, subsequent,         firstEligible,      subsequentEligible, sixteen the day after the third
          2010-12-10, firstEligible,      subsequentEligible, subsequentEligible, sixteen on the day of the third
          2010-05-01, firstEligible,      subsequentEligible, subsequentEligible, sixteen before the second
          """)
  void aReviewIsFirstSecondOrSubsequentAndFromSixteenFirstOrSubsequentEligible(
      String born, String third, String fourth, String fifth, String why) {
    var child = casework.begun(CAME_INTO_CARE, told -> told.with("dateOfBirth", born));

    assertThat(kindOf(child.reviewed(FIRST))).isEqualTo("first");
    assertThat(kindOf(child.reviewed("2026-06-22"))).isEqualTo("second");
    assertThat(kindOf(child.reviewed("2026-12-10"))).as(why).isEqualTo(third);
    assertThat(kindOf(child.reviewed("2027-06-08"))).as(why).isEqualTo(fourth);
    assertThat(kindOf(child.reviewed("2027-12-07"))).as(why).isEqualTo(fifth);
  }

  @Test
  void theFirstTwoReviewsInCareAreCountedAsSuchAtAnyAge() {
    var child = casework.begun(CAME_INTO_CARE, told -> told.with("dateOfBirth", "2009-06-01"));

    assertThat(kindOf(child.reviewed(FIRST))).isEqualTo("first");
    assertThat(kindOf(child.reviewed("2026-06-22"))).isEqualTo("second");
    assertThat(kindOf(child.reviewed("2026-12-10"))).isEqualTo("firstEligible");
    assertThat(kindOf(child.reviewed("2027-05-25"))).isEqualTo("subsequentEligible");
  }

  @ParameterizedTest
  @ValueSource(strings = {"V3", "V4"})
  void aChildOnShortBreaksIsReviewedAfterThreeMonthsAndThenEverySixAndHasNoCode(String status) {
    var child = casework.begun(CAME_INTO_CARE, told -> told.with("legalStatus", status));
    assertThat(child.ahead().dueOn()).hasToString("2026-06-03");
    assertThat(child.open()).as("not at once").doesNotContain(ARRANGE_REVIEW);

    child.itIs(Instant.parse("2026-06-03T15:00:00Z"));
    child.arranged("2026-06-03");
    assertRefused(
        child,
        with(heldWithoutDecisions("2026-06-03"), "participation", "PN1"),
        "a child on short breaks has no code");
    child.finished(HOLD_REVIEW, with(heldWithoutDecisions("2026-06-03"), "participation", null));

    assertThat(child.lastRecord()).containsEntry("participation", null);
    assertThat(child.ahead().dueOn()).hasToString("2026-12-03");
    child.reviewed("2026-12-03", "participation", "notRecorded");
    assertThat(child.lastRecord()).containsEntry("participation", null);
    assertThat(child.ahead().dueOn()).hasToString("2027-06-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A3", "A4", "A5", "A6"})
  void aChildPlacedForAdoptionIsReviewedWithinFourWeeks(String placement) {
    assertThat(placedForAdoption(placement).ahead().dueOn())
        .as("twenty working days end on 23 April")
        .hasToString("2026-04-21");
  }

  @Test
  void aChildPlacedForAdoptionIsReviewedAgainAfterThreeMonthsAndThenEverySix() {
    var child = placedForAdoption("A3").reviewed("2026-04-20");
    assertThat(child.lastRecord()).containsEntry("kind", "first").containsEntry("adoption", true);
    assertThat(child.ahead().dueOn()).hasToString("2026-07-20");

    child.reviewed("2026-07-20");
    assertThat(child.ahead().dueOn()).hasToString("2027-01-20");
  }

  private Case placedForAdoption(String placement) {
    return casework.begun("2026-03-24T10:00:00Z", told -> told.with("placement", placement));
  }

  @Test
  void aReviewOfAChildWhoIsNotPlacedForAdoptionIsNone() {
    assertThat(casework.begun(CAME_INTO_CARE).reviewed(FIRST).lastRecord())
        .containsEntry("adoption", false);
  }

  @Test
  void aChildUnderFourHasTheCodeForThemAndNoOther() {
    var child = born("2022-03-25");

    for (var code : List.of("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")) {
      assertRefused(child, taking(code), "a child under four has the code PN0");
    }
    child.finished(HOLD_REVIEW, taking("PN0"));
    assertThat(child.lastRecord()).containsEntry("participation", "PN0").containsEntry("age", 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PN0", "PN1", "PN7"})
  void onTheFourthBirthdayEveryCodeIsRight(String code) {
    var child = born("2022-03-24");

    child.finished(HOLD_REVIEW, taking(code));

    assertThat(child.lastRecord()).containsEntry("participation", code).containsEntry("age", 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7"})
  void fromTheFourthBirthdayAChildHasTheCodeOfHowTheyTookPart(String code) {
    var child = born("2022-03-23");

    assertRefused(child, taking("PN0"), "PN0 is for children under four");
    assertRefused(child, taking("PN8"), "How the child took part: choose one of the list.");
    child.finished(HOLD_REVIEW, taking(code));
    assertThat(child.lastRecord()).containsEntry("participation", code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-03-25", "2022-03-23"})
  void howAChildTookPartMayBeNotRecordedYetButNotForgotten(String born) {
    var child = born(born);

    assertRefused(child, taking(null), "How the child took part: this is missing.");
    child.finished(HOLD_REVIEW, taking("notRecorded"));
    assertThat(child.lastRecord()).containsEntry("participation", null);
  }

  @Test
  void aPermanencePlanIsDemandedFromTheSecondReviewOn() {
    var child = readyToHold(casework.begun(CAME_INTO_CARE), FIRST);
    child.finished(HOLD_REVIEW, heldWithoutDecisions(FIRST));
    assertThat(child.lastRecord()).containsEntry("permanence_plan", null);

    readyToHold(child, "2026-06-22");
    var second = heldWithoutDecisions("2026-06-22");
    assertRefused(child, second, "Permanence plan: from the second review on");
    assertRefused(child, with(second, "permanencePlan", "other"), "say what the other plan is");
    child.finished(
        HOLD_REVIEW,
        with(second, "permanencePlan", "other", "permanenceWords", "Boarding with his aunt"));
    assertThat(child.lastRecord())
        .containsEntry("permanence_plan", "other")
        .containsEntry("permanence_words", "Boarding with his aunt");

    readyToHold(child, "2026-12-10");
    assertRefused(child, heldWithoutDecisions("2026-12-10"), "Permanence plan");
  }

  @Test
  void onTheLastDayAReviewIsInTimeAndNoReasonIsAskedOrKept() {
    var child = readyToHold(casework.begun(CAME_INTO_CARE), "2026-03-31");

    child.finished(HOLD_REVIEW, with(heldWithoutDecisions("2026-03-31"), "lateReason", "iroIll"));

    assertThat(child.lastRecord()).containsEntry("late", false).containsEntry("late_reason", null);
  }

  @Test
  void aDayLaterItIsLateAndTheReasonIsDemanded() {
    var child = casework.begun(CAME_INTO_CARE);
    child.itIs(Instant.parse("2026-04-01T13:00:00Z"));
    assertThatThrownBy(() -> child.finished(ARRANGE_REVIEW, arranging("2026-04-01")))
        .hasMessageContaining("after Tuesday 31 March 2026, the last day the law allows. Say why.");
    child.finished(ARRANGE_REVIEW, with(arranging("2026-04-01"), "lateReason", "iroIll"));
    var late = heldWithoutDecisions("2026-04-01");

    assertRefused(
        child, late, "after Tuesday 31 March 2026, the last day the law allows. Say why.");
    assertRefused(child, with(late, "lateReason", "weather"), "choose one of the list");
    assertRefused(child, with(late, "lateReason", "other"), "say what the other reason is");
    child.finished(
        HOLD_REVIEW, with(late, "lateReason", "other", "lateWords", "The bridge was closed"));

    assertThat(child.lastRecord())
        .containsEntry("late", true)
        .containsEntry("late_reason", "other")
        .containsEntry("late_words", "The bridge was closed");
    assertThat(child.ahead().dueOn())
        .as("counted from the day it was held")
        .hasToString("2026-07-01");
  }

  private static String kindOf(Case child) {
    return child.lastRecord().get("kind").toString();
  }

  private Case born(String dateOfBirth) {
    return readyToHold(
        casework.begun(CAME_INTO_CARE, told -> told.with("dateOfBirth", dateOfBirth)), FIRST);
  }

  private static Case readyToHold(Case child, String day) {
    child.itIs(Instant.parse(day + "T15:00:00Z"));
    return child.arranged(day);
  }

  private static Map<String, Object> taking(String code) {
    return with(held(FIRST), "participation", code);
  }

  private static void assertRefused(Case child, Map<String, Object> answers, String because) {
    assertThatThrownBy(() -> child.finished(HOLD_REVIEW, answers)).hasMessageContaining(because);
    assertThat(child.open()).contains(HOLD_REVIEW);
  }
}
