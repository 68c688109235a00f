package org.footprint.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A year as the service reports it, from 1 April to 31 March.
 *
 * @param begun the calendar year in whose April it begins
 */
public record ReportYear(int begun) implements Comparable<ReportYear> {

  private static final Pattern NAME = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final int EARLIEST = 1990;
  private static final int LATEST = 2100;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  public ReportYear {
    if (begun < EARLIEST || begun > LATEST) {
      throw new IllegalArgumentException(
          "A year of the report begins between " + EARLIEST + " and " + LATEST + ", not " + begun);
    }
  }

  /** Reads "2025-26". */
  public static ReportYear parse(String name) {
    var found = NAME.matcher(name);
    if (!found.matches()) {
      throw new IllegalArgumentException("A year is written like 2025-26, not " + name);
    }
    var year = new ReportYear(Integer.parseInt(found.group(1)));
    if (!year.name().equals(name)) {
      throw new IllegalArgumentException(
          "The year that begins in April " + year.begun + " is " + year.name() + ", not " + name);
    }
    return year;
  }

  /** The year that a day lies in. */
  public static ReportYear of(LocalDate day) {
    return new ReportYear(day.getYear() - (day.getMonth().compareTo(Month.APRIL) < 0 ? 1 : 0));
  }

  /** As people write it: "2025-26". */
  public String name() {
    return "%d-%02d".formatted(begun, (begun + 1) % 100);
  }

  /** What its report is known by as work: with a blank, which no child's reference has. */
  public String key() {
    return "Report " + name();
  }

  public LocalDate begins() {
    return LocalDate.of(begun, Month.APRIL, 1);
  }

  public LocalDate ends() {
    return LocalDate.of(begun + 1, Month.MARCH, 31);
  }

  public boolean isOver(LocalDate today) {
    return today.isAfter(ends());
  }

  public boolean hasBegun(LocalDate today) {
    return !today.isBefore(begins());
  }

  /** The last day there can be something to count of. */
  public LocalDate until(LocalDate today) {
    return isOver(today) ? ends() : today;
  }

  /** Which days are counted; of a year that is not over, up to today. */
  public String words(LocalDate today) {
    var until = until(today);
    return (until.getYear() == begun ? DAY : DAY_AND_YEAR).format(begins())
        + " to "
        + DAY_AND_YEAR.format(until);
  }

  /** The months that have begun, April first. */
  List<YearMonth> months(LocalDate today) {
    if (!hasBegun(today)) {
      return List.of();
    }
    return Stream.iterate(YearMonth.from(begins()), month -> month.plusMonths(1))
        .takeWhile(month -> !month.isAfter(YearMonth.from(until(today))))
        .toList();
  }

  /** This year and those before it, the latest first. */
  List<ReportYear> andBefore(int years) {
    return IntStream.rangeClosed(0, Math.min(years, begun - EARLIEST))
        .mapToObj(before -> new ReportYear(begun - before))
        .toList();
  }

  @Override
  public int compareTo(ReportYear other) {
    return Integer.compare(begun, other.begun);
  }

  @Override
  public String toString() {
    return name();
  }
}
