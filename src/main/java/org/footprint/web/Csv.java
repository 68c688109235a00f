package org.footprint.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as a file for a spreadsheet. */
final class Csv {

  private static final String MARK_OF_UTF_8 = "\uFEFF";

  private Csv() {}

  static String of(List<String> head, List<List<String>> rows) {
    return Stream.concat(Stream.of(head), rows.stream())
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", MARK_OF_UTF_8, "\r\n"));
  }

  /** A spreadsheet would take words that begin so for a formula, and carry it out. */
  private static String cell(String words) {
    var harmless = words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
