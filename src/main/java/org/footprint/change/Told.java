package org.footprint.change;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/**
 * What was read of something told, and what accepting it does.
 *
 * @param detail what tells two changes of a type on one day apart
 * @param words what was said about it, or null
 * @param known whether it holds already
 * @param accept carries it out; true if the next review becomes due earlier by it at once
 */
record Told(LocalDate onDay, String detail, String words, boolean known, BooleanSupplier accept) {

  /** Something that waits for somebody's decision. */
  static Told wish(LocalDate onDay, String detail, String words) {
    return new Told(onDay, detail, words, false, () -> false);
  }
}
