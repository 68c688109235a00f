package org.footprint.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A simulated child, and what will happen to them.
 *
 * @param family the same for brothers and sisters, and for a parent in care and their child
 * @param stays the times in care, the earliest first
 * @param homes where the child lives in them, the earliest first
 * @param happenings the earliest first
 * @param certain what is not left to chance about this child, so that a demonstration can show it
 */
public record Life(
    String reference,
    String family,
    String firstName,
    String lastName,
    LocalDate bornOn,
    List<Stay> stays,
    List<Home> homes,
    List<Happening> happenings,
    Map<String, String> certain) {

  /** Of a task: that nobody turns to it. */
  static final String NEVER = "never";

  public Life {
    stays = List.copyOf(stays);
    homes = List.copyOf(homes);
    happenings = List.copyOf(happenings);
    certain = Map.copyOf(certain);
  }

  /** A child who never moves, and with whom nothing is certain. */
  public Life(
      String reference,
      String family,
      String firstName,
      String lastName,
      LocalDate bornOn,
      List<Stay> stays,
      List<Happening> happenings) {
    this(reference, family, firstName, lastName, bornOn, stays, List.of(), happenings, Map.of());
  }

  /** The report of a year is nobody's life, but its turn comes too. */
  static Life ofReport(String year, LocalDate begun, Happening ended) {
    return new Life(year, year, "", "", begun, List.of(), List.of(ended));
  }

  /**
   * A time in care.
   *
   * @param iro whom the IRO manager allocates
   * @param carers with whom the child lives, as people say it, such as "Jo and Lee Marsh"
   * @param leftOn null where it goes on
   */
  public record Stay(
      LocalDate cameOn,
      LocalDate leftOn,
      String team,
      String worker,
      String iro,
      String carers,
      String school) {

    private Stay at(Home home) {
      return new Stay(cameOn, leftOn, team, worker, iro, home.carers(), home.school());
    }
  }

  /** Where the child lives from a day on, with whom, and the school they go to from there. */
  public record Home(LocalDate since, String carers, String school) {}

  /**
   * The time in care that a day belongs to, or the last one before it, with those who care for the
   * child on that day.
   */
  public Stay stayOn(LocalDate day) {
    var stay =
        stays.stream()
            .filter(one -> !one.cameOn().isAfter(day))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return homes.stream()
        .filter(home -> !home.since().isBefore(stay.cameOn()) && !home.since().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(stay::at)
        .orElse(stay);
  }

  public int ageOn(LocalDate day) {
    return bornOn.until(day).getYears();
  }

  /** Whether nobody ever turns to a task about this child. */
  boolean leavesUndone(String task) {
    return NEVER.equals(certain.get(task));
  }
}
