package org.footprint.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts in rows and columns with their totals, which are counted by themselves and not summed up.
 *
 * @param counts a list for each row, its total last; where columns add up, a row of totals follows
 * @param hidden the places that are not to be shown
 */
public record Matrix(
    List<String> rows,
    List<String> columns,
    List<List<Long>> counts,
    Adding adding,
    Set<Place> hidden) {

  public Matrix {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    counts = counts.stream().map(List::copyOf).toList();
    hidden = Set.copyOf(hidden);
  }

  Matrix(List<String> rows, List<String> columns, List<List<Long>> counts, Adding adding) {
    this(rows, columns, counts, adding, Set.of());
  }

  /** Which totals are sums. */
  public enum Adding {
    /** Rows add up to their totals and columns to theirs. */
    BOTH,
    /** Rows do; to add up the columns would make no sense. */
    ROWS_ALONE,
    /** One may be counted in several rows, but only once in the total. */
    OVERLAPPING
  }

  /** A place in the table; that after the last row or column is the total. */
  public record Place(int row, int column) {}

  static Matrix of(List<String> rows, Axis down, List<String> columns, Axis across, Cube cube) {
    var inside = words(cube.by(down.column(), across.column()), down, across);
    var rowTotals = words(cube.by(down.column()), down);
    var columnTotals = words(cube.by(across.column()), across);
    var counts = new ArrayList<List<Long>>();
    for (var row : rows) {
      var line = new ArrayList<Long>();
      columns.forEach(column -> line.add(inside.getOrDefault(List.of(row, column), 0L)));
      line.add(rowTotals.getOrDefault(row, 0L));
      counts.add(line);
    }
    var last = new ArrayList<Long>();
    columns.forEach(column -> last.add(columnTotals.getOrDefault(column, 0L)));
    last.add(cube.total());
    counts.add(last);
    return new Matrix(rows, columns, counts, Adding.BOTH);
  }

  /** One column, which is the total too. */
  static Matrix of(
      List<String> rows, Axis down, String column, Cube cube, Adding adding, long all) {
    var totals = words(cube.by(down.column()), down);
    var counts = new ArrayList<List<Long>>();
    rows.forEach(row -> counts.add(Collections.nCopies(2, totals.getOrDefault(row, 0L))));
    counts.add(List.of(all, all));
    return new Matrix(rows, List.of(column), counts, adding);
  }

  public long at(int row, int column) {
    return counts.get(row).get(column);
  }

  public boolean hides(int row, int column) {
    return hidden.contains(new Place(row, column));
  }

  public boolean hasTotalRow() {
    return adding != Adding.ROWS_ALONE;
  }

  long total() {
    return at(rows.size(), columns.size());
  }

  Matrix hiding(Set<Place> places) {
    return new Matrix(rows, columns, counts, adding, places);
  }

  private static Map<String, Long> words(Map<String, Long> counts, Axis axis) {
    var byWords = new HashMap<String, Long>();
    counts.forEach((code, count) -> byWords.merge(axis.label(code), count, Long::sum));
    return byWords;
  }

  private static Map<List<String>, Long> words(
      Map<List<String>, Long> counts, Axis down, Axis across) {
    var byWords = new HashMap<List<String>, Long>();
    counts.forEach(
        (codes, count) ->
            byWords.merge(
                List.of(down.label(codes.get(0)), across.label(codes.get(1))), count, Long::sum));
    return byWords;
  }
}
