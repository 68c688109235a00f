package org.footprint.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.footprint.drawing.Drawing.Person;
import org.footprint.report.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfEveryTenTest {

  @ParameterizedTest
  @CsvSource({
    "736, 824, about 9 of every 10, 9",
    "90, 100, 9 of every 10, 9",
    "85, 100, about 9 of every 10, 9",
    "84, 100, about 8 of every 10, 8",
    "10, 20, 5 of every 10, 5",
    "95, 100, more than 9 of every 10, 9.5",
    "999, 1000, more than 9 of every 10, 9.5",
    "1000, 1000, all, 10",
    "49, 1000, fewer than 1 of every 10, 0.5",
    "50, 1000, about 1 of every 10, 1",
    "0, 1000, none, 0",
    "5, 6, 5 of the 6, 5",
    "9, 9, all, 9",
    "0, 7, none, 0"
  })
  void aRateIsPeopleToBeCountedAndNeverMoreThanItIs(
      long count, long of, String words, double full) {
    var ten = OfEveryTen.of(new Rate(count, of, 1));

    assertThat(ten.words()).isEqualTo(words);
    assertThat(ten.full()).isEqualTo(full);
    assertThat(ten.people()).isEqualTo((int) Math.min(10, of));
  }

  @Test
  void theSentenceFitsWhatIsCounted() {
    assertThat(OfEveryTen.of(new Rate(0, 20, 1)).of("meetings")).isEqualTo("none of the meetings");
    assertThat(OfEveryTen.of(new Rate(20, 20, 1)).of("meetings")).isEqualTo("all meetings");
    assertThat(OfEveryTen.of(new Rate(18, 20, 1)).of("meetings"))
        .isEqualTo("9 of every 10 meetings");
  }

  @Test
  void asManyAreDrawnFullAsTheWordsSay() {
    var drawing = OfEveryTen.of(new Rate(97, 100, 1)).drawn("late", "More than 9 were in time");

    assertThat(drawing.marks())
        .extracting(mark -> ((Person) mark).part())
        .containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.5);
    assertThat(drawing.words()).isEqualTo("More than 9 were in time");
    assertThat(drawing.title()).isEqualTo("More than 9 of every 10");
  }
}
