package org.footprint.policy;

import java.util.Arrays;
import java.util.Map;

/** One row that a decision table answered with, and how to name it in a message. */
record Row(String place, Map<String, Object> cells) {

  int number(String column) {
    if (cells.get(column) instanceof Number number) {
      return number.intValue();
    }
    throw unreadable(column, "a whole number");
  }

  Integer numberOrNone(String column) {
    return cells.get(column) == null ? null : number(column);
  }

  String text(String column) {
    if (cells.get(column) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw unreadable(column, "a text");
  }

  boolean yes(String column) {
    if (cells.get(column) instanceof Boolean yes) {
      return yes;
    }
    throw unreadable(column, "true or false");
  }

  <E extends Enum<E> & TableWord> E word(String column, Class<E> words) {
    return TableWord.find(words, text(column))
        .orElseThrow(
            () ->
                unreadable(
                    column,
                    "one of "
                        + Arrays.stream(words.getEnumConstants()).map(TableWord::word).toList()));
  }

  private IllegalStateException unreadable(String column, String expected) {
    return new IllegalStateException(
        "%s: column %s holds %s, expected %s"
            .formatted(place, column, cells.get(column), expected));
  }
}
