package org.footprint.engine;

import java.util.Date;
import org.footprint.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** What the lists ask about time that a plain clock cannot say. */
@Component("workingDays")
public class WorkingDays {

  private static final int FIVE = 5;

  private final WorkingCalendar calendar;

  WorkingDays(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** When the fifth working day from today is over. */
  public Date inFive() {
    var last = calendar.plusWorkingDays(calendar.today(), FIVE);
    return Date.from(calendar.startOfDay(last.plusDays(1), ""));
  }
}
