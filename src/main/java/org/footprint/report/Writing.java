package org.footprint.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What people write around the figures of a year.
 *
 * @param lastYears the priorities of the year before and how far the service came with each
 * @param nextYears the priorities of the year to come
 * @param forChildren the same year in plain words, for children and young people
 */
public record Writing(
    Map<Chapter, String> chapters,
    List<Priority> lastYears,
    List<String> nextYears,
    String forChildren) {

  public Writing {
    chapters = chapters.isEmpty() ? Map.of() : new EnumMap<>(chapters);
    lastYears = List.copyOf(lastYears);
    nextYears = List.copyOf(nextYears);
  }

  /** A priority and what came of it. */
  public record Priority(String words, Achieved achieved, String how) {}

  /** How far the service came with a priority. */
  public enum Achieved {
    YES("Achieved"),
    PARTLY("Achieved in part"),
    NO("Not achieved");

    private final String words;

    Achieved(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
