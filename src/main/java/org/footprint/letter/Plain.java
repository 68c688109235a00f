package org.footprint.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Typed words made fit to stand in a letter. */
final class Plain {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

  private Plain() {}

  /** One line without surplus space, or null where nothing was typed. */
  static String words(String typed) {
    if (typed == null) {
      return null;
    }
    var line = typed.replaceAll("[\\s\\u00a0]+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** Like words, without the bullet that somebody may have typed before them. */
  static String item(String typed) {
    var line = words(typed);
    return line == null ? null : words(line.replaceFirst("^([•*–-] ?)+", ""));
  }

  /** Like words, to stand inside a sentence: without a full stop of its own. */
  static String part(String typed) {
    var line = words(typed);
    return line == null ? null : words(line.replaceFirst("[ .,;:]+$", ""));
  }

  static String sentence(String words) {
    var begun = begun(words);
    return begun.matches(".*[.!?…][\"'”’)]?") ? begun : begun + ".";
  }

  /** With the capital letter that a sentence begins with. */
  static String begun(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** As one says where something was: "at school", but never "at at school". */
  static String at(String place) {
    return place.matches("(?i)(at|in|on|by) .*") ? begunSmall(place) : "at " + place;
  }

  private static String begunSmall(String words) {
    return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }

  /** What is there of these sentences, one after the other. */
  static String together(String... sentences) {
    return String.join(" ", Stream.of(sentences).filter(Objects::nonNull).toList());
  }

  static String listed(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + " and "
        + names.get(names.size() - 1);
  }
}
