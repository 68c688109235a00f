package org.footprint.simulation.habit;

import java.time.LocalDate;
import java.util.Optional;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** The day to which a review comes forward, if it still can. */
@Simulated
class EarlierDay {

  private static final int WORTH_IT = 10;

  private final WorkingCalendar calendar;

  EarlierDay(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  Optional<LocalDate> than(Optional<LocalDate> due, Scene scene) {
    var days = scene.dice().about("earlier").between(WORTH_IT, 20);
    var day = calendar.plusWorkingDays(scene.today(), days);
    return due.filter(day::isBefore).map(later -> day);
  }
}
