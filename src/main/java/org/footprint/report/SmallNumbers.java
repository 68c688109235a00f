package org.footprint.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.Matrix.Place;

/**
 * Hides counts under five, and as many others as it takes that none of them can be worked out.
 *
 * <p>Rows and columns are the points of a graph and hidden places the lines between them. A hidden
 * count can be worked out from the totals just where its line is on no ring of such lines: on a
 * ring every other count could be one more and the rest one less. So each is put on a ring, by
 * hiding counts above zero that cost the reader least: totals last of all.
 */
final class SmallNumbers {

  private static final int SMALL = 5;
  private static final long A_COUNT = 1_000_000L;
  private static final long A_TOTAL = 1_000 * A_COUNT;
  private static final long THE_TOTAL = 1_000 * A_TOTAL;

  private SmallNumbers() {}

  static Matrix hide(Matrix matrix) {
    return hide(matrix, Set.of(), place -> cost(matrix, place));
  }

  /**
   * @param also what is to be hidden besides, because another table hides the same
   * @param cost what each place is worth to the reader
   */
  static Matrix hide(Matrix matrix, Set<Place> also, ToLongFunction<Place> cost) {
    return matrix.hiding(
        matrix.adding() == Adding.BOTH
            ? inAnyOrder(matrix, also, cost)
            : rowByRow(matrix, also, cost));
  }

  /**
   * The same counts are hidden wherever and in whatever order the rows are printed again, such as
   * beside another year: from two choices one could be worked out with the help of the other.
   */
  private static Set<Place> inAnyOrder(Matrix matrix, Set<Place> also, ToLongFunction<Place> cost) {
    var last = matrix.rows().size();
    var order =
        IntStream.range(0, last)
            .boxed()
            .filter(row -> matrix.at(row, matrix.columns().size()) != 0)
            .sorted(Comparator.comparing(matrix.rows()::get))
            .collect(Collectors.toCollection(ArrayList::new));
    order.add(last);
    var sorted =
        new Matrix(
            order.stream().filter(row -> row < last).map(matrix.rows()::get).toList(),
            matrix.columns(),
            order.stream().map(matrix.counts()::get).toList(),
            matrix.adding());
    var alsoSorted =
        also.stream()
            .map(place -> new Place(order.indexOf(place.row()), place.column()))
            .collect(Collectors.toSet());
    UnaryOperator<Place> back = place -> new Place(order.get(place.row()), place.column());
    return onRings(sorted, alsoSorted, place -> cost.applyAsLong(back.apply(place))).stream()
        .map(back)
        .collect(Collectors.toSet());
  }

  static boolean isSmall(long count) {
    return count > 0 && count < SMALL;
  }

  private static Set<Place> rowByRow(Matrix matrix, Set<Place> also, ToLongFunction<Place> cost) {
    var hidden = new HashSet<Place>();
    for (var row = 0; row < matrix.counts().size(); row++) {
      var inRow = new TreeSet<>(Comparator.comparing(Place::column));
      for (var column = 0; column <= matrix.columns().size(); column++) {
        var place = new Place(row, column);
        if (isSmall(matrix.at(row, column)) || also.contains(place)) {
          inRow.add(place);
        }
      }
      if (inRow.size() == 1) {
        inRow.add(cheapestOther(matrix, inRow.first(), cost));
      }
      hidden.addAll(inRow);
    }
    return hidden;
  }

  private static Place cheapestOther(Matrix matrix, Place hidden, ToLongFunction<Place> cost) {
    return IntStream.rangeClosed(0, matrix.columns().size())
        .filter(column -> column != hidden.column())
        .mapToObj(column -> new Place(hidden.row(), column))
        .filter(other -> matrix.at(other.row(), other.column()) > 0)
        .min(Comparator.comparingLong(cost))
        .orElseThrow();
  }

  private static Set<Place> onRings(Matrix matrix, Set<Place> also, ToLongFunction<Place> cost) {
    var hidden = new LinkedHashSet<Place>();
    for (var row = 0; row <= matrix.rows().size(); row++) {
      for (var column = 0; column <= matrix.columns().size(); column++) {
        var place = new Place(row, column);
        if (isSmall(matrix.at(row, column)) || also.contains(place)) {
          hidden.add(place);
        }
      }
    }
    hidden.addAll(partner(matrix, hidden, rowTotals(matrix, cost)));
    hidden.addAll(partner(matrix, hidden, columnTotals(matrix, cost)));
    var rings = new Rings(hidden);
    for (var place : List.copyOf(hidden)) {
      if (!rings.has(place)) {
        for (var other : wayRound(matrix, place, hidden, cost)) {
          hidden.add(other);
          rings.add(other);
        }
      }
    }
    return hidden;
  }

  /** Which hidden places lie on a ring of hidden ones: rows and columns are the points. */
  private static final class Rings {

    private final Map<Integer, Set<Integer>> lines = new HashMap<>();

    Rings(Set<Place> hidden) {
      hidden.forEach(this::add);
    }

    void add(Place place) {
      lines.computeIfAbsent(row(place), first -> new LinkedHashSet<>()).add(column(place));
      lines.computeIfAbsent(column(place), first -> new LinkedHashSet<>()).add(row(place));
    }

    /** Whether one gets from its row to its column on another way. */
    boolean has(Place place) {
      var seen = new HashSet<>(Set.of(row(place)));
      var open = new ArrayDeque<>(List.of(row(place)));
      while (!open.isEmpty()) {
        var here = open.remove();
        for (var there : lines.get(here)) {
          var isItself = here == row(place) && there == column(place);
          if (!isItself && there == column(place)) {
            return true;
          }
          if (!isItself && seen.add(there)) {
            open.add(there);
          }
        }
      }
      return false;
    }

    private static int row(Place place) {
      return -1 - place.row();
    }

    private static int column(Place place) {
      return place.column();
    }
  }

  private static List<Place> rowTotals(Matrix matrix, ToLongFunction<Place> cost) {
    var last = matrix.columns().size();
    return IntStream.range(0, matrix.rows().size())
        .mapToObj(row -> new Place(row, last))
        .sorted(
            Comparator.comparingLong(cost).thenComparing(place -> matrix.rows().get(place.row())))
        .toList();
  }

  private static List<Place> columnTotals(Matrix matrix, ToLongFunction<Place> cost) {
    var last = matrix.rows().size();
    return IntStream.range(0, matrix.columns().size())
        .mapToObj(column -> new Place(last, column))
        .sorted(
            Comparator.comparingLong(cost)
                .thenComparing(place -> matrix.columns().get(place.column())))
        .toList();
  }

  /**
   * Which other total a small one takes with it depends on the totals alone: they stand in other
   * tables too, and if it were another there, both together would give it away.
   */
  private static List<Place> partner(Matrix matrix, Set<Place> hidden, List<Place> totals) {
    return totals.stream().filter(hidden::contains).count() == 1
        ? totals.stream()
            .filter(place -> !hidden.contains(place))
            .filter(place -> matrix.at(place.row(), place.column()) > 0)
            .limit(1)
            .toList()
        : List.of();
  }

  /** The cheapest way from the place's row to its column that does not use the place itself. */
  private static Set<Place> wayRound(
      Matrix matrix, Place place, Set<Place> hidden, ToLongFunction<Place> cost) {
    var rows = matrix.rows().size() + 1;
    var points = rows + matrix.columns().size() + 1;
    var costs = new long[points];
    Arrays.fill(costs, Long.MAX_VALUE);
    var by = new Place[points];
    var open = new PriorityQueue<long[]>(Comparator.comparing(step -> step[0]));
    costs[place.row()] = 0;
    open.add(new long[] {0, place.row()});
    while (!open.isEmpty()) {
      var step = open.remove();
      var here = (int) step[1];
      if (step[0] > costs[here]) {
        continue;
      }
      var isRow = here < rows;
      for (var there = isRow ? rows : 0; there < (isRow ? points : rows); there++) {
        var next = isRow ? new Place(here, there - rows) : new Place(there, here - rows);
        if (next.equals(place) || matrix.at(next.row(), next.column()) == 0) {
          continue;
        }
        var whole = costs[here] + (hidden.contains(next) ? 0 : cost.applyAsLong(next));
        if (whole < costs[there]) {
          costs[there] = whole;
          by[there] = next;
          open.add(new long[] {whole, there});
        }
      }
    }
    return walkBack(by, place, rows);
  }

  private static Set<Place> walkBack(Place[] by, Place place, int rows) {
    var way = new HashSet<Place>();
    var points = new ArrayDeque<Integer>();
    points.push(rows + place.column());
    while (points.peek() != place.row()) {
      var here = points.pop();
      var step = by[here];
      way.add(step);
      points.push(here < rows ? rows + step.column() : step.row());
    }
    return way;
  }

  static long cost(Matrix matrix, Place place) {
    var totals =
        (place.row() == matrix.rows().size() ? 1 : 0)
            + (place.column() == matrix.columns().size() ? 1 : 0);
    var much = totals == 0 ? A_COUNT : totals == 1 ? A_TOTAL : THE_TOTAL;
    return much + matrix.at(place.row(), place.column());
  }
}
