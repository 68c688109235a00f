package org.footprint.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was told of a child in care.
 *
 * @param words what was said about it, if anything
 * @param comesForward whether the next review became due earlier by it at once
 * @param due when somebody has to have decided about it; null where nobody has to
 */
public record Change(
    UUID id,
    UUID carePeriodId,
    ChangeType type,
    LocalDate onDay,
    String detail,
    String words,
    boolean comesForward,
    Instant toldAt,
    String toldBy,
    Instant due) {

  public String about() {
    return "change/" + id;
  }
}
