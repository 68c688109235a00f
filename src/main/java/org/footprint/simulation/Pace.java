package org.footprint.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.footprint.calendar.WorkingCalendar;

/** When people get round to their work: in office hours, and as punctually as they are. */
@Simulated
class Pace {

  private static final LocalTime FIRST = LocalTime.of(9, 0);
  private static final int MINUTES = 8 * 60 - 1;

  private final WorkingCalendar calendar;

  Pace(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  Optional<Instant> of(Scene scene) {
    var dice = scene.dice().about("when");
    var habit = scene.behaviour().punctuality(scene.task().key());
    if (dice.chance(habit.never())) {
      return Optional.empty();
    }
    var due = scene.task().due();
    if (dice.chance(habit.inTime())) {
      return Optional.of(between(scene.task().since(), due, dice));
    }
    var late = calendar.plusWorkingDays(calendar.dayOf(due), dice.between(1, habit.longestDelay()));
    return Optional.of(during(late, dice));
  }

  /** Some office hour between the two, and never outside them. */
  Instant between(Instant from, Instant to, Dice dice) {
    var first = calendar.dayOf(from);
    var days = calendar.workingDaysBetween(first, calendar.dayOf(to));
    var at = during(calendar.plusWorkingDays(first, dice.between(0, Math.max(days, 0))), dice);
    if (at.isAfter(from) && !at.isAfter(to)) {
      return at;
    }
    var soon = from.plusSeconds(60L * dice.between(10, 50));
    return soon.isAfter(to) ? to : soon;
  }

  /** Some minute of the office hours of a day. */
  Instant during(LocalDate day, Dice dice) {
    return calendar.at(day, FIRST.plusMinutes(dice.between(0, MINUTES)));
  }
}
