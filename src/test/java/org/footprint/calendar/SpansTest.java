package org.footprint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

  @ParameterizedTest
  @CsvSource({
    "PT59S, less than a minute",
    "PT1M, 1 minute",
    "PT59M59S, 59 minutes",
    "PT1H, 1 hour",
    "PT2H5M, 2 hours 5 minutes",
    "PT23H59M, 23 hours 59 minutes",
    "P1D, 1 day",
    "P3DT4H59M, 3 days 4 hours",
    "P13DT23H, 13 days 23 hours",
    "P14DT5H, 14 days",
    "P40D, 40 days"
  })
  void aSpanIsSaidInItsTwoLargestUnitsAndALongOneInDays(Duration span, String words) {
    assertThat(Spans.words(span)).isEqualTo(words);
  }
}
