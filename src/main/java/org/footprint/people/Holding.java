package org.footprint.people;

import java.time.LocalDate;

/** A person at a post from a day on, up to but not including {@code to}; null is for ever. */
record Holding(String postId, String personId, LocalDate from, LocalDate to) {

  boolean isSameStartAs(Holding other) {
    return isSamePersonAtSamePostAs(other) && from.equals(other.from);
  }

  boolean overlaps(Holding other) {
    return isSamePersonAtSamePostAs(other)
        && (other.to == null || from.isBefore(other.to))
        && (to == null || other.from.isBefore(to));
  }

  /** Ended on that day, or never begun if it was to begin later. */
  Holding endedBy(LocalDate day) {
    if (to != null && !to.isAfter(day)) {
      return this;
    }
    return new Holding(postId, personId, from, from.isAfter(day) ? from : day);
  }

  private boolean isSamePersonAtSamePostAs(Holding other) {
    return postId.equals(other.postId) && personId.equals(other.personId);
  }
}
