package org.footprint.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the numbers in the tables of a report mean, and what is known of them besides. */
final class Meanings {

  private final Map<List<String>, List<List<Meaning>>> ofTables = new HashMap<>();
  private final Map<String, List<Map<Meaning, Integer>>> sums = new HashMap<>();

  /**
   * @param meanings in the shape of the table's counts
   */
  void add(String table, String year, List<List<Meaning>> meanings) {
    ofTables.put(
        List.of(table, year),
        meanings.stream()
            .map(row -> row.stream().map(Meaning::asCountedElsewhere).toList())
            .toList());
  }

  List<List<Meaning>> of(String table, String year) {
    return ofTables.get(List.of(table, year));
  }

  /** Two numbers that are told apart otherwise, and are the same. */
  void addSame(String year, Meaning one, Meaning other) {
    if (!one.equals(other)) {
      addSum(year, Map.of(one, 1, other, -1));
    }
  }

  /** Numbers that make a constant, each so many times. */
  void addSum(String year, Map<Meaning, Integer> sum) {
    sums.computeIfAbsent(year, first -> new ArrayList<>()).add(sum);
  }

  List<Map<Meaning, Integer>> sums(String year) {
    return sums.getOrDefault(year, List.of());
  }
}
