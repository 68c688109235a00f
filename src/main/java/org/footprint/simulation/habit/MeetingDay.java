package org.footprint.simulation.habit;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Dice;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** For which day people arrange a meeting, and why it is too late where it is. */
@Simulated
class MeetingDay {

  private static final int LAST_AFTER_ANOTHER = 20;

  private final Words words;
  private final WorkingCalendar calendar;

  MeetingDay(Words words, WorkingCalendar calendar) {
    this.words = words;
    this.calendar = calendar;
  }

  /** Whether the review was arranged before. */
  static boolean isAnew(Shown shown) {
    return shown.has("advocate");
  }

  LocalDate toArrange(Shown shown, Scene scene) {
    var dice = scene.dice().about("meetingOn");
    var soonest = calendar.plusWorkingDays(scene.today(), 1);
    var due = shown.part("review").day("due").orElseGet(() -> lawDue(shown));
    var day =
        isAnew(shown)
            ? calendar.plusWorkingDays(scene.today(), dice.between(3, 8))
            : asPlanned(shown, due, scene, dice);
    if (due.isBefore(day) && isAnew(shown) && scene.chance("rearrangedInTime")) {
      day = calendar.minusWorkingDays(due, 0);
    }
    return withinLimit(day.isBefore(soonest) ? soonest : day, shown);
  }

  private LocalDate asPlanned(Shown shown, LocalDate due, Scene scene, Dice dice) {
    var law = lawDue(shown);
    if (due.isBefore(law) || scene.chance("reviewInTime." + kind(shown))) {
      return calendar.minusWorkingDays(due, dice.between(0, 6));
    }
    return calendar.plusWorkingDays(
        law.isBefore(scene.today()) ? scene.today() : law, dice.between(1, 10));
  }

  private static String kind(Shown shown) {
    return switch (shown.part("review").text("title")) {
      case "Review number 1" -> "first";
      case "Review number 2" -> "second";
      default -> "other";
    };
  }

  /** A review that has begun is complete within the days that the law gives. */
  private LocalDate withinLimit(LocalDate day, Shown shown) {
    return shown
        .day("meetingsBefore")
        .map(begun -> calendar.plusWorkingDays(begun, LAST_AFTER_ANOTHER))
        .filter(day::isAfter)
        .orElse(day);
  }

  /** The day of a further meeting, or of the one to which a meeting is adjourned. */
  LocalDate toGoOn(Scene scene) {
    var days = scene.dice().about("goesOnAfter").between(6, 12);
    return Stream.of(
            calendar.plusWorkingDays(calendar.dayOf(scene.task().due()), days),
            calendar.plusWorkingDays(scene.today(), 1))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Why a meeting on this day is late, where it is. */
  Map<String, Object> lateness(LocalDate day, Shown shown, Scene scene) {
    if (!day.isAfter(lawDue(shown))) {
      return Map.of();
    }
    var known = shown.text("lateReason");
    var reason = known.isEmpty() ? reason(shown, scene) : known;
    return Fields.of("lateReason", reason, "lateWords", words.one(scene, "late." + reason));
  }

  /** Some reasons cannot be true of every child and every review. */
  private static String reason(Shown shown, Scene scene) {
    var reason = scene.answer("lateReason");
    var cannotBe =
        reason.equals("childsRequest") && Words.band(scene) == Band.LITTLE
            || reason.equals("lateNotification") && !kind(shown).equals("first");
    return cannotBe ? "keyPersonAbsent" : reason;
  }

  private static LocalDate lawDue(Shown shown) {
    return LocalDate.parse(shown.part("review").text("lawDue"));
  }
}
