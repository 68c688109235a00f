package org.footprint.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the rows or the columns of a table are: the words for the codes, in their order. Codes of
 * the same words are one row.
 *
 * @param head what stands over the rows
 * @param column where in a fact the codes are
 * @param whole whether words that nothing is counted for are shown too
 */
record Axis(String head, String column, Map<String, String> words, boolean whole) {

  static final String NOT_RECORDED = "Not recorded";

  Axis {
    words = new LinkedHashMap<>(words);
  }

  static Axis of(String head, String column, Map<String, String> words) {
    return new Axis(head, column, words, true);
  }

  /** With a row of its own for what is not recorded, also where that is nothing. */
  Axis orNotRecorded() {
    return and(Cube.NOT_RECORDED, NOT_RECORDED);
  }

  Axis and(String code, String meaning) {
    var more = new LinkedHashMap<>(words);
    more.remove(code);
    more.put(code, meaning);
    return new Axis(head, column, more, whole);
  }

  /** For long lists: only what occurs. */
  Axis thatOccur() {
    return new Axis(head, column, words, false);
  }

  /** A code that we have no words for is shown as it is: nothing that was counted is left out. */
  List<String> labels(List<Cube> cubes) {
    var occur = new TreeSet<String>();
    cubes.forEach(cube -> occur.addAll(cube.codes(column)));
    var labels = new LinkedHashSet<String>();
    words.forEach(
        (code, meaning) -> {
          if (whole || code.equals(Cube.NOT_RECORDED) || occur.contains(code)) {
            labels.add(meaning);
          }
        });
    occur.stream()
        .filter(code -> !code.equals(Cube.NOT_RECORDED))
        .forEach(code -> labels.add(label(code)));
    if (words.containsKey(Cube.NOT_RECORDED) || occur.contains(Cube.NOT_RECORDED)) {
      labels.remove(label(Cube.NOT_RECORDED));
      labels.add(label(Cube.NOT_RECORDED));
    }
    return List.copyOf(labels);
  }

  String label(String code) {
    return words.getOrDefault(code, code.equals(Cube.NOT_RECORDED) ? NOT_RECORDED : code);
  }

  /** Codes and words in turn. */
  static Map<String, String> words(String... codesAndWords) {
    var words = new LinkedHashMap<String, String>();
    var all = Arrays.asList(codesAndWords).iterator();
    while (all.hasNext()) {
      words.put(all.next(), all.next());
    }
    return words;
  }
}
