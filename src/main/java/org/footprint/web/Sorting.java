package org.footprint.web;

import java.util.Comparator;
import java.util.List;

/** A table that people sort by the links in its head, without a script. */
record Sorting<T>(List<Column<T>> columns, String by, boolean reverse) {

  /** Numbers begin with the largest, words with A. */
  record Column<T>(String key, String label, boolean number, Comparator<T> order) {}

  /**
   * One cell of the head.
   *
   * @param aria how the table is sorted by it, or null where it is not
   * @param turns whether its link turns the order round
   */
  record Head(String key, String label, boolean number, String aria, boolean turns) {

    public String arrow() {
      return aria == null ? "" : "ascending".equals(aria) ? "▲" : "▼";
    }
  }

  static <T> Column<T> words(String key, String label, Comparator<T> order) {
    return new Column<>(key, label, false, order);
  }

  static <T> Column<T> number(String key, String label, Comparator<T> order) {
    return new Column<>(key, label, true, order.reversed());
  }

  List<T> sorted(List<T> rows) {
    var order = column().order();
    return rows.stream().sorted(reverse ? order.reversed() : order).toList();
  }

  List<Head> heads() {
    return columns.stream().map(this::head).toList();
  }

  private Head head(Column<T> column) {
    if (column != column()) {
      return new Head(column.key(), column.label(), column.number(), null, false);
    }
    return new Head(
        column.key(),
        column.label(),
        column.number(),
        column.number() == reverse ? "ascending" : "descending",
        !reverse);
  }

  /** The first column where nobody has asked for one that there is. */
  private Column<T> column() {
    return columns.stream()
        .filter(column -> column.key().equals(by))
        .findFirst()
        .orElse(columns.get(0));
  }
}
