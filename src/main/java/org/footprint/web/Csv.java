package org.footprint.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file for a spreadsheet. */
final class Csv {

  private static final String MARK_OF_UTF_8 = "\uFEFF";

  private Csv() {}

  static ResponseEntity<String> file(String name, List<String> head, List<List<String>> rows) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(of(head, rows));
  }

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
