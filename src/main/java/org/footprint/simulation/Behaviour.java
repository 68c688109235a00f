package org.footprint.simulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Optional;

/**
 * How the people of a council keep their clocks and what they tend to answer; read from a file of
 * {@code simulation/}, so that another council is another file.
 *
 * @param authority whose policy tables apply
 * @param punctuality how each kind of task is done, by its id in the model; {@code others} for the
 *     rest
 * @param chances of what may happen in a task, from 0 to 1
 * @param perYear what happens to a child so many times a year
 * @param shares how often, compared with each other, the answers of a question are given
 * @param childrenPerIro how many children a full-time IRO has
 */
public record Behaviour(
    String authority,
    Map<String, Punctuality> punctuality,
    Map<String, Double> chances,
    Map<String, Double> perYear,
    Map<String, Map<String, Double>> shares,
    double childrenPerIro) {

  @JsonCreator
  public Behaviour {
    punctuality = Map.copyOf(punctuality);
    chances = Map.copyOf(chances);
    perYear = Map.copyOf(perYear);
    shares = Map.copyOf(shares);
  }

  /**
   * @param inTime the share done by the due instant
   * @param never the share that nobody ever does
   * @param longestDelay in working days, of those done late
   * @param prompt the share of those done in time that is done on the same working day or the next
   */
  public record Punctuality(double inTime, double never, int longestDelay, double prompt) {}

  Punctuality punctuality(String task) {
    return Optional.ofNullable(punctuality.get(task)).orElseGet(() -> punctuality.get("others"));
  }

  public double chance(String of) {
    return known(chances, of);
  }

  double perYear(String what) {
    return known(perYear, what);
  }

  public Map<String, Double> shares(String of) {
    return known(shares, of);
  }

  private static <T> T known(Map<String, T> values, String name) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(() -> new IllegalArgumentException("The behaviour does not say: " + name));
  }
}
