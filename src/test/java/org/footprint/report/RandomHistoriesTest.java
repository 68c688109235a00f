package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever happened, the tables agree, and every total is what plain SQL counts. */
@FootprintTest
@Transactional
class RandomHistoriesTest {

  private static final LocalDate FIRST = LocalDate.of(2002, 2, 1);
  private static final int DAYS = 900;
  private static final List<String> YEARS = List.of("2001-02", "2002-03", "2003-04", "2004-05");

  @Autowired AnnualReports reports;
  @Autowired Facts facts;
  @Autowired Tables tables;
  @Autowired JdbcClient database;

  private Given given;

  @BeforeEach
  void nothingIsThereYet() {
    given = new Given(database);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void tablesAgreeNothingIsBelowZeroAndRatesLieWithinAHundred(long seed) {
    live(new Random(seed), 4);

    for (var name : YEARS) {
      var report = reports.of(ReportYear.parse(name));
      assertThat(report.tables().flatMap(table -> table.lines().stream()))
          .allSatisfy(line -> assertThat(line.cells()).allSatisfy(RandomHistoriesTest::isPossible));
      assertThat(report.withoutSmallNumbers().tables()).allSatisfy(RandomHistoriesTest::isHidden);
      total(report, "reviews", "held_review where held_on");
      total(report, "starts", "care_period where started_on");
      total(report, "ends", "care_period where ended_on");
      total(report, "midways", "midway where held_on");
      total(report, "concerns", "dispute where cast(raised_at as date)");
      total(report, "outcomes", "dispute where cast(closed_at as date)");
      total(report, "commendations", "commendation where cast(recorded_at as date)");
      total(report, "midways-by-iro", "midway where held_on");
      total(report, "feedback-about", "feedback where given_on");
      total(
          report, "audits-by-rule", "audit where ended <> 'withdrawn' and cast(ended_at as date)");
      total(
          report,
          "audit-scores",
          "audit_score join footprint.audit on id = audit_id"
              + " where said = 'final' and cast(ended_at as date)");
      total(report, "cafcass", "referral where made_on");
      total(
          report,
          "reasons",
          "dispute_reason join footprint.dispute on id = dispute_id where cast(raised_at as date)");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aReaderOfAllTablesCannotWorkOutWhatIsHidden(long seed) {
    live(new Random(seed), (int) seed * 4);

    for (var name : YEARS) {
      var year = ReportYear.parse(name);
      var first = facts.first().orElseThrow();
      var years =
          year.andBefore(4).stream()
              .filter(one -> one.equals(year) || one.compareTo(first) >= 0)
              .toList();
      var counted = facts.of(years);
      var meanings = new Meanings();
      tables.of(years, year.ends().plusYears(1), counted, meanings);
      var published = reports.of(year);
      for (var fact : FACTS) {
        isKeptFromReaders(fact, counted.get(fact).in(year), published, meanings);
      }
    }
  }

  private static final List<Fact> FACTS =
      List.of(
          Fact.CARE,
          Fact.CARE_BY_MONTH,
          Fact.IROS,
          Fact.STARTED,
          Fact.ENDED,
          Fact.HELD,
          Fact.RECORDED,
          Fact.OFFERED,
          Fact.PAPERS,
          Fact.MIDWAYS,
          Fact.MIDWAYS_OF_IROS,
          Fact.MIDWAYS_DUE,
          Fact.LAST_MIDWAY,
          Fact.RAISED,
          Fact.REASONS,
          Fact.STAGES,
          Fact.CLOSED,
          Fact.FEEDBACK,
          Fact.FEEDBACK_DUE,
          Fact.AUDITED,
          Fact.AUDIT_SCORES);

  /** From all numbers that are told apart by what the fact tells apart. */
  private static void isKeptFromReaders(
      Fact fact, Cube cube, AnnualReport published, Meanings all) {
    var counts = WhatAReaderKnows.counts(cube);
    var here = new TreeMap<Meaning, Boolean>();
    for (var table : published.tables().toList()) {
      var block = table.blocks().get(0);
      var matrix = block.matrix();
      var meanings = all.of(table.id(), block.year());
      for (var row = 0; row < matrix.counts().size(); row++) {
        for (var column = 0; column <= matrix.columns().size(); column++) {
          var meaning = meanings.get(row).get(column);
          if (meaning.things() == Meaning.of(fact).things() && isToldApart(meaning, cube)) {
            assertThat(WhatAReaderKnows.count(meaning, counts))
                .as(table.id() + " " + meaning)
                .isEqualTo(matrix.at(row, column));
            here.merge(
                meaning,
                block.small().contains(new Matrix.Place(row, column)),
                (one, other) -> one && other);
          }
        }
      }
    }
    var reader = new WhatAReaderKnows(cube, here.keySet());
    here.forEach(
        (meaning, hidden) -> {
          if (!hidden) {
            reader.learn(meaning, WhatAReaderKnows.count(meaning, counts));
          }
        });
    assertThat(here.keySet())
        .filteredOn(here::get)
        .filteredOn(one -> SmallNumbers.isSmall(WhatAReaderKnows.count(one, counts)))
        .as(published.year() + " " + fact)
        .noneMatch(reader::knows);
  }

  private static boolean isToldApart(Meaning meaning, Cube cube) {
    return meaning.codes().entrySet().stream()
        .allMatch(
            column ->
                cube.columns().contains(column.getKey())
                    && cube.codes(column.getKey()).containsAll(column.getValue()));
  }

  private static void isPossible(Table.Cell cell) {
    if (cell instanceof Table.Cell.OfAll of) {
      assertThat(of.rate().percent()).isBetween(java.math.BigDecimal.ZERO, HUNDRED);
      assertThat(of.rate().count()).isBetween(0L, of.rate().of());
    } else if (cell instanceof Table.Cell.Count count) {
      assertThat(count.count()).isNotNegative();
    }
  }

  private static final java.math.BigDecimal HUNDRED = java.math.BigDecimal.valueOf(100);

  private static void isHidden(Table table) {
    assertThat(table.lines().stream().flatMap(line -> line.cells().stream()))
        .allSatisfy(
            cell -> {
              if (cell instanceof Table.Cell.Count count) {
                assertThat(SmallNumbers.isSmall(count.count())).isFalse();
              } else if (cell instanceof Table.Cell.OfAll of) {
                assertThat(SmallNumbers.isSmall(of.rate().count())).isFalse();
                assertThat(SmallNumbers.isSmall(of.rate().of())).isFalse();
              }
            });
    table.blocks().forEach(block -> isMoreThanOneEach(table.id(), block.matrix()));
  }

  /**
   * Where two hidden counts together are two, each is one, because nothing is hidden of nothing.
   */
  private static void isMoreThanOneEach(String table, Matrix matrix) {
    if (matrix.adding() == Matrix.Adding.OVERLAPPING) {
      return;
    }
    var last = matrix.columns().size();
    for (var row = 0; row < matrix.counts().size(); row++) {
      var here = row;
      isMoreThanOneEach(
          table, matrix, last, column -> new Matrix.Place(here, column), "row " + row);
    }
    for (var column = 0; column <= last && matrix.adding() == Matrix.Adding.BOTH; column++) {
      var here = column;
      isMoreThanOneEach(
          table,
          matrix,
          matrix.rows().size(),
          row -> new Matrix.Place(row, here),
          "column " + column);
    }
  }

  private static void isMoreThanOneEach(
      String table, Matrix matrix, int total, IntFunction<Matrix.Place> line, String where) {
    var places = IntStream.range(0, total).mapToObj(line).toList();
    var hidden = places.stream().filter(matrix.hidden()::contains).count();
    if (hidden > 0 && !matrix.hidden().contains(line.apply(total))) {
      assertThat(
              matrix.at(line.apply(total).row(), line.apply(total).column())
                  - places.stream()
                      .filter(place -> !matrix.hidden().contains(place))
                      .mapToLong(place -> matrix.at(place.row(), place.column()))
                      .sum())
          .as(table + ", " + where)
          .isGreaterThan(hidden);
    }
  }

  private void total(AnnualReport report, String table, String counted) {
    var lines = report.table(table).orElseThrow().lines();
    var cells = lines.get(lines.size() - 1).cells();
    assertThat(cells.get(cells.size() - 1).words())
        .as(table + " in " + report.year())
        .isEqualTo(
            database
                .sql(
                    "select count(*)::text from footprint." + counted + " between :first and :last")
                .param("first", report.year().begins())
                .param("last", report.year().ends())
                .query(String.class)
                .single());
  }

  /**
   * @param reviews of a child, at most
   */
  private void live(Random dice, int reviews) {
    for (var child = 0; child < 12; child++) {
      var began = FIRST.plusDays(dice.nextInt(DAYS));
      var period =
          given.child(
              began.toString(),
              "date_of_birth",
              began.minusDays(dice.nextInt(6000)),
              "sex",
              one(dice, "F", "M", "U"),
              "ethnicity",
              one(dice, "WBRI", "NOBT", "BCRB", "OLD"),
              "unaccompanied",
              dice.nextBoolean());
      var ended = began.plusDays(dice.nextInt(400));
      var changed = began.plusDays(dice.nextInt(60));
      given.team(period, one(dice, "oak", "maple"), began.toString(), changed.toString());
      given.team(period, one(dice, "oak", "harbour"), changed.toString(), null);
      if (dice.nextBoolean()) {
        given.iro(period, one(dice, "ivy", "ian"), noon(began), null);
      }
      things(dice, period, began, reviews);
      if (dice.nextInt(3) > 0) {
        given.ended(period, ended.toString(), one(dice, "E4A", "E11", "E15"));
        if (dice.nextBoolean()) {
          given.again(given.childOf(period), ended.plusDays(dice.nextInt(30)).toString());
        }
      }
    }
  }

  private void things(Random dice, UUID period, LocalDate began, int reviews) {
    var late = dice.nextBoolean();
    given.reviews(
        period,
        dice.nextInt(reviews),
        began.plusDays(dice.nextInt(300)).toString(),
        "kind",
        one(dice, "first", "second", "subsequent", "firstEligible", "subsequentEligible"),
        "late",
        late,
        "late_reason",
        late ? one(dice, "iroIll", "other", null) : null,
        "participation",
        one(dice, "PN0", "PN1", "PN7", null),
        "chaired",
        one(dice, "iro", "child", null),
        "permanence_plan",
        one(dice, "adoption", null));
    given.papers(period, "MINUTES", noon(began), dice.nextBoolean() ? noon(began) : null);
    given.papers(
        period,
        "REPORT",
        one(dice, noon(began), "2090-01-01T12:00:00Z"),
        one(dice, noon(began), noon(began.plusDays(9)), null));
    for (var concern = dice.nextInt(3); concern > 0; concern--) {
      var raised = began.plusDays(dice.nextInt(200));
      var id = given.concern(period, noon(raised), dice.nextBoolean(), "planDrift", "safety");
      if (dice.nextInt(4) > 0) {
        given.stage(id, 2, 1 + dice.nextInt(4), noon(raised.plusDays(9)));
      }
      if (dice.nextBoolean()) {
        var closed = noon(raised.plusDays(dice.nextInt(60)));
        given.closed(
            id,
            closed,
            one(dice, "resolved", "withdrawn", "leftCare"),
            one(dice, closed, noon(raised), null));
      }
      if (dice.nextBoolean()) {
        given.referred(id, raised.plusDays(5).toString());
      }
    }
    if (dice.nextBoolean()) {
      given.commended(period, noon(began), one(dice, "socialWorker", "carer"));
    }
    for (var said = dice.nextInt(3); said > 0; said--) {
      var kind = one(dice, "thanks", "suggestion", "complaint");
      given.feedback(
          period,
          began.plusDays(dice.nextInt(200)).toString(),
          one(dice, "child", "parent", "carer"),
          kind,
          kind.equals("thanks") ? null : noon(began.plusDays(dice.nextInt(300))),
          kind.equals("thanks") ? null : one(dice, noon(began.plusDays(100)), null));
    }
    for (var audit = dice.nextInt(3); audit > 0; audit--) {
      given.audited(
          period,
          one(dice, "random", "ofIro", "reviewLate"),
          one(dice, "agreed", "moderated", "withdrawn"),
          noon(began.plusDays(dice.nextInt(300))),
          one(dice, "outstanding", "good", "inadequate"),
          () -> one(dice, "outstanding", "good", "inadequate"));
    }
  }

  private static String noon(LocalDate day) {
    return day + "T12:00:00Z";
  }

  private static String one(Random dice, String... of) {
    return of[dice.nextInt(of.length)];
  }
}
