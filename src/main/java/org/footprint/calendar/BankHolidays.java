package org.footprint.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** England's bank holidays since 2003, each year worked out once. */
class BankHolidays {

  private final HolidayManager unitedKingdom =
      HolidayManager.getInstance(ManagerParameters.create("gb"));
  private final Map<Integer, Set<LocalDate>> ofYear = new ConcurrentHashMap<>();

  boolean include(LocalDate day) {
    return ofYear.computeIfAbsent(day.getYear(), this::inEngland).contains(day);
  }

  private Set<LocalDate> inEngland(int year) {
    return unitedKingdom.getHolidays(Year.of(year), "eng").stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
