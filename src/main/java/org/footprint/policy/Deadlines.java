package org.footprint.policy;

import java.time.Instant;
import java.time.LocalDate;
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
    return switch (standard.unit()) {
      case HOURS -> calendar.hoursAfter(from, standard.amount());
      case WORKING_DAYS -> workingDaysAfter(from, standard.amount(), childReference);
      default -> due(which, calendar.dayOf(from), childReference);
    };
  }

  /** When what follows from that day, on which it happened, is due; never moved by the hour. */
  public Instant due(PracticeStandard which, LocalDate from, String childReference) {
    return calendar.endOfWorkingDay(dayAfter(which, from), childReference);
  }

  /** The last day of the time that a standard allows from a day on. */
  public LocalDate dayAfter(PracticeStandard which, LocalDate from) {
    var standard = policy.standard(which);
    return dayAfter(standard.amount(), standard.unit(), from);
  }

  /** The end of the last of so many days after something happened. */
  public Instant due(int amount, Unit unit, Instant from, String childReference) {
    return calendar.endOfWorkingDay(dayAfter(amount, unit, calendar.dayOf(from)), childReference);
  }

  public LocalDate dayAfter(int amount, Unit unit, LocalDate from) {
    return switch (unit) {
      case WORKING_DAYS -> calendar.plusWorkingDays(from, amount);
      case DAYS -> from.plusDays(amount);
      case WEEKS -> from.plusWeeks(amount);
      case MONTHS -> calendar.plusMonths(from, amount);
      case HOURS, CHILDREN -> throw new IllegalArgumentException(unit + " are not days");
    };
  }

  public LocalDate dayBefore(int amount, Unit unit, LocalDate to) {
    return switch (unit) {
      case WORKING_DAYS -> calendar.minusWorkingDays(to, amount);
      case DAYS -> to.minusDays(amount);
      case WEEKS -> to.minusWeeks(amount);
      case MONTHS -> calendar.plusMonths(to, -amount);
      case HOURS, CHILDREN -> throw new IllegalArgumentException(unit + " are not days");
    };
  }

  /**
   * When what must be ready so long before a day is due. Where that has passed already, it is due
   * at the end of the next working day: late for the standard, yet possible.
   */
  public Instant before(PracticeStandard which, LocalDate day, String childReference) {
    var standard = policy.standard(which);
    if (standard.unit() != Unit.WORKING_DAYS) {
      throw new IllegalArgumentException(which + " is not counted in working days");
    }
    var due =
        calendar.endOfWorkingDay(calendar.minusWorkingDays(day, standard.amount()), childReference);
    return calendar.hasPassed(due)
        ? calendar.endOfWorkingDay(calendar.plusWorkingDays(calendar.today(), 1), childReference)
        : due;
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
