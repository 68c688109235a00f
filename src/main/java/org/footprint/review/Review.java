package org.footprint.review;

import java.time.LocalDate;
import java.util.UUID;
import org.footprint.policy.Circumstance;

/**
 * One review of a child's care.
 *
 * @param number counted from 1 in this period of care
 * @param plannedDueOn the last day the law allows
 * @param dueOn the same, or an earlier day to which the review was brought forward
 * @param ended {@code held} or {@code leftCare}; null while it lies ahead
 */
public record Review(
    UUID id,
    UUID carePeriodId,
    int number,
    Circumstance circumstance,
    LocalDate plannedDueOn,
    LocalDate dueOn,
    String ended) {

  public String about() {
    return "review/" + id;
  }

  public boolean isOpen() {
    return ended == null;
  }

  /** The one place that says whether a review counts as late. */
  public boolean isLateOn(LocalDate day) {
    return day.isAfter(plannedDueOn);
  }
}
