package org.footprint.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.footprint.calendar.WorkingCalendar;

/** Lets a council live from one instant to another. */
@Simulated
public class Simulation {

  private static final Duration STRETCH = Duration.ofDays(28);

  private final Workplace workplace;
  private final Habits habits;
  private final Pace pace;
  private final Staff staff;
  private final Told told;
  private final Courses courses;
  private final Lives lives;
  private final Behaviours behaviours;
  private final Invariants invariants;
  private final WorkingCalendar calendar;

  Simulation(
      Workplace workplace,
      Habits habits,
      Pace pace,
      Staff staff,
      Told told,
      Courses courses,
      Lives lives,
      Behaviours behaviours,
      Invariants invariants,
      WorkingCalendar calendar) {
    this.workplace = workplace;
    this.habits = habits;
    this.pace = pace;
    this.staff = staff;
    this.told = told;
    this.courses = courses;
    this.lives = lives;
    this.behaviours = behaviours;
    this.invariants = invariants;
    this.calendar = calendar;
  }

  /** Begins, or goes on where it was stopped. */
  public Tally run(Course course, int crews, Progress progress) {
    return workplace.withClocksOfTheirOwn(() -> live(course, crews, progress));
  }

  private Tally live(Course course, int crews, Progress progress) {
    var behaviour = behaviours.of(course.behaviour());
    var tally = new Tally();
    var rules =
        new Rules(
            workplace,
            habits,
            pace,
            staff,
            told,
            calendar,
            Dice.of(course.seed()),
            behaviour,
            tally);
    var all = crews(rules, course, crews);
    var office = new Crew(rules, course.begins(), lives.reports(course));
    var open = workplace.open();
    all.forEach(crew -> crew.find(open));
    office.find(open);
    var threads = Executors.newFixedThreadPool(crews);
    try {
      for (var at = courses.reached().orElse(course.begins()); at.isBefore(course.ends()); ) {
        at = earlier(at.plus(STRETCH), course.ends());
        live(all, office, at, threads);
        check(at);
        courses.reached(at);
        progress.reached(at, tally);
      }
      return tally;
    } finally {
      threads.shutdown();
    }
  }

  private void check(Instant at) {
    var broken = workplace.at(at, () -> invariants.brokenAt(at));
    if (!broken.isEmpty()) {
      throw new IllegalStateException(
          "At %s this is not as it must be:%n  %s"
              .formatted(at, String.join("%n  ".formatted(), broken)));
    }
  }

  /** Families stay together, because what happens to one of them may ask about another. */
  private List<Crew> crews(Rules rules, Course course, int number) {
    var families =
        lives.of(course, rules.behaviour()).stream().collect(Collectors.groupingBy(Life::family));
    var shared = new ArrayList<List<Life>>();
    for (var i = 0; i < number; i++) {
      shared.add(new ArrayList<>());
    }
    families.keySet().stream()
        .sorted()
        .forEach(
            family ->
                shared.get(Math.floorMod(family.hashCode(), number)).addAll(families.get(family)));
    return shared.stream().map(children -> new Crew(rules, course.begins(), children)).toList();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** What counts everybody's work waits until all have come so far. */
  private static void live(List<Crew> crews, Crew office, Instant until, ExecutorService threads) {
    for (var next = office.next(until); next.isPresent(); next = office.next(until)) {
      live(crews, next.get(), threads);
      office.liveUntil(next.get());
    }
    live(crews, until, threads);
  }

  private static void live(List<Crew> crews, Instant until, ExecutorService threads) {
    try {
      for (var done :
          threads.invokeAll(
              crews.stream().<Callable<Void>>map(crew -> () -> live(crew, until)).toList())) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The simulation could not go on", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The simulation was stopped", e);
    }
  }

  private static Void live(Crew crew, Instant until) {
    crew.liveUntil(until);
    return null;
  }
}
