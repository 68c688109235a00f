package org.footprint.simulation.habit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footprint.simulation.Scene;

/** What a form shows to whoever has opened it. */
record Shown(Map<?, ?> fields) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final Pattern DAY_IN_WORDS = Pattern.compile("\\d{1,2} [A-Z][a-z]+ \\d{4}");

  static Shown to(Scene scene) {
    return new Shown(scene.form().get());
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  boolean isTrue(String field) {
    return Boolean.TRUE.equals(fields.get(field));
  }

  /** Empty where the form shows nothing. */
  String text(String field) {
    return fields.get(field) == null ? "" : fields.get(field).toString();
  }

  /** What stands together under one name. */
  Shown part(String field) {
    return new Shown(fields.get(field) instanceof Map<?, ?> part ? part : Map.of());
  }

  List<Map<String, Object>> rows(String field) {
    return fields.get(field) instanceof List<?> rows
        ? rows.stream().map(row -> row((Map<?, ?>) row)).toList()
        : List.of();
  }

  private static Map<String, Object> row(Map<?, ?> shown) {
    var row = new LinkedHashMap<String, Object>();
    shown.forEach((field, value) -> row.put(field.toString(), value));
    return row;
  }

  /** The values of a select. */
  List<String> choices(String field) {
    return rows(field).stream().map(choice -> choice.get("value").toString()).toList();
  }

  /** The first day that is named in a text. */
  Optional<LocalDate> day(String field) {
    var found = DAY_IN_WORDS.matcher(text(field));
    return found.find() ? Optional.of(LocalDate.parse(found.group(), DAY)) : Optional.empty();
  }
}
