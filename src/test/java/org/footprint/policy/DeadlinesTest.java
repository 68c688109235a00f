package org.footprint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.calendar.WorkingCalendars;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  private static final String CHILD = "CH-1";

  private final WorkingCalendar calendar = WorkingCalendars.withoutClosures(Clock.systemUTC());

  @Test
  void fortyEightHoursRunThroughTheWeekendAndTheClockChange() {
    assertThat(due("default", PracticeStandard.IRO_ALLOCATED, "2026-10-24T09:30:00Z"))
        .isEqualTo("2026-10-26T09:30:00Z");
    assertThat(due("haringey", PracticeStandard.IRO_ALLOCATED, "2026-03-27T16:45:00Z"))
        .isEqualTo("2026-03-29T16:45:00Z");
  }

  @Test
  void theSameDayIsTheEndOfTheDayOnWhichTheNotificationCame() {
    assertThat(due("buckinghamshire", PracticeStandard.IRO_ALLOCATED, "2026-11-17T09:00:00Z"))
        .isEqualTo(calendar.endOfWorkingDay(calendar.dayOf(at("2026-11-17T12:00:00Z")), CHILD));
  }

  @Test
  void theSameDayOfANotificationInTheEveningIsTheNextWorkingDay() {
    var friday = "2026-11-20T19:00:00Z";
    assertThat(due("buckinghamshire", PracticeStandard.IRO_ALLOCATED, friday))
        .isEqualTo(calendar.endOfWorkingDay(calendar.dayOf(at("2026-11-23T12:00:00Z")), CHILD));
  }

  @Test
  void workingDaysAreCountedFromTheDayAfterAndSkipBankHolidays() {
    assertThat(due("default", PracticeStandard.INTRODUCE_TO_CHILD, "2026-12-23T10:00:00Z"))
        .isEqualTo(calendar.endOfWorkingDay(calendar.dayOf(at("2027-01-04T12:00:00Z")), CHILD));
  }

  @Test
  void weeksAndMonthsEndOnAWorkingDay() {
    assertThat(due("default", PracticeStandard.MIDWAY, "2026-11-16T10:00:00Z"))
        .isEqualTo(calendar.endOfWorkingDay(calendar.dayOf(at("2026-12-29T12:00:00Z")), CHILD));
  }

  private Instant due(String authority, PracticeStandard which, String from) {
    return new Deadlines(Policies.of(authority), calendar).due(which, at(from), CHILD);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
