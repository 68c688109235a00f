package org.footprint.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * A simulated child, and what will happen to them.
 *
 * @param family the same for brothers and sisters, and for a parent in care and their child
 * @param stays the times in care, the earliest first
 * @param happenings the earliest first
 */
public record Life(
    String reference,
    String family,
    String firstName,
    String lastName,
    LocalDate bornOn,
    List<Stay> stays,
    List<Happening> happenings) {

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
      String school) {}

  /** The time in care that a day belongs to, or the last one before it. */
  Stay stayOn(LocalDate day) {
    return stays.stream()
        .filter(stay -> !stay.cameOn().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  int ageOn(LocalDate day) {
    return bornOn.until(day).getYears();
  }
}
