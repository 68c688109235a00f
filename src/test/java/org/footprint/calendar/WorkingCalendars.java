package org.footprint.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Working calendars for tests that have no database. */
public final class WorkingCalendars {

  private WorkingCalendars() {}

  public static WorkingCalendar withoutClosures(Clock clock) {
    return withClosures(clock, Set.of());
  }

  public static WorkingCalendar withClosures(Clock clock, Set<LocalDate> days) {
    return new WorkingCalendar(clock, () -> days);
  }
}
