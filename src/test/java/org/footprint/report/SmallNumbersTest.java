package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.Matrix.Place;

/** Whoever knows what is shown and that rows and columns add up must not find what is hidden. */
class SmallNumbersTest {

  @Provide
  Arbitrary<List<List<Long>>> counts() {
    var count =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.just(0L)),
            net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(1, 6)),
            net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(5, 90)));
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(columns -> count.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(7));
  }

  @Property
  void noSmallCountIsShownAndNoneCanBeWorkedOut(@ForAll("counts") List<List<Long>> counts) {
    var shown = SmallNumbers.hide(matrix(counts));

    assertThat(smallAndShown(shown)).isEmpty();
    assertThat(workedOut(shown)).isEmpty();
  }

  @Provide
  Arbitrary<List<List<List<Long>>>> things() {
    var count =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(1, 4)),
            net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(5, 90)));
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(
            years ->
                Arbitraries.integers()
                    .between(1, 4)
                    .flatMap(
                        sexes ->
                            count
                                .list()
                                .ofSize(years)
                                .list()
                                .ofSize(sexes)
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(5)));
  }

  /**
   * As the children by age and sex stand beside the children by age and placement. Where many
   * places are empty a table may have to hide a total that the other one shows.
   */
  @Property
  void noneCanBeWorkedOutFromTwoTablesOfTheSameThings(
      @ForAll("things") List<List<List<Long>>> things) {
    var one = SmallNumbers.hide(matrix(folded(things, true)));
    var other = SmallNumbers.hide(matrix(folded(things, false)));

    assertThat(workedOut(one, other)).isEmpty();
  }

  /** By the first and the second of what tells them apart, or by the first and the third. */
  private static List<List<Long>> folded(List<List<List<Long>>> things, boolean bySecond) {
    return things.stream()
        .map(
            row ->
                bySecond
                    ? row.stream().map(SmallNumbersTest::sum).toList()
                    : java.util.stream.IntStream.range(0, row.get(0).size())
                        .mapToObj(
                            third -> row.stream().mapToLong(second -> second.get(third)).sum())
                        .toList())
        .toList();
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  @Property
  void nothingElseIsChanged(@ForAll("counts") List<List<Long>> counts) {
    var given = matrix(counts);

    var shown = SmallNumbers.hide(given);

    assertThat(shown.counts()).isEqualTo(given.counts());
    assertThat(shown.hidden())
        .allSatisfy(place -> assertThat(given.at(place.row(), place.column())).isPositive());
    if (given.counts().stream().flatMap(List::stream).noneMatch(SmallNumbers::isSmall)) {
      assertThat(shown.hidden()).isEmpty();
    }
  }

  @Property
  void ofRowsThatTellOfTheSameThingsEachStandsForItself(@ForAll("counts") List<List<Long>> counts) {
    var all = matrix(counts);
    var alone =
        new Matrix(
            all.rows(), all.columns(), all.counts().subList(0, counts.size()), Adding.ROWS_ALONE);

    var shown = SmallNumbers.hide(alone);

    assertThat(smallAndShown(shown)).isEmpty();
    for (var row = 0; row < counts.size(); row++) {
      var here = row;
      assertThat(shown.hidden().stream().filter(place -> place.row() == here).count())
          .as("hidden in one row, which adds up")
          .isNotEqualTo(1);
    }
  }

  @Example
  void oneSmallCountTakesThreeOthersWithItAndTheTotalsStay() {
    var shown =
        SmallNumbers.hide(
            matrix(List.of(List.of(3L, 40L, 12L), List.of(30L, 50L, 60L), List.of(9L, 80L, 70L))));

    assertThat(shown.hidden())
        .containsExactlyInAnyOrder(
            new Place(0, 0), new Place(0, 2), new Place(2, 0), new Place(2, 2));
  }

  @Example
  void whereAllThereIsIsSmallEvenTheTotalIsHidden() {
    assertThat(SmallNumbers.hide(matrix(List.of(List.of(3L)))).hidden()).hasSize(4);
    assertThat(SmallNumbers.hide(matrix(List.of(List.of(0L)))).hidden()).isEmpty();
    assertThat(SmallNumbers.hide(matrix(List.of(List.of(5L)))).hidden()).isEmpty();
  }

  private static Matrix matrix(List<List<Long>> counts) {
    var rows = new ArrayList<List<Long>>();
    counts.forEach(row -> rows.add(withSum(row)));
    var last = new ArrayList<Long>();
    for (var column = 0; column < rows.get(0).size(); column++) {
      var here = column;
      last.add(rows.stream().mapToLong(row -> row.get(here)).sum());
    }
    rows.add(last);
    return new Matrix(
        named("row", counts.size()), named("column", counts.get(0).size()), rows, Adding.BOTH);
  }

  private static List<Long> withSum(List<Long> row) {
    var sum = new ArrayList<>(row);
    sum.add(row.stream().mapToLong(Long::longValue).sum());
    return sum;
  }

  private static List<String> named(String what, int many) {
    return java.util.stream.IntStream.range(0, many).mapToObj(one -> what + one).toList();
  }

  private static List<Place> smallAndShown(Matrix matrix) {
    var found = new ArrayList<Place>();
    for (var row = 0; row < matrix.counts().size(); row++) {
      for (var column = 0; column <= matrix.columns().size(); column++) {
        if (SmallNumbers.isSmall(matrix.at(row, column)) && !matrix.hides(row, column)) {
          found.add(new Place(row, column));
        }
      }
    }
    return found;
  }

  /** Solves the sums of rows and columns for the hidden counts, and says which have one value. */
  private static List<Place> workedOut(Matrix matrix) {
    var unknown = List.copyOf(matrix.hidden());
    var sums = sums(matrix, unknown);
    reduce(sums, unknown.size());
    return unknown.stream()
        .filter(place -> sums.stream().anyMatch(sum -> namesOnly(sum, unknown.indexOf(place))))
        .toList();
  }

  private record In(boolean one, Place place) {}

  /** The same of two tables whose rows and totals are the same. */
  private static List<In> workedOut(Matrix one, Matrix other) {
    var unknown = new ArrayList<In>();
    one.hidden().stream()
        .filter(
            place -> !isTotalOfRow(one, place) || other.hidden().contains(inOther(place, other)))
        .forEach(place -> unknown.add(new In(true, place)));
    other.hidden().stream()
        .filter(place -> !isTotalOfRow(other, place))
        .forEach(place -> unknown.add(new In(false, place)));
    var sums = new ArrayList<double[]>();
    sums(one, unknown.stream().map(in -> in.one() ? in.place() : null).toList()).forEach(sums::add);
    sums(
            other,
            unknown.stream()
                .map(
                    in ->
                        !in.one()
                            ? in.place()
                            : isTotalOfRow(one, in.place()) ? inOther(in.place(), other) : null)
                .toList())
        .forEach(sums::add);
    reduce(sums, unknown.size());
    return unknown.stream()
        .filter(in -> sums.stream().anyMatch(sum -> namesOnly(sum, unknown.indexOf(in))))
        .toList();
  }

  private static boolean isTotalOfRow(Matrix matrix, Place place) {
    return place.column() == matrix.columns().size();
  }

  private static Place inOther(Place place, Matrix other) {
    return new Place(place.row(), other.columns().size());
  }

  /** What adds up, as sums of the unknown counts; null for one that is not in this table. */
  private static List<double[]> sums(Matrix matrix, List<Place> unknown) {
    var sums = new ArrayList<double[]>();
    for (var row = 0; row < matrix.counts().size(); row++) {
      var here = row;
      sums.add(
          unknown.stream()
              .mapToDouble(
                  place ->
                      place == null || place.row() != here
                          ? 0
                          : place.column() == matrix.columns().size() ? -1 : 1)
              .toArray());
    }
    for (var column = 0; column <= matrix.columns().size(); column++) {
      var here = column;
      sums.add(
          unknown.stream()
              .mapToDouble(
                  place ->
                      place == null || place.column() != here
                          ? 0
                          : place.row() == matrix.rows().size() ? -1 : 1)
              .toArray());
    }
    return sums;
  }

  private static boolean namesOnly(double[] sum, int unknown) {
    for (var one = 0; one < sum.length; one++) {
      if (Math.abs(sum[one]) > 1e-9 != (one == unknown)) {
        return false;
      }
    }
    return true;
  }

  private static void reduce(List<double[]> sums, int unknowns) {
    var done = 0;
    for (var unknown = 0; unknown < unknowns && done < sums.size(); unknown++) {
      var pivot = -1;
      for (var sum = done; sum < sums.size(); sum++) {
        if (Math.abs(sums.get(sum)[unknown]) > 1e-9) {
          pivot = sum;
        }
      }
      if (pivot < 0) {
        continue;
      }
      java.util.Collections.swap(sums, pivot, done);
      for (var sum = 0; sum < sums.size(); sum++) {
        if (sum != done) {
          var times = sums.get(sum)[unknown] / sums.get(done)[unknown];
          for (var one = 0; one < unknowns; one++) {
            sums.get(sum)[one] -= times * sums.get(done)[one];
          }
        }
      }
      done++;
    }
  }

  @Example
  void theSolverOfThisTestFindsWhatCanBeWorkedOut() {
    var given = matrix(List.of(List.of(3L, 40L), List.of(30L, 20L)));

    assertThat(workedOut(given.hiding(Set.of(new Place(0, 0))))).containsExactly(new Place(0, 0));
    assertThat(workedOut(given.hiding(Set.of(new Place(0, 0), new Place(0, 1))))).hasSize(2);
  }
}
