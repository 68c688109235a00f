package org.footprint.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Child.Span;
import org.footprint.simulation.Dwellings.Dwelling;
import org.footprint.simulation.Life.Home;
import org.footprint.simulation.Life.Stay;

/** Writes down what happens to a child, and who tells it when. */
class Diary {

  /** By then an IRO has been allocated, however late. */
  static final int UNTIL_IRO = 35;

  private static final int BEFORE_LEAVING = 5;
  private static final LocalTime EARLY = LocalTime.of(8, 10);
  private static final double MOST = 3;
  private static final double TOGETHER = 0.75;
  private static final double DAYS_OF_YEAR = 365.25;

  private final Behaviour behaviour;
  private final Telling telling;
  private final Dwellings dwellings;
  private final WorkingCalendar calendar;
  private final Pace pace;
  private final Instant ends;

  Diary(
      Behaviour behaviour,
      Telling telling,
      Dwellings dwellings,
      WorkingCalendar calendar,
      Pace pace,
      Instant ends) {
    this.behaviour = behaviour;
    this.telling = telling;
    this.dwellings = dwellings;
    this.calendar = calendar;
    this.pace = pace;
    this.ends = ends;
  }

  /** What is told while somebody is in care, with what is planned to be told besides. */
  Life of(Child child, List<Happening> besides, Dice dice, Dice family) {
    var happenings = new ArrayList<>(besides);
    var homes = new ArrayList<Home>();
    var stays = new ArrayList<Stay>();
    for (var span : child.spans()) {
      var page = new Page(child, span, dice.about(span.cameOn()), family, happenings, homes);
      stays.add(page.write());
    }
    happenings.removeIf(happening -> !happening.at().isBefore(ends));
    happenings.sort(Comparator.comparing(Happening::at).thenComparing(Happening::name));
    return new Life(
        child.reference(),
        child.family(),
        child.traits().firstName(),
        child.traits().lastName(),
        child.bornOn(),
        stays,
        homes,
        happenings,
        child.certain());
  }

  /**
   * Working days on which something happens, as often since a day as the behaviour says, although
   * it cannot happen in all of that time.
   */
  List<LocalDate> days(Dice dice, String what, LocalDate since, LocalDate from, LocalDate to) {
    var chance = dice.about(what);
    var days = new TreeSet<LocalDate>();
    var possible = ChronoUnit.DAYS.between(from, to);
    var perDay =
        behaviour.perYear(what)
            / DAYS_OF_YEAR
            * Math.min(MOST, (double) ChronoUnit.DAYS.between(since, to) / possible);
    var passed = 0.0;
    for (var turn = 0; perDay > 0 && possible > 0; turn++) {
      passed -= Math.log(1 - chance.about(turn).share()) / perDay;
      if (passed > possible) {
        break;
      }
      var day = calendar.plusWorkingDays(from.plusDays((long) passed), 0);
      if (!day.isAfter(to)) {
        days.add(day);
      }
    }
    return List.copyOf(days);
  }

  /** When leaving care is told: before anybody works after it, so that nobody meets in between. */
  private Instant leavingTold(Span span, Dice dice) {
    if (calendar.isWorkingDay(span.leftOn()) && dice.chance(0.5)) {
      return pace.during(span.leftOn(), dice);
    }
    var next = calendar.plusWorkingDays(span.leftOn(), 1);
    return calendar.at(next, EARLY.plusMinutes(dice.between(0, 40)));
  }

  /** One time in care. */
  private final class Page {

    private final Child child;
    private final Span span;
    private final Dice dice;
    private final Dice family;
    private final List<Happening> happenings;
    private final List<Home> homes;
    private final LocalDate told;
    private final LocalDate last;

    private Page(
        Child child,
        Span span,
        Dice dice,
        Dice family,
        List<Happening> happenings,
        List<Home> homes) {
      this.child = child;
      this.span = span;
      this.dice = dice;
      this.family = family;
      this.happenings = happenings;
      this.homes = homes;
      this.told = calendar.dayOf(span.toldAt());
      var end = calendar.dayOf(ends).plusDays(1);
      var last = calendar.minusWorkingDays(span.leftOn(), BEFORE_LEAVING);
      this.last = last.isBefore(end) ? last : end;
    }

    private Stay write() {
      var first = dwellings.suiting(child, span.cameOn(), null, firstHome());
      happenings.add(telling.cameIntoCare(child, span, first));
      var school = dwellings.school(child, span.cameOn(), family);
      var adoptedFrom = adoption();
      var moves = moves(first, adoptedFrom);
      legalStatus(adoptedFrom);
      turns();
      if (child.eventful()) {
        wishesAndConcerns();
        yearlyMeeting(moves);
      }
      happenings.add(telling.leftCare(child, span, leavingTold(span, dice.about("left")), dice));
      var worker = span.workers().get(0).person();
      return new Stay(
          span.cameOn(),
          span.leftOn().isAfter(calendar.dayOf(ends)) ? null : span.leftOn(),
          telling.teamOf(worker),
          worker,
          span.iros().get(0).person(),
          first.carers(),
          school);
    }

    /** Most brothers and sisters come to the same carers, and a baby lives with the mother. */
    private Dice firstHome() {
      if (livesWithFamily()) {
        return family.about("home");
      }
      return (dice.about("together").chance(TOGETHER) ? family.about(span.cameOn()) : dice)
          .about("home");
    }

    private boolean livesWithFamily() {
      return child.hasBaby() || child.parent() != null;
    }

    /** The day of the move to those who adopt the child, or null. */
    private LocalDate adoption() {
      return span.ending().equals("E12")
          ? calendar.plusWorkingDays(span.leftOn().minusDays(110), 0)
          : null;
    }

    private List<LocalDate> moves(Dwelling first, LocalDate adoptedFrom) {
      var from = told.plusDays(7);
      var to = adoptedFrom == null ? last : earlier(last, adoptedFrom.minusDays(20));
      var moves = child.eventful() && !livesWithFamily();
      var planned =
          moves ? days(dice, "movePlanned", span.cameOn(), from, to) : List.<LocalDate>of();
      var all = new TreeSet<>(planned);
      if (moves) {
        all.addAll(days(dice, "moveUnplanned", span.cameOn(), from, to));
      }
      var at = first;
      for (var day : all) {
        var about = dice.about("move").about(day);
        at = dwellings.suiting(child, day, at, about);
        move(day, at, planned.contains(day), about);
      }
      if (adoptedFrom != null && !adoptedFrom.isAfter(last)) {
        at = dwellings.of("A6", at, dice.about("adoption"));
        move(adoptedFrom, at, true, dice.about("adoption"));
        all.add(adoptedFrom);
      }
      schools(first);
      return List.copyOf(all);
    }

    private void move(LocalDate day, Dwelling to, boolean planned, Dice about) {
      homes.add(new Home(day, to.carers(), dwellings.school(child, day, family)));
      happenings.add(telling.moved(child, span, day, toldOf(day, about), to, planned, about));
    }

    /** Each September some are old enough for another school. */
    private void schools(Dwelling first) {
      var before = dwellings.school(child, span.cameOn(), family);
      for (var year = span.cameOn().getYear(); year <= last.getYear(); year++) {
        var day = LocalDate.of(year, 9, 1);
        var school = dwellings.school(child, day, family);
        if (day.isAfter(span.cameOn()) && !day.isAfter(last) && !school.equals(before)) {
          var carers =
              homes.stream()
                  .filter(home -> !home.since().isBefore(span.cameOn()))
                  .filter(home -> !home.since().isAfter(day))
                  .reduce((one, later) -> later)
                  .map(Home::carers)
                  .orElse(first.carers());
          homes.add(new Home(day, carers, school));
          homes.sort(Comparator.comparing(Home::since));
          before = school;
        }
      }
    }

    private void legalStatus(LocalDate adoptedFrom) {
      var changes = dice.about("legal");
      var status = child.traits().legalStatus();
      var day = told;
      for (var turn = 0; turn < 2; turn++) {
        var next = next(status, changes.about(turn));
        if (next == null) {
          break;
        }
        var wait = status.startsWith("L") ? 1 : changes.about(turn).between(100, 240);
        day = calendar.plusWorkingDays(day.plusDays(wait), 0);
        if (adoptedFrom != null && !day.isBefore(adoptedFrom.minusDays(60))) {
          break;
        }
        change(day, next, changes.about(turn));
        status = next;
      }
      if (adoptedFrom != null) {
        change(calendar.plusWorkingDays(adoptedFrom.minusDays(40), 0), "E1", changes);
      }
    }

    private String next(String status, Dice chances) {
      if (!chances.about("whether").chance(behaviour.chance("lives.legalStatusChanges"))
          && !status.startsWith("L")) {
        return null;
      }
      return switch (status) {
        case "L1", "L2" -> chances.chance(0.6) ? "C1" : "V2";
        case "C1" -> "C2";
        case "V2" -> child.traits().unaccompanied() || !chances.chance(0.4) ? null : "C1";
        default -> null;
      };
    }

    private void change(LocalDate day, String status, Dice about) {
      if (day.isAfter(told) && !day.isAfter(last)) {
        happenings.add(
            telling.legalStatusChanged(child, span, day, toldOf(day, about), status, about));
      }
    }

    private void turns() {
      span.workers().stream()
          .skip(1)
          .forEach(
              turn ->
                  happenings.add(
                      telling.workerChanged(child, span, turn.since(), turn.person(), dice)));
      span.iros().stream()
          .skip(1)
          .forEach(
              turn -> happenings.add(telling.iroChanged(child, turn.since(), turn.person(), dice)));
    }

    private void wishesAndConcerns() {
      var from = told.plusDays(UNTIL_IRO);
      for (var day : days(dice, "planChange", span.cameOn(), from, last)) {
        happenings.add(
            telling.planChangeProposed(child, span, during("planChange", day), on("plan", day)));
      }
      for (var day : days(dice, "wish", span.cameOn(), from, last)) {
        happenings.add(telling.reviewWished(child, span, during("wish", day), on("wish", day)));
      }
      for (var day : days(dice, "goodPractice", span.cameOn(), from, last)) {
        happenings.add(
            telling.goodPractice(child, span, during("goodPractice", day), on("good", day)));
      }
      for (var day : days(dice, "feedback", span.cameOn(), from, last)) {
        happenings.add(telling.feedback(child, span, during("feedback", day), on("feedback", day)));
      }
      concerns("concernInformal", "0", from);
      concerns("concernFormal", "1", from);
      concerns("concernAgency", "agencyInformal", from);
    }

    private void concerns(String what, String rung, LocalDate from) {
      for (var day : days(dice, what, span.cameOn(), from, last)) {
        happenings.add(telling.concern(child, span, during(what, day), rung, on(what, day)));
      }
    }

    /** After two years in one place. */
    private void yearlyMeeting(List<LocalDate> moves) {
      var settled = moves.isEmpty() ? span.cameOn() : moves.get(moves.size() - 1);
      var day = calendar.plusWorkingDays(settled.plusMonths(25), 0);
      if (!day.isAfter(last)
          && child.ageOn(day) >= 8
          && dice.about("yearly").chance(behaviour.chance("lives.yearlyMeeting"))) {
        happenings.add(
            telling.yearlyMeetingProposed(child, span, during("yearly", day), on("yearly", day)));
      }
    }

    private Instant during(String what, LocalDate day) {
      return pace.during(day, on(what, day).about("when"));
    }

    private Dice on(String what, LocalDate day) {
      return dice.about(what).about(day);
    }

    /** On the day or within the two after it. */
    private Instant toldOf(LocalDate day, Dice about) {
      var when = about.about("told");
      var on = calendar.plusWorkingDays(day, when.between(0, 2));
      return pace.during(on.isAfter(last) ? day : on, when);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
      return one.isBefore(other) ? one : other;
    }
  }
}
