package org.footprint.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * One time in care, from the day the child became looked after to the day that ended.
 *
 * @param onlyThese the people to whom the child is restricted; null where nobody is kept out
 */
public record CarePeriod(
    UUID id,
    Child child,
    LocalDate startedOn,
    String need,
    String legalStatus,
    String placementKind,
    String placementPlace,
    LocalDate placedOn,
    String iroWish,
    Instant notifiedAt,
    String notifiedBy,
    String teamId,
    String socialWorkerId,
    String iroId,
    LocalDate endedOn,
    Set<String> onlyThese) {

  public String about() {
    return "care-period/" + id;
  }

  /** Whether the child is restricted to other people than this one. */
  public boolean isKeptFrom(String person) {
    return onlyThese != null && !onlyThese.contains(person);
  }
}
