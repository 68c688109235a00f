package org.footprint.policy;

import java.time.Instant;
import org.footprint.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Turns a practice standard into the instant at which something is due. */
@Component
public class Deadlines {

  private final Policy policy;
  private final WorkingCalendar calendar;

  Deadlines(Policy policy, WorkingCalendar calendar) {
    this.policy = policy;
    this.calendar = calendar;
  }

  public Instant due(PracticeStandard which, Instant from, String childReference) {
    var standard = policy.standard(which);
    var amount = standard.amount();
    var day = calendar.dayOf(from);
    return switch (standard.unit()) {
      case HOURS -> calendar.hoursAfter(from, amount);
      case WORKING_DAYS -> workingDaysAfter(from, amount, childReference);
      case DAYS -> calendar.endOfWorkingDay(day.plusDays(amount), childReference);
      case WEEKS -> calendar.endOfWorkingDay(day.plusWeeks(amount), childReference);
      case MONTHS -> calendar.endOfWorkingDay(calendar.plusMonths(day, amount), childReference);
      case CHILDREN -> throw new IllegalArgumentException(which + " is not a length of time");
    };
  }

  /** "The same day" means the next working day for what happened after the office closed. */
  private Instant workingDaysAfter(Instant from, int days, String childReference) {
    var day = calendar.dayOf(from);
    var due = calendar.endOfWorkingDay(calendar.plusWorkingDays(day, days), childReference);
    return due.isAfter(from)
        ? due
        : calendar.endOfWorkingDay(calendar.plusWorkingDays(day, days + 1), childReference);
  }
}
