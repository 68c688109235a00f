package org.footprint.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@FootprintTest
@Transactional
class RecordedClosuresTest {

  private static final LocalDate TUESDAY = LocalDate.of(2031, 12, 30);

  @Autowired JdbcClient database;
  @Autowired Clock clock;

  @Test
  void aDayInTheTableIsNotWorked() {
    assertThat(calendar().isWorkingDay(TUESDAY)).isTrue();

    close(TUESDAY, "Christmas closure");

    assertThat(new RecordedClosures(database).days()).contains(TUESDAY);
    assertThat(calendar().isWorkingDay(TUESDAY)).isFalse();
    assertThat(calendar().isWorkingDay(TUESDAY.plusDays(1))).isTrue();
    assertThat(calendar().plusWorkingDays(TUESDAY.minusDays(1), 1)).isEqualTo(TUESDAY.plusDays(1));
  }

  @Test
  void aDayIsClosedOnce() {
    close(TUESDAY, "Christmas closure");

    assertThatThrownBy(() -> close(TUESDAY, "Again"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aClosureHasAName() {
    assertThatThrownBy(() -> close(TUESDAY, " "))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("closure_name_check");
  }

  private WorkingCalendar calendar() {
    return new WorkingCalendar(clock, new RecordedClosures(database));
  }

  private void close(LocalDate day, String name) {
    database
        .sql("insert into footprint.closure (day, name) values (?, ?)")
        .params(day, name)
        .update();
  }
}
