package org.footprint.web;

import java.util.Comparator;
import java.util.List;

/**
 * A table that people sort by the links in its head, without a script.
 *
 * @param <O> how an order is said: to the database, or by comparing rows
 */
record Sorting<O>(List<Column<O>> columns, String by, boolean reverse) {

  /** Numbers begin with the largest, words with A. */
  record Column<O>(String key, String label, boolean number, O order) {}

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

  static <O> Column<O> words(String key, String label, O order) {
    return new Column<>(key, label, false, order);
  }

  static <T> Column<Comparator<T>> number(String key, String label, Comparator<T> order) {
    return new Column<>(key, label, true, order.reversed());
  }

  /** The one that was asked for. */
  O order() {
    return column().order();
  }

  /** Its key. */
  String key() {
    return column().key();
  }

  static <T> List<T> sorted(List<T> rows, Sorting<Comparator<T>> by) {
    return rows.stream().sorted(by.reverse() ? by.order().reversed() : by.order()).toList();
  }

  List<Head> heads() {
    return columns.stream().map(this::head).toList();
  }

  private Head head(Column<O> column) {
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
  private Column<O> column() {
    return columns.stream()
        .filter(column -> column.key().equals(by))
        .findFirst()
        .orElse(columns.get(0));
  }
}
