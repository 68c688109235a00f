package org.footprint.calendar;

import java.time.LocalDate;
import java.util.Set;

/** The days not worked that no rule foretells: proclaimed bank holidays and our own closures. */
@FunctionalInterface
interface Closures {

  Set<LocalDate> days();
}
