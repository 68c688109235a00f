package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In years long before those of any other test, and taken back after each. */
@FootprintTest
@Transactional
class AnnualReportTest {

  private static final ReportYear YEAR = ReportYear.parse("2003-04");

  private static final String DUE = "2003-06-16T16:30:00Z";

  @Autowired AnnualReports reports;
  @Autowired JdbcClient database;

  private Given given;

  @BeforeEach
  void nothingIsThereYet() {
    given = new Given(database);
  }

  @Test
  void hounslowsReviewsWereInTimeAsOftenAsAllOfThemTogetherSay() {
    var child = given.child("2003-04-01");
    given.reviews(child, 119, "2003-05-06", "kind", "first");
    given.reviews(child, 54, "2003-06-06", "kind", "first", "late", true, "late_reason", "iroIll");
    given.reviews(child, 130, "2003-07-07", "kind", "second");
    given.reviews(child, 14, "2003-08-08", "kind", "second", "late", true);
    given.reviews(child, 400, "2003-09-09");
    given.reviews(child, 87, "2003-10-10", "kind", "firstEligible");
    given.reviews(child, 20, "2004-03-31", "kind", "subsequentEligible", "late", true);

    var table = table("timeliness");

    assertThat(row(table, "First")).containsExactly("119", "54", "173", "68.8% (119 of 173)");
    assertThat(row(table, "Second")).containsExactly("130", "14", "144", "90.3% (130 of 144)");
    assertThat(row(table, "Other")).containsExactly("487", "20", "507", "96.1% (487 of 507)");
    assertThat(row(table, "All")).containsExactly("736", "88", "824", "89.3% (736 of 824)");
    assertThat(row(table("timeliness-years"), "All")).containsExactly("89.3% (736 of 824)");
    assertThat(row(table("late-reasons"), "The IRO was ill")).containsExactly("54", "0", "0", "54");
    assertThat(row(table("late-reasons"), "Not recorded")).containsExactly("0", "14", "20", "34");
    assertThat(report().target(Figure.REVIEWS_IN_TIME)).hasValue(95);
  }

  /** These stand in so many tables that something else is hidden in their place. */
  @Test
  void howManyReviewsThereWereAndHowManyInTimeStaysWhereOthersAreHidden() {
    var child = given.child("2003-04-01");
    given.reviews(child, 28, "2003-05-06", "kind", "first", "participation", "PN1");
    given.reviews(child, 10, "2003-05-06", "kind", "first", "late", true, "participation", "PN7");
    given.reviews(child, 25, "2003-07-07", "kind", "second", "participation", "PN1");
    given.reviews(child, 4, "2003-07-07", "kind", "second", "late", true, "participation", "PN2");
    given.reviews(child, 2, "2003-09-09", "participation", "PN1");
    given.papers(child, "MINUTES", "2004-01-10T12:00:00Z", "2004-01-09T12:00:00Z");
    var published = report().withoutSmallNumbers();

    var timeliness = published.table("timeliness").orElseThrow();
    assertThat(row(timeliness, "All")).containsExactly("55", "14", "69", "79.7% (55 of 69)");
    assertThat(row(timeliness, "Second").get(1)).isEqualTo("hidden");
    assertThat(row(published.table("participation").orElseThrow(), "All"))
        .containsExactly("100.00% (69 of 69)");
  }

  @Test
  void oneBarThatIsLeftBesideHiddenOnesIsNotDrawn() {
    var child = given.child("2003-04-01");
    given.reviews(child, 20, "2003-05-06", "kind", "first");
    given.reviews(child, 20, "2003-07-07", "kind", "second");
    assertThat(secondHidden().picture()).isEmpty();

    given.reviews(child, 20, "2003-09-09");
    assertThat(secondHidden().picture()).isPresent();
  }

  private Table secondHidden() {
    var table = table("timeliness");
    var block = table.blocks().get(0);
    var second = Set.of(new Matrix.Place(1, 0), new Matrix.Place(1, 1), new Matrix.Place(1, 2));
    return table
        .with(List.of(new Table.Block(block.year(), block.matrix(), second)))
        .withoutSmallNumbers();
  }

  @Test
  void hounslowsParticipationComesOutToThePrintedDecimals() {
    var child = given.child("2003-04-01");
    took(child, "PN1", 534);
    took(child, "PN3", 4);
    took(child, "PN4", 5);
    took(child, "PN5", 5);
    took(child, "PN6", 75);
    took(child, "PN7", 97);

    var table = table("participation");

    assertThat(row(table, "PN1: came and spoke for themself"))
        .containsExactly("74.17% (534 of 720)");
    assertThat(table.lines())
        .filteredOn(line -> line.label().startsWith("PN"))
        .extracting(line -> line.cells().get(0).words())
        .containsExactly(
            "0.00% (0 of 720)",
            "74.17% (534 of 720)",
            "0.00% (0 of 720)",
            "0.56% (4 of 720)",
            "0.69% (5 of 720)",
            "0.69% (5 of 720)",
            "10.42% (75 of 720)",
            "13.47% (97 of 720)");
    assertThat(row(table, "Not recorded")).containsExactly("0.00% (0 of 720)");
  }

  @Test
  void haringeysParticipationRateLeavesOutThoseUnderFour() {
    var child = given.child("2003-04-01");
    took(child, "PN0", 128);
    took(child, "PN7", 41);
    took(child, "PN1", 732);

    assertThat(row(table("participation-rate"), Figure.TOOK_PART.title()))
        .containsExactly("94.7% (732 of 773)");
  }

  @Test
  void aReviewWithoutACodeIsARowOfItsOwnAndNoShortBreakIsOneOfThem() {
    var child = given.child("2003-04-01");
    took(child, "PN7", 1);
    took(child, "PN1", 1);
    took(child, null, 2);
    given.reviews(child, 3, "2003-09-01", "circumstance", "SHORT_BREAK");

    assertThat(row(table("participation"), "Not recorded")).containsExactly("28.57% (2 of 7)");
    assertThat(row(table("participation"), "Short break: no code belongs"))
        .containsExactly("42.86% (3 of 7)");
    assertThat(row(table("participation-rate"), Figure.TOOK_PART.title()))
        .containsExactly("50.0% (1 of 2)");
  }

  @Test
  void aReviewHeldOnTheLastDayOfMarchAndRecordedInAprilCountsInMarch() {
    var child = given.child("2003-04-01");
    given.reviews(child, 1, "2004-03-31", "recorded_at", Given.at("2004-04-02T09:00:00Z"));
    given.reviews(child, 1, "2004-04-01");

    assertThat(row(table("reviews"), "Subsequent"))
        .containsExactly("0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "1", "1");
    assertThat(row(report("2004-05").table("reviews").orElseThrow(), "Subsequent"))
        .startsWith("1", "0")
        .endsWith("1");
  }

  @Test
  void aConcernRaisedJustBeforeMidnightInLondonIsOfThatMonth() {
    var child = given.child("2003-04-01");
    given.concern(child, "2003-06-30T22:59:59Z", false, "planDrift");
    given.concern(child, "2003-06-30T23:00:00Z", true, "planDrift", "safety");

    var table = table("concerns");

    assertThat(row(table, "Informal").subList(0, 4)).containsExactly("0", "0", "1", "0");
    assertThat(row(table, "Formal").subList(0, 4)).containsExactly("0", "0", "0", "1");
    assertThat(row(table("reasons"), "All")).endsWith("3");
    assertThat(row(table("top-reasons"), "Drift in the plan")).containsExactly("2");
  }

  @Test
  void oneChildWithTwoPeriodsOfCareStartsTwiceAndIsOneChild() {
    var first = given.child("2003-05-01");
    given.ended(first, "2003-07-10", "E4A");
    var second = given.again(given.childOf(first), "2003-07-10");
    given.ended(second, "2003-12-24", "E4B");
    given.team(first, "oak", "2003-05-01", "2003-07-10");
    given.team(second, "oak", "2003-07-10", "2003-12-24");

    assertThat(row(table("starts"), "10 to 15")).endsWith("2");
    assertThat(row(table("end-reasons"), "All")).containsExactly("100.00% (2 of 2)");
    assertThat(row(table("teams"), "Oak Team")).containsExactly("1");
    assertThat(row(table("teams"), "All")).containsExactly("1");
    assertThat(row(table("children-by-month"), "Jul")).containsExactly("0", "1", "1");
    assertThat(row(table("children-by-month"), "Dec")).containsExactly("0", "0", "0");
  }

  @Test
  void aChildInTwoTeamsStandsInBothAndCountsOnceInTheTotal() {
    var child = given.child("2003-05-01");
    given.team(child, "oak", "2003-05-01", "2003-09-01");
    given.team(child, "maple", "2003-09-01", null);
    var before = given.child("2003-05-01");
    given.team(before, "oak", "2003-05-01", "2004-04-01");
    given.team(before, "harbour", "2004-04-01", null);
    given.concern(child, "2003-08-31T10:00:00Z", true, "planDrift");
    given.concern(child, "2003-09-01T10:00:00Z", true, "planDrift");

    var table = table("teams");

    assertThat(row(table, "Oak Team")).containsExactly("2");
    assertThat(row(table, "Maple Team")).containsExactly("1");
    assertThat(row(table, "Harbour Team")).containsExactly("0");
    assertThat(row(table, "All")).containsExactly("2");
    assertThat(table.notes())
        .containsExactly(
            "A child with two teams stands in both rows and counts once in the total.");
    assertThat(row(table("concerns-by-team"), "Oak Team")).endsWith("1");
    assertThat(row(table("concerns-by-team"), "Maple Team")).endsWith("1");
  }

  @Test
  void whoIsBornOnTheTwentyNinthOfFebruaryIsOneOnTheFirstOfMarch() {
    var born = java.time.LocalDate.of(2004, 2, 29);
    var onTheEve = given.child("2005-02-28", "date_of_birth", born);
    var onTheDay = given.child("2005-03-01", "date_of_birth", born);
    assertThat(List.of(onTheEve, onTheDay)).doesNotHaveDuplicates();

    var starts = report("2004-05").table("starts").orElseThrow();

    assertThat(row(starts, "Under 1")).endsWith("1", "0", "1");
    assertThat(row(starts, "1 to 4")).endsWith("0", "1", "1");
    assertThat(report("2003-04").table("reviews").orElseThrow().heads())
        .extracting(Table.Head::words)
        .contains("Feb", "Mar");
  }

  @Test
  void whatIsNotRecordedIsARowOfItsOwn() {
    given.child("2003-05-01", "ethnicity", "NOBT");
    given.child("2003-05-01", "ethnicity", "REFU", "sex", "U", "unaccompanied", true);
    var without = given.child("2003-05-01");
    database
        .sql("delete from footprint.legal_status where care_period_id = ?")
        .param(without)
        .update();

    var table = table("ethnicity-and-sex");

    assertThat(row(table, "Not recorded")).containsExactly("1", "0", "0", "1");
    assertThat(row(table, "Would rather not say")).containsExactly("0", "0", "1", "1");
    assertThat(row(table, "All")).containsExactly("2", "0", "1", "3");
    assertThat(row(table("legal-status"), "Not recorded")).containsExactly("33.33% (1 of 3)");
    assertThat(row(table("caseloads"), "No IRO")).containsExactly("3");
    assertThat(row(table("children-by-year"), "Unaccompanied asylum-seeking"))
        .containsExactly("33.33% (1 of 3)");
  }

  @Test
  void aCodeThatWeHaveNoWordsForIsNotLeftOut() {
    given.child("2003-05-01", "ethnicity", "OLDCODE");

    assertThat(row(table("ethnicity-and-sex"), "OLDCODE")).endsWith("1");
  }

  @Test
  void caseloadsAreThoseAtTheEndOfTheYear() {
    var one = given.child("2003-05-01");
    given.iro(one, "ivy", "2003-05-02T10:00:00Z", "2003-11-01T10:00:00Z");
    given.iro(one, "ian", "2003-11-01T10:00:00Z", null);
    var other = given.child("2003-05-01");
    given.iro(other, "ivy", "2003-05-02T10:00:00Z", "2004-04-01T10:00:00Z");
    given.iro(other, "ian", "2004-04-01T10:00:00Z", null);

    assertThat(row(table("caseloads"), "Ivy Thornton")).containsExactly("1");
    assertThat(row(table("caseloads"), "Ian Mackenzie")).containsExactly("1");
    assertThat(row(table("iro-changes"), "None")).containsExactly("50.00% (1 of 2)");
    assertThat(row(table("iro-changes"), "One")).containsExactly("50.00% (1 of 2)");

    given.child("2003-05-01");
    assertThat(row(table("iro-changes"), "Three or more")).containsExactly("0.00% (0 of 3)");
    assertThat(row(table("iro-changes"), "No IRO yet")).containsExactly("33.33% (1 of 3)");
  }

  @Test
  void aPaperIsInTimeAtTheInstantItIsDueAndAReportThatNeverCameIsNot() {
    var inTime = given.child("2003-05-01");
    given.reviews(inTime, 3, "2003-09-01");
    given.papers(inTime, "MINUTES", "2003-09-22T16:10:00Z", "2003-09-22T16:10:00Z");
    given.papers(inTime, "REPORT", "2003-08-22T16:10:00Z", "2003-08-22T16:10:00Z");
    var late = given.child("2003-05-01");
    given.reviews(late, 1, "2003-09-01");
    given.papers(late, "MINUTES", "2003-09-22T16:10:00Z", "2003-09-22T16:10:01Z");
    given.papers(late, "REPORT", "2003-08-22T16:10:00Z", null);
    var died = given.child("2003-05-01");
    given.reviews(died, 1, "2003-09-01");
    given.papers(died, "MINUTES", "2003-09-22T16:10:00Z", null);
    given.papers(died, "REPORT", "2003-08-22T16:10:00Z", null);
    database
        .sql(
            "update footprint.paper set ended_at = due where review_id in"
                + " (select id from footprint.review where care_period_id = ?)")
        .param(died)
        .update();

    assertThat(row(table("papers"), "Minutes written"))
        .containsExactly("3", "1", "0", "0", "1", "5");
    assertThat(row(table("papers-in-time"), Figure.MINUTES_IN_TIME.title()))
        .containsExactly("75.0% (3 of 4)");
    assertThat(row(table("papers-in-time"), Figure.REPORTS_IN_TIME.title()))
        .containsExactly("60.0% (3 of 5)");
    assertThat(row(table("papers-in-time"), Figure.CARE_PLAN_IN_TIME.title()))
        .containsExactly("none");
  }

  @Test
  void aMidwayThatWasOvertakenBeforeItWasDueIsNotMissed() {
    var held = reviewed();
    given.midway(held, "2003-10-13T16:30:00Z", midwayHeld("2003-10-13"));
    var late = reviewed();
    given.midway(late, "2003-10-13T16:30:00Z", midwayHeld("2003-10-14"));
    var missed = reviewed();
    given.midway(missed, "2003-10-13T16:30:00Z");
    var overtaken = reviewed();
    given.midway(
        overtaken,
        "2003-10-13T16:30:00Z",
        "superseded_by",
        "leftCare",
        "superseded_at",
        Given.at("2003-09-20T10:00:00Z"));
    given.ended(overtaken, "2003-09-20", "E4A");
    var tooLate = reviewed();
    given.midway(
        tooLate,
        "2003-10-13T16:30:00Z",
        "superseded_by",
        "leftCare",
        "superseded_at",
        Given.at("2003-10-13T16:31:00Z"));
    given.ended(tooLate, "2003-10-13", "E4A");
    var inThatMinute = reviewed();
    given.midway(
        inThatMinute,
        "2003-10-13T16:30:00Z",
        "superseded_by",
        "leftCare",
        "superseded_at",
        Given.at("2003-10-13T16:30:00Z"));
    given.ended(inThatMinute, "2003-10-13", "E4A");
    given.child("2003-05-01");

    assertThat(row(table("midway-rates"), Figure.MIDWAYS_IN_TIME.title()))
        .containsExactly("25.0% (1 of 4)");
    assertThat(row(table("midway-rates"), Figure.WITH_MIDWAY.title()))
        .containsExactly("66.7% (2 of 3)");
    assertThat(row(table("midways"), "Oct")).containsExactly("1", "1", "2");
    assertThat(row(table("last-midways"), "No review was held yet"))
        .containsExactly("25.00% (1 of 4)");
    assertThat(row(table("midways-due"), "Overtaken by leaving care"))
        .containsExactly("33.33% (2 of 6)");
    assertThat(row(table("midways-due"), "Not held")).containsExactly("33.33% (2 of 6)");
  }

  @Test
  void aMidwayCountsForTheIroWhoWasTheChildsOnThatDay() {
    var before = reviewed();
    given.iro(before, "ivy", "2003-05-02T10:00:00Z", "2003-10-13T15:00:00Z");
    given.iro(before, "ian", "2003-10-13T15:00:00Z", null);
    given.midway(before, "2003-10-13T16:30:00Z", midwayHeld("2003-10-12"));
    var after = reviewed();
    given.iro(after, "ivy", "2003-05-02T10:00:00Z", "2003-10-13T15:00:00Z");
    given.iro(after, "ian", "2003-10-13T15:00:00Z", null);
    given.midway(after, "2003-10-13T16:30:00Z", midwayHeld("2003-10-14"));
    var missed = reviewed();
    given.iro(missed, "ivy", "2003-05-02T10:00:00Z", null);
    given.midway(missed, "2003-10-13T16:30:00Z");
    var nobodys = reviewed();
    given.midway(nobodys, "2003-10-13T16:30:00Z", midwayHeld("2003-10-13"));

    assertThat(row(table("midways-by-iro"), "Ivy Thornton")).containsExactly("1", "0", "1");
    assertThat(row(table("midways-by-iro"), "Ian Mackenzie")).containsExactly("0", "1", "1");
    assertThat(row(table("midways-by-iro"), "No IRO")).containsExactly("1", "0", "1");
    assertThat(row(table("children-with-midway-by-iro"), "Ivy Thornton"))
        .containsExactly("0.0% (0 of 1)");
    assertThat(row(table("children-with-midway-by-iro"), "Ian Mackenzie"))
        .containsExactly("100.0% (2 of 2)");
  }

  @Test
  void feedbackCountsByTheDayItWasSaidAndItsAnswerByTheDayItWasDue() {
    var child = given.child("2003-05-01");
    given.feedback(child, "2003-06-01", "child", "thanks", null, null);
    given.feedback(child, "2003-06-02", "child", "complaint", DUE, "2003-06-16T16:30:00Z");
    given.feedback(null, "2003-06-02", "parent", "suggestion", DUE, "2003-06-16T16:31:00Z");
    given.feedback(null, "2003-06-02", "parent", "suggestion", DUE, null);
    given.feedback(child, "2004-03-31", "carer", "complaint", "2004-04-16T16:30:00Z", null);
    given.feedback(child, "2003-03-31", "carer", "thanks", null, null);

    assertThat(row(table("feedback"), "Child or young person").subList(0, 4))
        .containsExactly("1", "0", "1", "2");
    assertThat(row(table("feedback"), "Parent").subList(0, 4)).containsExactly("0", "2", "0", "2");
    assertThat(row(table("feedback"), "Carer").subList(0, 4)).containsExactly("0", "0", "1", "1");
    assertThat(row(table("feedback-about"), "The review")).containsExactly("1", "2", "2", "5");
    assertThat(row(table("feedback-in-time"), Figure.FEEDBACK_IN_TIME.title()).get(0))
        .isEqualTo("33.3% (1 of 3)");
    assertThat(row(table("feedback-answers"), "Not answered").get(0)).isEqualTo("33.33% (1 of 3)");
  }

  @Test
  void anAuditCountsOnceItHasAScoreAndAWithdrawnOneDoesNot() {
    var child = given.child("2003-05-01");
    given.audited(child, "random", "agreed", "2003-06-02T10:00:00Z", "good");
    given.audited(child, "random", "moderated", "2003-07-02T10:00:00Z", "inadequate");
    given.audited(child, "midwayMissing", "agreed", "2003-07-02T10:00:00Z", "good");
    given.audited(child, "random", "withdrawn", "2003-07-02T10:00:00Z", "good");
    given.audited(child, "random", "agreed", "2004-04-01T10:00:00Z", "good");

    assertThat(row(table("audit-scores"), "The child's voice"))
        .containsExactly("0", "2", "0", "1", "3");
    assertThat(row(table("audit-scores"), "All")).containsExactly("0", "12", "0", "6", "18");
    assertThat(row(table("audits-by-rule"), "At random")).containsExactly("0", "1", "0", "1", "2");
    assertThat(row(table("audits-agreed"), Figure.AUDITS_AGREED.title()).get(0))
        .isEqualTo("66.7% (2 of 3)");
  }

  @Test
  void aConcernItsStagesItsReasonsAndItsOutcomeAreFourCounts() {
    var child = given.child("2003-05-01");
    var concern = given.concern(child, "2003-06-02T09:00:00Z", true, "planDrift", "safety");
    given.stage(concern, 2, 2, "2003-06-09T09:00:00Z");
    given.closed(concern, "2003-06-16T09:00:00Z", "resolved", "2003-06-30T16:00:00Z");
    given.referred(concern, "2003-06-12");
    var slow = given.concern(child, "2003-03-31T09:00:00Z", true, "planDrift");
    given.closed(slow, "2003-04-28T09:00:00Z", "withdrawn", "2003-04-28T08:59:59Z");
    var quick = given.concern(child, "2003-07-01T09:00:00Z", false, "other");
    given.closed(quick, "2003-07-08T08:59:59Z", "resolved", null);

    assertThat(row(table("concerns"), "All")).endsWith("2");
    assertThat(row(table("stages"), "All")).endsWith("3");
    assertThat(row(table("reasons"), "All")).endsWith("3");
    assertThat(row(table("outcomes"), "Resolved")).endsWith("2");
    assertThat(row(table("outcomes"), "Withdrawn")).endsWith("1");
    assertThat(row(table("times"), "Under one week")).startsWith("33.33% (1 of 3)");
    assertThat(row(table("times"), "Two to four weeks")).startsWith("66.67% (2 of 3)");
    assertThat(row(table("limit-rate"), Figure.CLOSED_IN_TIME.title()))
        .startsWith("50.0% (1 of 2)");
    assertThat(row(table("cafcass"), "No answer yet")).endsWith("1");
    assertThat(table("highest-stages").lines())
        .filteredOn(line -> line.label().startsWith("Stage 2"))
        .singleElement()
        .satisfies(line -> assertThat(line.cells().get(0).words()).isEqualTo("50.00% (1 of 2)"));
  }

  @Test
  void whatADatabaseCannotTellApartIsNotLostBetweenYears() {
    var child = given.child("1999-05-01");
    for (var year = 1999; year <= 2003; year++) {
      given.reviews(child, year - 1998, year + "-12-01");
    }

    var table = table("timeliness-years");

    assertThat(table.heads())
        .extracting(Table.Head::words)
        .containsExactly("2003-04", "2002-03", "2001-02", "2000-01", "1999-00");
    assertThat(row(table, "All"))
        .containsExactly(
            "100.0% (5 of 5)",
            "100.0% (4 of 4)", "100.0% (3 of 3)", "100.0% (2 of 2)", "100.0% (1 of 1)");
  }

  @Test
  void aYearOfWhichNothingIsRecordedIsEmpty() {
    assertThat(report().empty()).isTrue();
    assertThat(row(table("timeliness"), "All")).containsExactly("0", "0", "0", "none");

    given.child("2003-05-01");

    assertThat(report().empty()).isFalse();
    assertThat(reports.years()).endsWith(YEAR);
  }

  private void took(UUID child, String code, int many) {
    given.reviews(child, many, "2003-11-11", "participation", code);
  }

  private UUID reviewed() {
    var child = given.child("2003-05-01");
    given.reviews(child, 1, "2003-09-01");
    return child;
  }

  private static Object[] midwayHeld(String day) {
    return new Object[] {
      "held_on",
      java.time.LocalDate.parse(day),
      "result",
      "nothingNeeded",
      "recorded_at",
      Given.at(day + "T12:00:00Z"),
      "recorded_by",
      "ivy"
    };
  }

  private AnnualReport report() {
    return reports.of(YEAR);
  }

  private AnnualReport report(String year) {
    return reports.of(ReportYear.parse(year));
  }

  private Table table(String id) {
    return report().table(id).orElseThrow();
  }

  private static List<String> row(Table table, String label) {
    return table.lines().stream()
        .filter(line -> line.label().equals(label))
        .map(line -> line.cells().stream().map(Table.Cell::words).toList())
        .findAny()
        .orElseThrow(() -> new AssertionError("no row " + label + " in " + table.lines()));
  }
}
