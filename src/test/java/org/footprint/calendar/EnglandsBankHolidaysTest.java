package org.footprint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglandsBankHolidaysTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ROOT);

  private final WorkingCalendar calendar = WorkingCalendars.withoutClosures(Clock.systemUTC());

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          2011: 3 Jan, 22 Apr, 25 Apr, 29 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
          2012: 2 Jan, 6 Apr, 9 Apr, 7 May, 4 Jun, 5 Jun, 27 Aug, 25 Dec, 26 Dec
          2018: 1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec
          2019: 1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
          2020: 1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec
          2021: 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
          2022: 3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec
          2023: 2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec
          2024: 1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
          2025: 1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
          2026: 1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
          2027: 1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
          2028: 3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
          2029: 1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec
          2030: 1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
          """)
  void noOtherWeekdayOfTheYearIsFree(int year, String bankHolidays) {
    List<LocalDate> expected =
        Arrays.stream(bankHolidays.split(", "))
            .map(day -> MonthDay.parse(day, DAY).atYear(year))
            .toList();

    assertThat(weekdaysNotWorkedIn(year)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-05-08",
        "2021-12-27",
        "2021-12-28",
        "2022-01-03",
        "2022-06-02",
        "2022-06-03",
        "2022-09-19",
        "2023-01-02",
        "2023-05-08",
        "2026-12-28"
      })
  void aMovedProclaimedOrSubstituteBankHolidayIsFree(LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-05-04", "2022-05-30"})
  void theDayABankHolidayWasMovedFromIsWorked(LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isTrue();
  }

  @Test
  void holidaysOfScotlandAndNorthernIrelandAreWorkedInEngland() {
    assertThat(
            List.of(
                LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 3, 17),
                LocalDate.of(2026, 6, 15),
                LocalDate.of(2026, 7, 13),
                LocalDate.of(2026, 8, 3),
                LocalDate.of(2026, 11, 30)))
        .allMatch(calendar::isWorkingDay);
  }

  private List<LocalDate> weekdaysNotWorkedIn(int year) {
    return Year.of(year)
        .atDay(1)
        .datesUntil(Year.of(year + 1).atDay(1))
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .filter(day -> !calendar.isWorkingDay(day))
        .toList();
  }
}
