package org.footprint.change;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/**
 * What was read of something told, and what accepting it does.
 *
 * @param detail what tells two changes of a type on one day apart
 * @param words what was said about it, or null
 * @param accept carries it out; true if the next review becomes due earlier by it at once
 */
record Told(LocalDate onDay, String detail, String words, BooleanSupplier accept) {

  static final BooleanSupplier NOTHING_TO_DO = () -> false;
}
