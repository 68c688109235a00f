package org.footprint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;

class WorkingCalendarPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2045, 12, 31);

  /** A day to count from, and closures near enough to it to be met on the way. */
  record Situation(LocalDate from, Set<LocalDate> closures) {

    WorkingCalendar calendar() {
      return WorkingCalendars.withClosures(Clock.systemUTC(), closures);
    }
  }

  @Provide
  Arbitrary<Situation> situations() {
    Arbitrary<Set<Integer>> daysAway = Arbitraries.integers().between(-90, 90).set().ofMaxSize(40);
    return Combinators.combine(Dates.dates().between(FIRST, LAST), daysAway)
        .as(
            (from, away) ->
                new Situation(from, away.stream().map(from::plusDays).collect(Collectors.toSet())));
  }

  @Property
  void addingThenSubtractingComesBackToAWorkingDay(
      @ForAll("situations") Situation given, @ForAll @IntRange(max = 60) int days) {
    WorkingCalendar calendar = given.calendar();
    Assume.that(calendar.isWorkingDay(given.from()));

    LocalDate later = calendar.plusWorkingDays(given.from(), days);
    LocalDate earlier = calendar.minusWorkingDays(given.from(), days);

    assertThat(calendar.minusWorkingDays(later, days)).isEqualTo(given.from());
    assertThat(calendar.plusWorkingDays(earlier, days)).isEqualTo(given.from());
  }

  @Property
  void aCountNeverEndsOnADayNotWorked(
      @ForAll("situations") Situation given, @ForAll @IntRange(max = 60) int days) {
    WorkingCalendar calendar = given.calendar();

    assertThat(
            List.of(
                calendar.plusWorkingDays(given.from(), days),
                calendar.minusWorkingDays(given.from(), days)))
        .allSatisfy(
            day -> {
              assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
              assertThat(day).isNotIn(given.closures());
              assertThat(List.of("01-01", "12-25", "12-26"))
                  .doesNotContain(day.toString().substring(5));
              assertThat(calendar.isWorkingDay(day)).isTrue();
            });
  }

  @Property
  void exactlyTheWorkingDaysAfterDayZeroAreCounted(
      @ForAll("situations") Situation given, @ForAll @IntRange(min = 1, max = 60) int days) {
    WorkingCalendar calendar = given.calendar();
    LocalDate from = given.from();

    LocalDate later = calendar.plusWorkingDays(from, days);
    LocalDate earlier = calendar.minusWorkingDays(from, days);

    assertThat(from.plusDays(1).datesUntil(later.plusDays(1)).filter(calendar::isWorkingDay))
        .hasSize(days);
    assertThat(earlier.datesUntil(from).filter(calendar::isWorkingDay)).hasSize(days);
    assertThat(calendar.workingDaysBetween(from, later)).isEqualTo(days);
    assertThat(calendar.workingDaysBetween(from, earlier)).isEqualTo(-days);
  }

  @Property
  void aLaterStartNeverEndsEarlier(
      @ForAll("situations") Situation given,
      @ForAll @IntRange(max = 60) int days,
      @ForAll @IntRange(max = 30) int startedLater) {
    WorkingCalendar calendar = given.calendar();
    LocalDate from = given.from();
    LocalDate laterFrom = from.plusDays(startedLater);

    assertThat(calendar.plusWorkingDays(laterFrom, days))
        .isAfterOrEqualTo(calendar.plusWorkingDays(from, days));
    assertThat(calendar.minusWorkingDays(laterFrom, days))
        .isAfterOrEqualTo(calendar.minusWorkingDays(from, days));
  }

  @Property
  void oneMoreWorkingDayAlwaysEndsLater(
      @ForAll("situations") Situation given, @ForAll @IntRange(min = 1, max = 60) int days) {
    WorkingCalendar calendar = given.calendar();
    LocalDate from = given.from();

    assertThat(calendar.plusWorkingDays(from, days + 1))
        .isAfter(calendar.plusWorkingDays(from, days));
    assertThat(calendar.minusWorkingDays(from, days + 1))
        .isBefore(calendar.minusWorkingDays(from, days));
  }

  @Property
  void aDueInstantLiesWithinAnHourFromFiveOnItsDayInLondon(
      @ForAll("situations") Situation given, @ForAll String childReference) {
    WorkingCalendar calendar = given.calendar();

    Instant due = calendar.endOfWorkingDay(given.from(), childReference);

    assertThat(calendar.dayOf(due)).isEqualTo(calendar.plusWorkingDays(given.from(), 0));
    assertThat(due.atZone(ZoneId.of("Europe/London")).getHour()).isEqualTo(17);
    assertThat(calendar.endOfWorkingDay(given.from(), childReference)).isEqualTo(due);
  }

  @Property(tries = 200)
  void theMachinesOwnTimeZoneMakesNoDifference(
      @ForAll("situations") Situation given,
      @ForAll("instants") Instant now,
      @ForAll("zones") String zone) {
    List<Object> inLondon = answersIn("Europe/London", given, now);

    assertThat(answersIn(zone, given, now)).isEqualTo(inLondon);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return DateTimes.instants()
        .between(
            FIRST.atStartOfDay().toInstant(ZoneOffset.UTC),
            LAST.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(
        "UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Pago_Pago");
  }

  private static List<Object> answersIn(String zone, Situation given, Instant now) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      // Or the year's bank holidays would still be those worked out in the other zone.
      HolidayManager.clearManagerCache();
      WorkingCalendar calendar =
          WorkingCalendars.withClosures(Clock.fixed(now, ZoneOffset.UTC), given.closures());
      return List.of(
          calendar.today(),
          calendar.isWorkingDay(given.from()),
          calendar.plusWorkingDays(given.from(), 20),
          calendar.minusWorkingDays(given.from(), 20),
          calendar.plusMonths(given.from(), 6),
          calendar.workingDaysBetween(given.from(), given.from().plusDays(90)),
          calendar.endOfWorkingDay(given.from(), "C000001"),
          calendar.hoursAfter(now, 48));
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
