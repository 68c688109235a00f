package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportYearTest {

  private static final ReportYear YEAR = ReportYear.parse("2023-24");

  @ParameterizedTest
  @CsvSource({
    "2024-03-31, 2023-24",
    "2024-04-01, 2024-25",
    "2024-02-29, 2023-24",
    "2024-12-31, 2024-25",
    "2025-01-01, 2024-25",
    "1999-04-01, 1999-00"
  })
  void aDayLiesInTheYearThatBeganInApril(String day, String name) {
    assertThat(ReportYear.of(LocalDate.parse(day)).name()).isEqualTo(name);
    assertThat(ReportYear.parse(name)).isEqualTo(ReportYear.of(LocalDate.parse(day)));
  }

  @Test
  void itSaysWhichDaysItCounts() {
    assertThat(YEAR.words(LocalDate.of(2026, 7, 1))).isEqualTo("1 April 2023 to 31 March 2024");
    assertThat(YEAR.words(LocalDate.of(2024, 2, 14))).isEqualTo("1 April 2023 to 14 February 2024");
    assertThat(YEAR.words(LocalDate.of(2023, 6, 2))).isEqualTo("1 April to 2 June 2023");
  }

  @Test
  void itIsOverOnTheFirstOfApril() {
    assertThat(YEAR.isOver(LocalDate.of(2024, 3, 31))).isFalse();
    assertThat(YEAR.isOver(LocalDate.of(2024, 4, 1))).isTrue();
    assertThat(YEAR.hasBegun(LocalDate.of(2023, 3, 31))).isFalse();
    assertThat(YEAR.hasBegun(LocalDate.of(2023, 4, 1))).isTrue();
  }

  @Test
  void onlyMonthsThatHaveBegunAreCounted() {
    assertThat(YEAR.months(LocalDate.of(2026, 7, 1)))
        .hasSize(12)
        .startsWith(YearMonth.of(2023, 4))
        .endsWith(YearMonth.of(2024, 3));
    assertThat(YEAR.months(LocalDate.of(2023, 5, 1)))
        .containsExactly(YearMonth.of(2023, 4), YearMonth.of(2023, 5));
    assertThat(YEAR.months(LocalDate.of(2023, 3, 31))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-27, 'The year that begins in April 2025 is 2025-26, not 2025-27'",
    "2025, 'A year is written like 2025-26, not 2025'",
    "2025/26, 'A year is written like 2025-26, not 2025/26'",
    "0001-02, 'A year of the report begins between 1990 and 2100, not 1'"
  })
  void whatIsNoYearIsRefusedInWords(String name, String words) {
    assertThatThrownBy(() -> ReportYear.parse(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(words);
  }

  @ParameterizedTest
  @CsvSource({
    "736, 824, 1, 89.3% (736 of 824)",
    "534, 720, 2, 74.17% (534 of 720)",
    "1, 8, 1, 12.5% (1 of 8)",
    "1, 16, 1, 6.3% (1 of 16)",
    "5, 5, 1, 100.0% (5 of 5)",
    "0, 7, 1, 0.0% (0 of 7)",
    "0, 0, 1, none"
  })
  void aRateAlwaysCarriesItsTwoNumbers(long count, long of, int decimals, String words) {
    assertThat(new Rate(count, of, decimals).words()).isEqualTo(words);
  }
}
