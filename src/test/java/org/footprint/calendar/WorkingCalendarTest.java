package org.footprint.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  // CRC-32's published check value for these nine digits, 0xCBF43926, leaves 2 when divided by 60.
  private static final String CHILD_OF_MINUTE_2 = "123456789";

  private final Set<LocalDate> closed = new HashSet<>();
  private Instant now = Instant.parse("2026-01-05T09:00:00Z");
  private int readings;

  private final InstantSource time = () -> now;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final WorkingCalendar calendar = new WorkingCalendar(clock, this::readClosures);

  private Set<LocalDate> readClosures() {
    readings++;
    return closed;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T00:00:00Z, 2026-01-05",
    "2026-01-05T23:59:59Z, 2026-01-05",
    "2026-03-28T23:59:59Z, 2026-03-28",
    "2026-03-29T00:00:00Z, 2026-03-29",
    "2026-03-29T22:59:59Z, 2026-03-29",
    "2026-03-29T23:00:00Z, 2026-03-30",
    "2026-10-24T22:59:59Z, 2026-10-24",
    "2026-10-24T23:00:00Z, 2026-10-25",
    "2026-10-25T23:59:59Z, 2026-10-25",
    "2026-10-26T00:00:00Z, 2026-10-26"
  })
  void aDayBeginsAndEndsAtMidnightInLondon(Instant at, LocalDate day) {
    now = at;

    assertThat(calendar.today()).isEqualTo(day);
    assertThat(calendar.dayOf(at)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-10, 20, 2027-01-12, over Christmas and New Year",
    "2026-12-24,  1, 2026-12-29, over Christmas with a substitute day",
    "2026-04-02,  1, 2026-04-07, over Easter",
    "2026-03-27,  1, 2026-03-30, over the clocks going forward",
    "2026-10-23,  1, 2026-10-26, over the clocks going back",
    "2028-02-28,  1, 2028-02-29, onto a leap day",
    "2028-02-28,  2, 2028-03-01, over a leap day",
    "2026-01-05,  0, 2026-01-05, none from a working day",
    "2026-01-03,  0, 2026-01-05, none from a Saturday",
    "2026-01-03,  1, 2026-01-05, one from a Saturday",
    "2026-04-03,  0, 2026-04-07, none from Good Friday",
    "2026-01-04, 20, 2026-01-30, from a Sunday"
  })
  void workingDaysAreCountedForward(LocalDate from, int days, LocalDate expected, String why) {
    assertThat(calendar.plusWorkingDays(from, days)).as(why).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-08, 5, 2026-03-30, over Easter and the clocks going forward",
    "2027-01-04, 5, 2026-12-23, over Christmas and New Year",
    "2026-10-26, 1, 2026-10-23, over the clocks going back",
    "2028-03-01, 1, 2028-02-29, onto a leap day",
    "2026-01-05, 0, 2026-01-05, none from a working day",
    "2026-01-04, 0, 2026-01-02, none from a Sunday",
    "2026-01-04, 1, 2026-01-02, one from a Sunday"
  })
  void workingDaysAreCountedBackward(LocalDate from, int days, LocalDate expected, String why) {
    assertThat(calendar.minusWorkingDays(from, days)).as(why).isEqualTo(expected);
  }

  @Test
  void aNegativeCountIsRefused() {
    LocalDate from = LocalDate.of(2026, 1, 5);

    assertThatThrownBy(() -> calendar.plusWorkingDays(from, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Working days to count must be 0 or more, but were -1");
    assertThatThrownBy(() -> calendar.minusWorkingDays(from, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30,  3, 2027-02-28",
    "2027-11-30,  3, 2028-02-29",
    "2026-08-31,  6, 2027-02-28",
    "2027-08-31,  6, 2028-02-29",
    "2028-02-29,  6, 2028-08-29",
    "2028-02-29, 12, 2029-02-28",
    "2026-01-15,  6, 2026-07-15"
  })
  void monthsAreCalendarMonthsAndStopAtTheMonthsLastDay(
      LocalDate from, int months, LocalDate expected) {
    assertThat(calendar.plusMonths(from, months)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-10, 2027-01-12,  20",
    "2027-01-12, 2026-12-10, -20",
    "2026-01-05, 2026-01-05,   0",
    "2026-01-03, 2026-01-03,   0",
    "2026-01-03, 2026-01-05,   1",
    "2026-01-02, 2026-01-04,   0",
    "2026-01-04, 2026-01-02,  -1",
    "2026-01-05, 2026-01-03,   0"
  })
  void theDayCountedFromIsNotCounted(LocalDate from, LocalDate to, int expected) {
    assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-27, 2026-03-27T17:02:00Z, the last winter day",
    "2026-03-28, 2026-03-30T16:02:00Z, Saturday before the clocks go forward",
    "2026-03-29, 2026-03-30T16:02:00Z, the day the clocks go forward",
    "2026-03-30, 2026-03-30T16:02:00Z, the first summer day",
    "2026-10-23, 2026-10-23T16:02:00Z, the last summer day",
    "2026-10-25, 2026-10-26T17:02:00Z, the day the clocks go back",
    "2026-10-26, 2026-10-26T17:02:00Z, the first winter day",
    "2026-04-03, 2026-04-07T16:02:00Z, Good Friday",
    "2026-12-25, 2026-12-29T17:02:00Z, Christmas Day"
  })
  void aWorkingDayEndsInTheChildsOwnMinuteAfterFiveInLondon(
      LocalDate day, Instant expected, String why) {
    assertThat(calendar.endOfWorkingDay(day, CHILD_OF_MINUTE_2)).as(why).isEqualTo(expected);
  }

  @Test
  void childrenCountedUpOneByOneAreSpreadOverTheWholeHour() {
    LocalDate day = LocalDate.of(2026, 1, 5);
    Instant five = Instant.parse("2026-01-05T17:00:00Z");

    Map<Long, Long> childrenInMinute =
        IntStream.range(0, 6000)
            .mapToObj("C%06d"::formatted)
            .map(child -> Duration.between(five, calendar.endOfWorkingDay(day, child)).toMinutes())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    assertThat(childrenInMinute.keySet())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 60).mapToObj(Long::valueOf).toList());
    assertThat(childrenInMinute.values()).allSatisfy(some -> assertThat(some).isBetween(50L, 150L));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-09T16:30:00Z, 48, 2026-01-11T16:30:00Z, over a weekend",
    "2026-03-28T10:00:00Z, 48, 2026-03-30T10:00:00Z, over the clocks going forward",
    "2026-10-24T09:00:00Z, 48, 2026-10-26T09:00:00Z, over the clocks going back",
    "2026-12-24T12:00:00Z, 48, 2026-12-26T12:00:00Z, over Christmas"
  })
  void hoursPassByTheClock(Instant from, int hours, Instant expected, String why) {
    assertThat(calendar.hoursAfter(from, hours)).as(why).isEqualTo(expected);
  }

  @Test
  void onlyWhatIsDoneAfterTheDueInstantIsLate() {
    Instant due = Instant.parse("2026-01-09T17:02:00Z");

    assertThat(calendar.isLate(due, due.minusSeconds(60))).isFalse();
    assertThat(calendar.isLate(due, due)).isFalse();
    assertThat(calendar.isLate(due, due.plusNanos(1))).isTrue();
  }

  @Test
  void aClosureIsNoWorkingDayInAnyCount() {
    LocalDate friday = LocalDate.of(2026, 1, 9);
    LocalDate monday = LocalDate.of(2026, 1, 12);
    LocalDate tuesday = LocalDate.of(2026, 1, 13);
    closed.add(monday);

    assertThat(calendar.isWorkingDay(monday)).isFalse();
    assertThat(calendar.plusWorkingDays(friday, 1)).isEqualTo(tuesday);
    assertThat(calendar.minusWorkingDays(tuesday, 1)).isEqualTo(friday);
    assertThat(calendar.workingDaysBetween(friday, tuesday)).isEqualTo(1);
    assertThat(calendar.endOfWorkingDay(monday, CHILD_OF_MINUTE_2))
        .isEqualTo("2026-01-13T17:02:00Z");
  }

  @Test
  void aChangedClosureIsNoticedWithinAMinute() {
    LocalDate monday = LocalDate.of(2026, 1, 12);
    assertThat(calendar.isWorkingDay(monday)).isTrue();

    closed.add(monday);
    now = now.plusSeconds(60);
    assertThat(calendar.isWorkingDay(monday)).isFalse();

    closed.remove(monday);
    now = now.plusSeconds(60);
    assertThat(calendar.isWorkingDay(monday)).isTrue();
  }

  @Test
  void closuresAreReadOnceAMinuteHoweverManyDaysAreAskedAbout() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    start.datesUntil(start.plusYears(1)).forEach(calendar::isWorkingDay);
    calendar.plusWorkingDays(start, 500);
    now = now.plusSeconds(60).minusNanos(1);
    calendar.workingDaysBetween(start, start.plusYears(2));
    assertThat(readings).isEqualTo(1);

    now = now.plusNanos(1);
    calendar.plusWorkingDays(start, 500);
    assertThat(readings).isEqualTo(2);
  }

  @Test
  void closuresAreReadAgainWhenTheClockIsSetBack() {
    LocalDate monday = LocalDate.of(2026, 1, 12);
    assertThat(calendar.isWorkingDay(monday)).isTrue();

    closed.add(monday);
    now = now.minusSeconds(1);

    assertThat(calendar.isWorkingDay(monday)).isFalse();
  }
}
