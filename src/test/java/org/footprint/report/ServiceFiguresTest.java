package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.FootprintTest;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.report.Behind.Order;
import org.footprint.report.Picture.Cell;
import org.footprint.report.Picture.Panel;
import org.footprint.review.Casework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In a year long after those of any other test, and taken back after each. */
@FootprintTest
@Transactional
class ServiceFiguresTest {

  private static final LocalDate TODAY = LocalDate.of(2063, 2, 14);
  private static final Choice OAK = new Choice("", "oak", "", Set.of("oak"), "Oak Team");
  private static final Choice MAPLE = new Choice("", "maple", "", Set.of("maple"), "Maple Team");
  private static final Choice IVY = new Choice("", "", "ivy", null, "IRO Ivy Thornton");

  @Autowired ServiceFigures figures;
  @Autowired AnnualReports reports;
  @Autowired Casework casework;
  @Autowired WorkingCalendar calendar;
  @Autowired JdbcClient database;

  private Given given;

  @BeforeEach
  void itIsFebruary() {
    casework.tasklist().itIs(Instant.parse(TODAY + "T12:00:00Z"));
    given = new Given(database);
  }

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theYearSaysWhatTheReportOfTheYearSays(long seed) {
    live(new Random(seed));

    var report = reports.of(ReportYear.of(TODAY));
    var picture = figures.picture(Choice.ALL, "mona");

    same(picture, "in-time", "Reviews in time", report, "timeliness-years", "All");
    for (var figure :
        List.of(
            Figure.REPORTS_IN_TIME,
            Figure.DECISIONS_IN_TIME,
            Figure.MINUTES_IN_TIME,
            Figure.DISTRIBUTION_IN_TIME,
            Figure.CARE_PLAN_IN_TIME)) {
      same(picture, "in-time", figure.title(), report, "papers-in-time", figure.title());
    }
    var midways = Figure.MIDWAYS_IN_TIME.title();
    same(picture, "in-time", midways, report, "midway-rates", midways);
    assertThat(words(cells(picture, "children", Figure.WITH_MIDWAY.title()).get(0)))
        .isEqualTo(reported(report, "midway-rates", Figure.WITH_MIDWAY.title()));
    var children = words(cells(picture, "children", Figure.IN_CARE.title()).get(0));
    assertThat(reported(report, "legal-status", "All")).endsWith("of " + children + ")");
    for (var iro : panel(picture, "caseloads").lines()) {
      assertThat(words(iro.cells().get(0)))
          .as(iro.label())
          .isEqualTo(
              report.table("caseloads").orElseThrow().lines().stream()
                  .filter(line -> line.label().equals(iro.label()))
                  .map(line -> line.cells().get(0).words())
                  .findAny()
                  .orElse("0"));
    }
    for (var month : panel(picture, "trend").lines().subList(2, 12)) {
      var place = panel(picture, "trend").lines().indexOf(month) - 2 + 1;
      var row = report.table("concerns").orElseThrow().lines();
      var all = row.get(row.size() - 1).cells();
      assertThat(place).isPositive();
      assertThat(words(month.cells().get(1))).isEqualTo(all.get(place).words());
    }
  }

  private static void same(
      Picture picture, String panel, String row, AnnualReport report, String table, String line) {
    assertThat(words(cells(picture, panel, row).get(2)))
        .as(row)
        .isEqualTo(reported(report, table, line));
  }

  private static String reported(AnnualReport report, String table, String line) {
    return report.table(table).orElseThrow().lines().stream()
        .filter(one -> one.label().equals(line))
        .map(one -> one.cells().get(0).words())
        .findAny()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void everyNumberIsAsLongAsTheListBehindIt(long seed) {
    live(new Random(seed));

    for (var choice : List.of(Choice.ALL, OAK, IVY)) {
      var links = 0;
      for (var panel : figures.picture(choice, "shabana").panels()) {
        for (var cell : panel.lines().stream().flatMap(line -> line.cells().stream()).toList()) {
          for (var piece : cell.pieces()) {
            if (piece.link() != null) {
              links++;
              var behind = behind(piece.link(), choice, "shabana");
              assertThat(behind.all()).as(piece.link()).isEqualTo(Integer.parseInt(piece.words()));
              assertThat(behind.rows()).hasSize(behind.seen());
              assertThat(behind.hidden()).isNotNegative();
            }
          }
        }
      }
      assertThat(links).isGreaterThan(20);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void theTeamsTogetherAreTheWhole(long seed) {
    live(new Random(seed));
    var ofTeams =
        List.of("oak", "maple", "harbour", "meadow").stream()
            .map(team -> new Choice("", team, "", Set.of(team), team))
            .map(team -> figures.picture(team, "mona"))
            .toList();

    for (var figure : List.of("Reviews in time", "Minutes in time", "Midways in time")) {
      for (var number = 0; number < 2; number++) {
        var place = number;
        assertThat(
                ofTeams.stream()
                    .mapToInt(team -> number(cells(team, "in-time", figure).get(2), place))
                    .sum())
            .as(figure)
            .isEqualTo(
                number(
                    cells(figures.picture(Choice.ALL, "mona"), "in-time", figure).get(2), place));
      }
    }
  }

  @Test
  void whatWasDoneCountsForTheTeamAndTheIroOfThatDay() {
    var child = given.child("2062-04-01");
    given.team(child, "oak", "2062-04-03", "2062-09-01");
    given.team(child, "maple", "2062-09-01", null);
    given.iro(child, "ian", "2062-04-03T10:00:00Z", "2062-11-30T23:30:00Z");
    given.iro(child, "ivy", "2062-11-30T23:30:00Z", null);
    given.reviews(child, 1, "2062-04-02");
    given.reviews(child, 2, "2062-08-31");
    given.reviews(child, 4, "2062-09-01");
    given.reviews(child, 8, "2062-11-30");
    given.reviews(child, 16, "2062-12-01");

    assertThat(reviews(OAK)).isEqualTo("100.0% (3 of 3)");
    assertThat(reviews(MAPLE)).isEqualTo("100.0% (28 of 28)");
    assertThat(reviews(IVY)).as("from the day on").isEqualTo("100.0% (24 of 24)");
    assertThat(reviews(new Choice("", "maple", "ian", Set.of("maple"), "Both")))
        .isEqualTo("100.0% (4 of 4)");
    var both = Set.of("oak", "maple");
    assertThat(reviews(new Choice("children-looked-after", "", "", both, "Service")))
        .isEqualTo("100.0% (31 of 31)");
    assertThat(
            words(cells(figures.picture(MAPLE, "mona"), "children", Figure.IN_CARE.title()).get(0)))
        .isEqualTo(words(row(figures.picture(MAPLE, "mona"), "caseloads", "All").get(0)));
  }

  @Test
  void aRowTellsTheTeamAndIroOfThatDayAndNamesTheChild() {
    var child = given.child("2062-04-01");
    given.team(child, "oak", "2062-04-03", "2062-09-01");
    given.team(child, "maple", "2062-09-01", null);
    given.iro(child, "ian", "2062-04-03T10:00:00Z", null);
    given.reviews(child, 1, "2062-08-31", "late", true, "late_reason", "iroIll");

    var behind = behind("reviews-in-time?span=year&part=missed", Choice.ALL, "mona");

    assertThat(behind.title()).isEqualTo("Reviews in time: not met");
    assertThat(behind.time()).isEqualTo("This year, 1 April 2062 to 14 February 2063");
    assertThat(behind.told())
        .containsExactly("Kind of review", "In time or late", "Why it was late");
    assertThat(behind.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.child()).isEqualTo("Canary Sparrowhawk");
              assertThat(row.day()).isEqualTo("2062-08-31");
              assertThat(row.team()).isEqualTo("Oak Team");
              assertThat(row.iro()).isEqualTo("Ian Mackenzie");
              assertThat(row.told()).containsExactly("Subsequent", "Late", "The IRO was ill");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "0, Up to 5 working days",
    "5, Up to 5 working days",
    "6, 6 to 10 working days",
    "10, 6 to 10 working days",
    "11, 11 to 20 working days",
    "20, 11 to 20 working days",
    "21, More than 20 working days"
  })
  void aConcernIsAsOldAsTheWorkingDaysSinceItWasRaised(int age, String words) {
    var before = age(words);
    var child = given.child("2062-04-01");
    var day = calendar.minusWorkingDays(TODAY, age);
    assertThat(calendar.workingDaysBetween(day, TODAY)).isEqualTo(age);

    given.concern(child, calendar.at(day, LocalTime.MIDNIGHT).toString(), true, "safety");

    assertThat(age(words)).isEqualTo(before + 1);
    given.concern(child, calendar.at(day, LocalTime.of(23, 59)).toString(), true, "safety");
    assertThat(age(words)).isEqualTo(before + 2);
  }

  @Test
  void onASaturdayFiveWorkingDaysReachBackToTheFridayOfTheWeekBefore() {
    casework.tasklist().itIs(Instant.parse("2063-02-17T12:00:00Z"));
    var child = given.child("2062-04-01");
    var five = age("Up to 5 working days");
    var ten = age("6 to 10 working days");

    given.concern(child, "2063-02-09T00:00:00Z", true, "safety");
    given.concern(child, "2063-02-08T23:59:00Z", true, "safety");

    assertThat(age("Up to 5 working days")).isEqualTo(five + 1);
    assertThat(age("6 to 10 working days")).isEqualTo(ten + 1);
  }

  private int age(String words) {
    return number(row(figures.picture(Choice.ALL, "mona"), "concerns-by-age", words).get(0), 0);
  }

  @Test
  void anOpenConcernStandsAtItsStageItsTeamOfTodayAndEachOfItsReasons() {
    var child = given.child("2062-04-01");
    given.team(child, "oak", "2062-04-01", "2063-02-01");
    given.team(child, "maple", "2063-02-01", null);
    var before = figures.picture(MAPLE, "mona");
    var concern = given.concern(child, "2063-01-10T10:00:00Z", false, "safety", "planDrift");
    given.stage(concern, 2, 1, "2063-01-20T10:00:00Z");
    given.concern(child, "2063-01-10T10:00:00Z", false, "safety");
    given.closed(
        given.concern(child, "2063-01-10T10:00:00Z", false, "safety"),
        "2063-01-30T10:00:00Z",
        "withdrawn",
        null);

    var maple = figures.picture(MAPLE, "mona");

    assertThat(more(before, maple, "concerns-by-stage", "All")).isEqualTo(2);
    assertThat(more(before, maple, "concerns-by-stage", "Team manager")).isEqualTo(2);
    assertThat(more(before, maple, "concerns-by-team", "Maple Team")).isEqualTo(2);
    assertThat(more(before, maple, "concerns-by-reason", "Exploitation or safety")).isEqualTo(2);
    assertThat(more(before, maple, "concerns-by-reason", "Drift in the plan")).isEqualTo(1);
    assertThat(panel(figures.picture(OAK, "mona"), "concerns-by-team").lines())
        .noneMatch(line -> line.label().equals("Maple Team"));
  }

  @ParameterizedTest
  @CsvSource({
    "2063-02-13, overdue",
    "2063-02-14, week",
    "2063-02-21, week",
    "2063-02-22, month",
    "2063-03-16, month",
    "2063-03-17, none"
  })
  void aReviewIsDueUpToItsLastDay(LocalDate day, String state) {
    var child = given.child("2062-04-01");
    given.team(child, "oak", "2062-04-01", null);
    var before = due("Review to hold");

    planned(child, day, day);

    var after = due("Review to hold");
    for (var place = 0; place < 3; place++) {
      assertThat(after.get(place) - before.get(place))
          .as("place " + place)
          .isEqualTo(List.of("overdue", "week", "month").indexOf(state) == place ? 1 : 0);
    }
  }

  @Test
  void aReviewThatWasBroughtForwardIsOverdueOnlyWhenItsLastDayHasPassed() {
    var child = given.child("2062-04-01");
    given.team(child, "oak", "2062-04-01", null);
    var before = due("Review to hold");

    planned(child, TODAY.minusDays(3), TODAY.plusDays(3));

    assertThat(due("Review to hold").get(0)).isEqualTo(before.get(0));
    assertThat(due("Review to hold").get(1)).isEqualTo(before.get(1) + 1);
  }

  /** For a team of the service that has the child. */
  private List<Integer> due(String what) {
    return row(figures.picture(OAK, "mona"), "due", what).stream()
        .map(cell -> number(cell, 0))
        .toList();
  }

  private void planned(UUID period, LocalDate due, LocalDate lastDay) {
    database
        .sql(
            """
            insert into footprint.review (id, care_period_id, number, circumstance, planned_due_on,
              due_on, preparation_opens, planned_at)
            values (gen_random_uuid(), ?, 99, 'STANDARD', ?, ?, now(), now())
            """)
        .params(period, lastDay, due)
        .update();
  }

  @Test
  void aFilterNarrowsNothingDownToAChildWhoIsKeptFromWhoeverAsks() {
    var child = given.child("2062-04-01");
    given.team(child, "oak", "2062-04-01", null);
    given.iro(child, "ivy", "2062-04-02T10:00:00Z", null);
    given.reviews(child, 1, "2062-08-31");
    restrict(child, "ivy", "adam");

    assertThat(reviews(Choice.ALL, "mona")).isEqualTo("100.0% (1 of 1)");
    assertThat(reviews(OAK, "mona")).isEqualTo("none");
    assertThat(reviews(IVY, "mona")).isEqualTo("none");
    assertThat(reviews(OAK, "adam")).as("who is named").isEqualTo("100.0% (1 of 1)");
    var all = "reviews-in-time?span=year&part=all";
    assertThat(behind(all, Choice.ALL, "mona").hidden()).isEqualTo(1);
    assertThat(behind(all, Choice.ALL, "mona").rows()).isEmpty();
    assertThat(behind(all, OAK, "mona").all()).isZero();
    assertThat(behind(all, OAK, "adam").rows()).hasSize(1);
  }

  @Test
  void whoeverMayNotOpenAChildIsToldTheNumberAlone() {
    var child = given.child("2062-04-01");
    given.team(child, "oak", "2062-04-01", null);
    given.reviews(child, 2, "2062-08-31");
    var other = given.child("2062-04-01");
    given.team(other, "harbour", "2062-04-01", null);
    given.reviews(other, 1, "2062-08-31");
    var all = "reviews-in-time?span=year&part=all";

    for (var person : List.of("mona", "adam", "dina")) {
      assertThat(behind(all, Choice.ALL, person).rows()).as(person).hasSize(3);
    }
    assertThat(behind(all, Choice.ALL, "sven").rows()).hasSize(2);
    assertThat(behind(all, Choice.ALL, "sven").hidden()).isEqualTo(1);
    assertThat(behind(all, Choice.ALL, "shabana").rows()).hasSize(1);
    assertThat(behind(all, Choice.ALL, "shabana").hidden()).isEqualTo(2);
    assertThat(behind(all, Choice.ALL, "tariq").rows()).isEmpty();
    assertThat(behind(all, Choice.ALL, "tariq").all()).isEqualTo(3);
  }

  /** The child's page opens by the latest time in care, so that is what decides. */
  @Test
  void whoSeesAThingOfAnEarlierTimeInCareIsWhoSeesTheChildToday() {
    var first = given.child("2062-04-01");
    given.team(first, "oak", "2062-04-01", null);
    given.reviews(first, 1, "2062-05-01");
    given.ended(first, "2062-06-01", "E4A");
    var all = "reviews-in-time?span=year&part=all";
    assertThat(behind(all, Choice.ALL, "sven").rows()).as("care is over").hasSize(1);

    given.team(given.again(given.childOf(first), "2062-10-01"), "harbour", "2062-10-01", null);

    assertThat(behind(all, Choice.ALL, "sven").rows()).isEmpty();
    assertThat(behind(all, Choice.ALL, "shabana").rows()).hasSize(1);
  }

  @Test
  void aListIsSortedAndCutAndSaysHowManyThereAre() {
    var child = given.child("2062-04-01", "first_names", "Zoe");
    given.team(child, "oak", "2062-04-01", null);
    given.reviews(child, 1, "2062-08-31");
    var other = given.child("2062-04-01", "first_names", "Abel");
    given.team(other, "maple", "2062-04-01", null);
    given.reviews(other, 1, "2062-09-30");
    var cut = cut("reviews-in-time?span=year&part=all");

    assertThat(names(cut, Order.DAY, false)).containsExactly("Zoe", "Abel");
    assertThat(names(cut, Order.DAY, true)).containsExactly("Abel", "Zoe");
    assertThat(names(cut, Order.CHILD, false)).containsExactly("Abel", "Zoe");
    assertThat(names(cut, Order.TEAM, false)).containsExactly("Abel", "Zoe");
    assertThat(names(cut, Order.IRO, false)).hasSize(2);
    var first = figures.behind(cut, Choice.ALL, "mona", Order.CHILD, false, 1);
    assertThat(first.rows()).hasSize(1);
    assertThat(first.seen()).isEqualTo(2);
  }

  private List<String> names(Cut cut, Order order, boolean reverse) {
    return figures.behind(cut, Choice.ALL, "mona", order, reverse, null).rows().stream()
        .map(row -> row.child().replace(" Sparrowhawk", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing?span=year&part=all",
        "reviews-in-time?span=now&part=all",
        "reviews-in-time?span=year&part=some",
        "reviews-in-time?span=year&part=all&where=year.2026",
        "reviews-in-time?span=year&part=all&where=late",
        "reviews-in-time?span=year&part=all&where=1=1;--.x",
        "open-concerns?span=now&part=met",
        "commended?span=year&part=all"
      })
  void whatIsNoNumberOfThePageIsNone(String link) {
    assertThat(asked(link)).isEmpty();
  }

  private String reviews(Choice choice) {
    return reviews(choice, "mona");
  }

  private String reviews(Choice choice, String person) {
    return words(cells(figures.picture(choice, person), "in-time", "Reviews in time").get(2));
  }

  private Behind behind(String link, Choice choice, String person) {
    return figures.behind(cut(link), choice, person, Order.DAY, false, null);
  }

  private Cut cut(String link) {
    return asked(link).orElseThrow(() -> new AssertionError(link));
  }

  private Optional<Cut> asked(String link) {
    var where = new ArrayList<String>();
    var one = new HashMap<String, String>();
    for (var parameter : link.substring(link.indexOf('?') + 1).split("&")) {
      var name = parameter.substring(0, parameter.indexOf('='));
      var value =
          URLDecoder.decode(
              parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
      if (name.equals("where")) {
        where.add(value);
      } else {
        one.put(name, value);
      }
    }
    return figures.cut(
        link.substring(0, link.indexOf('?')), one.get("span"), one.get("part"), where);
  }

  private static Panel panel(Picture picture, String id) {
    return picture.panels().stream().filter(panel -> panel.id().equals(id)).findAny().orElseThrow();
  }

  private static List<Cell> cells(Picture picture, String panel, String label) {
    return panel(picture, panel).lines().stream()
        .filter(line -> line.label().equals(label))
        .map(Picture.Line::cells)
        .findAny()
        .orElseThrow(() -> new AssertionError("no row " + label + " in " + panel));
  }

  /** The same, nothing where there is no such row. */
  private static List<Cell> row(Picture picture, String panel, String label) {
    return panel(picture, panel).lines().stream()
        .filter(line -> line.label().equals(label))
        .map(Picture.Line::cells)
        .findAny()
        .orElse(List.of(Cell.words("0"), Cell.words("0"), Cell.words("0"), Cell.words("0")));
  }

  private static int more(Picture before, Picture after, String panel, String label) {
    return number(row(after, panel, label).get(0), 0) - number(row(before, panel, label).get(0), 0);
  }

  private static int number(Cell cell, int place) {
    return Integer.parseInt(cell.numbers().get(place));
  }

  private static String words(Cell cell) {
    return cell.pieces().stream().map(Picture.Piece::words).collect(Collectors.joining());
  }

  private void restrict(UUID period, String... people) {
    var restriction = UUID.randomUUID();
    database
        .sql(
            "insert into footprint.restriction (id, child_id, reason, restricted_by, restricted_at)"
                + " values (?, ?, 'Must not be found', 'mona', now())")
        .params(restriction, given.childOf(period))
        .update();
    for (var person : people) {
      database
          .sql("insert into footprint.named_person (restriction_id, person_id) values (?, ?)")
          .params(restriction, person)
          .update();
    }
  }

  private void live(Random dice) {
    for (var child = 0; child < 15; child++) {
      var began = LocalDate.of(2061, 6, 1).plusDays(dice.nextInt(500));
      var period = given.child(began.toString(), "date_of_birth", began.minusYears(9));
      var changed = began.plusDays(dice.nextInt(200));
      given.team(period, one(dice, "oak", "maple"), began.toString(), changed.toString());
      given.team(period, one(dice, "oak", "harbour", "meadow"), changed.toString(), null);
      if (dice.nextInt(5) > 0) {
        given.iro(period, one(dice, "ivy", "ian"), began + "T12:00:00Z", null);
      }
      for (var day = began.plusDays(20);
          day.isBefore(TODAY);
          day = day.plusDays(60 + dice.nextInt(80))) {
        given.reviews(
            period,
            1,
            day.toString(),
            "kind",
            one(dice, "first", "second", "subsequent"),
            "late",
            dice.nextInt(3) == 0);
        if (dice.nextBoolean()) {
          given.midway(period, day.plusDays(42) + "T17:00:00Z", heldOrNot(dice, day));
        }
      }
      for (var paper : List.of("REPORT", "DECISIONS", "MINUTES", "DISTRIBUTION", "CARE_PLAN")) {
        given.papers(
            period,
            paper,
            "2062-1" + dice.nextInt(3) + "-20T17:00:00Z",
            dice.nextBoolean() ? "2062-1" + dice.nextInt(3) + "-15T12:00:00Z" : null);
      }
      for (var concern = 0; concern < dice.nextInt(3); concern++) {
        var at = began.plusDays(dice.nextInt(500)) + "T10:00:00Z";
        var id = given.concern(period, at, dice.nextBoolean(), "safety", "planDrift");
        if (dice.nextInt(3) == 0) {
          given.closed(id, at, "resolved", null);
        }
      }
      planned(period, TODAY.plusDays(dice.nextInt(60) - 20), TODAY.plusDays(dice.nextInt(5) + 40));
      if (dice.nextInt(4) == 0 && began.isBefore(TODAY.minusDays(100))) {
        given.ended(period, TODAY.minusDays(dice.nextInt(90)).toString(), "E4A");
      }
    }
  }

  private static Object[] heldOrNot(Random dice, LocalDate day) {
    return dice.nextBoolean()
        ? new Object[0]
        : new Object[] {
          "held_on",
          day.plusDays(38 + dice.nextInt(8)),
          "result",
          "nothingNeeded",
          "recorded_at",
          Given.at(day.plusDays(50) + "T12:00:00Z"),
          "recorded_by",
          "ivy"
        };
  }

  private static String one(Random dice, String... of) {
    return of[dice.nextInt(of.length)];
  }
}
