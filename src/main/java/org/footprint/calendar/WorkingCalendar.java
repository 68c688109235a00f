package org.footprint.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/**
 * Counts days as the service's deadlines count them, and alone knows that it does so in London.
 *
 * <p>A working day is no Saturday, no Sunday, no bank holiday in England and no recorded closure. A
 * change to the recorded closures counts within a minute.
 */
@Component
public class WorkingCalendar {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime START_OF_DAY = LocalTime.of(8, 0);
  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

  private final Clock clock;
  private final Closures closures;
  private final BankHolidays bankHolidays = new BankHolidays();

  WorkingCalendar(Clock clock, Closures closures) {
    this.clock = clock;
    this.closures = new RememberedClosures(clock, closures);
  }

  /** For statements that turn instants into days. */
  public ZoneId zone() {
    return LONDON;
  }

  public LocalDate today() {
    return dayOf(clock.instant());
  }

  /** The day it is in London at that instant. */
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }

  /** What London's clocks show at that instant. */
  public LocalTime timeOf(Instant at) {
    return LocalTime.ofInstant(at, LONDON).truncatedTo(ChronoUnit.MINUTES);
  }

  /** The instant at which London's clocks show that time of that day. */
  public Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LONDON).toInstant();
  }

  public boolean isWorkingDay(LocalDate day) {
    return isWorked(day, closures.days());
  }

  /**
   * The working day that many after {@code from}, which is day 0 and need not be one itself: both 0
   * and 1 working days after a Saturday is the Monday.
   */
  public LocalDate plusWorkingDays(LocalDate from, int days) {
    return count(from, days, 1);
  }

  /**
   * The working day that many before {@code from}, which is day 0 and need not be one itself: both
   * 0 and 1 working days before a Sunday is the Friday.
   */
  public LocalDate minusWorkingDays(LocalDate from, int days) {
    return count(from, days, -1);
  }

  /**
   * The same day of the month that many calendar months later, or the last of a shorter month; a
   * working day or not.
   */
  public LocalDate plusMonths(LocalDate from, int months) {
    return from.plusMonths(months);
  }

  /**
   * How many working days {@code to} lies after {@code from}, which is day 0 and not counted; below
   * zero where it lies before.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    Set<LocalDate> closed = closures.days();
    int direction = to.isBefore(from) ? -1 : 1;
    int counted = 0;
    LocalDate day = from;
    while (!day.equals(to)) {
      day = day.plusDays(direction);
      if (isWorked(day, closed)) {
        counted += direction;
      }
    }
    return counted;
  }

  /**
   * When that day's work is over: within the hour from 17:00 in London, always in the same minute
   * for the same child, so that timers do not all fire at once. If the day is not worked, the next
   * working day's end.
   */
  public Instant endOfWorkingDay(LocalDate day, String childReference) {
    return at(plusWorkingDays(day, 0), END_OF_DAY.plusMinutes(minuteOf(childReference)));
  }

  /**
   * When that day's work begins: within the hour from 8:00 in London, in the minute of the child.
   */
  public Instant startOfDay(LocalDate day, String childReference) {
    return at(day, START_OF_DAY.plusMinutes(minuteOf(childReference)));
  }

  public boolean hasPassed(Instant instant) {
    return !instant.isAfter(clock.instant());
  }

  /** Hours by the clock, over weekends, closures and clock changes alike. */
  public Instant hoursAfter(Instant from, int hours) {
    return from.plus(Duration.ofHours(hours));
  }

  /** Whether something was done after it was due; at the due instant it is in time. */
  public boolean isLate(Instant due, Instant done) {
    return done.isAfter(due);
  }

  private LocalDate count(LocalDate from, int days, int direction) {
    if (days < 0) {
      throw new IllegalArgumentException(
          "Working days to count must be 0 or more, but were " + days);
    }
    Set<LocalDate> closed = closures.days();
    LocalDate day = from;
    int left = days;
    while (left > 0 || !isWorked(day, closed)) {
      day = day.plusDays(direction);
      if (isWorked(day, closed)) {
        left--;
      }
    }
    return day;
  }

  private boolean isWorked(LocalDate day, Set<LocalDate> closed) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        && !closed.contains(day)
        && !bankHolidays.include(day);
  }

  // Not hashCode: references counted up one by one would crowd into a few minutes.
  private static int minuteOf(String childReference) {
    CRC32 checksum = new CRC32();
    checksum.update(childReference.getBytes(UTF_8));
    return (int) (checksum.getValue() % 60);
  }
}
