package org.footprint.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** When something is due, as people say it. */
@Component
public class DueWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

  private final WorkingCalendar calendar;

  DueWords(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  public String of(Instant due) {
    var today = calendar.today();
    var day = calendar.dayOf(due);
    if (calendar.hasPassed(due)) {
      return overdue(calendar.workingDaysBetween(day, today))
          + ", was due "
          + (day.equals(today) ? "today at " + calendar.timeOf(due) : words(day, today));
    }
    return day.equals(today) ? "Due today by " + calendar.timeOf(due) : "Due " + words(day, today);
  }

  /** The same for what may be done until a day is over. */
  public String of(LocalDate due) {
    var today = calendar.today();
    if (due.isBefore(today)) {
      return overdue(calendar.workingDaysBetween(due, today)) + ", was due " + words(due, today);
    }
    return due.equals(today) ? "Due today" : "Due " + words(due, today);
  }

  private static String overdue(int late) {
    return late == 0
        ? "Overdue"
        : "Overdue by " + late + (late == 1 ? " working day" : " working days");
  }

  private static String words(LocalDate day, LocalDate today) {
    return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
  }
}
