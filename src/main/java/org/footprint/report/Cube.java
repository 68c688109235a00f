package org.footprint.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** How many there are of something, for each combination of the codes it is told apart by. */
final class Cube {

  private final List<String> columns;
  private final List<Row> rows;
  private final Map<String, Set<String>> codes = new ConcurrentHashMap<>();

  Cube(List<String> columns, List<Row> rows) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  /** The codes in the order of the columns; null is "not recorded". */
  record Row(List<String> codes, long count) {}

  /** The last column is the count, the others are the codes. */
  static Cube read(ResultSet result) throws SQLException {
    var head = result.getMetaData();
    var codes = head.getColumnCount() - 1;
    var columns = new ArrayList<String>();
    for (var column = 1; column <= codes; column++) {
      columns.add(head.getColumnLabel(column));
    }
    var rows = new ArrayList<Row>();
    while (result.next()) {
      var row = new String[codes];
      for (var column = 0; column < codes; column++) {
        row[column] = result.getString(column + 1);
      }
      rows.add(new Row(Arrays.asList(row), result.getLong(codes + 1)));
    }
    return new Cube(columns, rows);
  }

  List<String> columns() {
    return columns;
  }

  List<Row> rows() {
    return rows;
  }

  Cube where(String column, String... codes) {
    return where(column, Arrays.asList(codes)::contains);
  }

  Cube whereNot(String column, String... codes) {
    return where(column, code -> !Arrays.asList(codes).contains(code));
  }

  Cube in(ReportYear year) {
    return where("year", year.name());
  }

  Cube where(String column, Predicate<String> wanted) {
    var at = at(column);
    return new Cube(
        columns, rows.stream().filter(row -> wanted.test(row.codes().get(at))).toList());
  }

  long total() {
    return rows.stream().mapToLong(Row::count).sum();
  }

  Map<String, Long> by(String column) {
    var at = at(column);
    var counts = new HashMap<String, Long>();
    rows.forEach(row -> counts.merge(key(row.codes().get(at)), row.count(), Long::sum));
    return counts;
  }

  Map<List<String>, Long> by(String down, String across) {
    var first = at(down);
    var second = at(across);
    var counts = new HashMap<List<String>, Long>();
    rows.forEach(
        row ->
            counts.merge(
                List.of(key(row.codes().get(first)), key(row.codes().get(second))),
                row.count(),
                Long::sum));
    return counts;
  }

  Set<String> codes(String column) {
    return codes.computeIfAbsent(column, which -> Set.copyOf(by(which).keySet()));
  }

  /** What is not recorded is found under this key. */
  static final String NOT_RECORDED = "";

  private static String key(String code) {
    return code == null ? NOT_RECORDED : code;
  }

  private int at(String column) {
    var at = columns.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("There is no " + column + " in " + columns);
    }
    return at;
  }
}
