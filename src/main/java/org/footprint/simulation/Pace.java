package org.footprint.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.footprint.calendar.WorkingCalendar;

/** When people get round to their work: in office hours, and as punctually as they are. */
@Simulated
public class Pace {

  private static final LocalTime FIRST = LocalTime.of(9, 0);
  private static final int MINUTES = 8 * 60 - 1;
  private static final LocalTime LAST = FIRST.plusMinutes(MINUTES);

  private final WorkingCalendar calendar;

  Pace(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  public Optional<Instant> of(Scene scene) {
    var dice = scene.dice().about("when");
    var habit = scene.behaviour().punctuality(scene.task().key());
    if (dice.chance(habit.never())) {
      return Optional.empty();
    }
    var due = scene.task().due();
    var since = scene.task().since();
    return Optional.of(
        dice.chance(habit.inTime())
            ? between(since, promptly(scene, habit) ? sooner(since, due) : due, dice)
            : notBefore(since, during(late(due, habit, dice), dice), dice));
  }

  /**
   * At that time of the day on which it is due, or on a working day after it; never not at all,
   * because everything else waits for it.
   */
  public Instant onTheDay(Scene scene, LocalTime time) {
    var dice = scene.dice().about("when");
    var habit = scene.behaviour().punctuality(scene.task().key());
    var due = scene.task().due();
    var at =
        dice.chance(habit.inTime())
            ? calendar.at(calendar.dayOf(due), time.plusMinutes(dice.between(0, 19)))
            : during(late(due, habit, dice), dice);
    return notBefore(scene.task().since(), at, dice);
  }

  private static boolean promptly(Scene scene, Behaviour.Punctuality habit) {
    return scene.dice().about("promptly").chance(habit.prompt());
  }

  private Instant sooner(Instant since, Instant due) {
    var next = calendar.at(calendar.plusWorkingDays(calendar.dayOf(since), 1), LAST);
    return next.isBefore(due) ? next : due;
  }

  private LocalDate late(Instant due, Behaviour.Punctuality habit, Dice dice) {
    return calendar.plusWorkingDays(calendar.dayOf(due), dice.between(1, habit.longestDelay()));
  }

  /** What was overdue when it came up is done soon, but takes its time. */
  private static Instant notBefore(Instant since, Instant at, Dice dice) {
    return at.isAfter(since) ? at : soon(since, dice);
  }

  private static Instant soon(Instant since, Dice dice) {
    return since.plusSeconds(60L * dice.between(10, 50));
  }

  /** Some office hour between the two, or soon where no time is left between them. */
  public Instant between(Instant from, Instant to, Dice dice) {
    var first = calendar.dayOf(from);
    var days = calendar.workingDaysBetween(first, calendar.dayOf(to));
    var at = during(calendar.plusWorkingDays(first, dice.between(0, Math.max(days, 0))), dice);
    if (at.isAfter(from) && !at.isAfter(to)) {
      return at;
    }
    var soon = soon(from, dice);
    return soon.isAfter(to) && to.isAfter(from) ? to : soon;
  }

  /** Some minute of the office hours of a day. */
  public Instant during(LocalDate day, Dice dice) {
    return calendar.at(day, FIRST.plusMinutes(dice.between(0, MINUTES)));
  }
}
