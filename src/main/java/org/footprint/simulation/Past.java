package org.footprint.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.child.Restrictions;
import org.footprint.form.Answers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.util.StopWatch;

/**
 * Gives a demonstration its past, before anybody can sign in: only where nothing is known of any
 * child, or where it was stopped on the way.
 */
@Simulated
class Past implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Past.class);

  private final SimulationSettings settings;
  private final Courses courses;
  private final Simulation simulation;
  private final Workplace workplace;
  private final CarePeriods periods;
  private final Restrictions restrictions;
  private final AuditsShown audits;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private boolean running;

  Past(
      SimulationSettings settings,
      Courses courses,
      Simulation simulation,
      Workplace workplace,
      CarePeriods periods,
      Restrictions restrictions,
      AuditsShown audits,
      WorkingCalendar calendar,
      Clock clock) {
    this.settings = settings;
    this.courses = courses;
    this.simulation = simulation;
    this.workplace = workplace;
    this.periods = periods;
    this.restrictions = restrictions;
    this.audits = audits;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    if (settings.wanted()) {
      courses.unfinished().or(this::fresh).ifPresent(this::give);
    }
  }

  /** A demonstration with half a past is better than none. */
  private void give(Course course) {
    try {
      live(course);
    } catch (IllegalStateException e) {
      if (settings.thenStop() || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      log.error(
          "The past ends on {} and not today. To begin anew, stop and empty the folder of the data",
          calendar.dayOf(courses.reached().orElse(course.begins())),
          e);
    }
  }

  private Optional<Course> fresh() {
    if (!courses.nothingIsHere()) {
      return Optional.empty();
    }
    var now = clock.instant();
    var course =
        new Course(
            settings.seed(),
            settings.children(),
            settings.behaviour(),
            calendar.at(calendar.dayOf(now).minusMonths(settings.months()), LocalTime.of(8, 0)),
            now);
    courses.begin(course);
    return Optional.of(course);
  }

  private void live(Course course) {
    log.info(
        "The database is empty, so {} months of a council with {} children are lived through first",
        Math.round(Duration.between(course.begins(), course.ends()).toDays() / 30.4),
        course.children());
    var watch = new StopWatch();
    watch.start();
    var tally =
        simulation.run(course, settings.crews(), (at, done) -> tell(course, at, done, watch));
    if (Cast.belongsTo(course)) {
      restrict(course);
      audits.before(course);
    }
    watch.stop();
    log.info(
        "{} things were done in {} seconds", tally.acts(), Math.round(watch.getTotalTimeSeconds()));
  }

  /** There is no form for it, because it is no work that waits for somebody. */
  private void restrict(Course course) {
    workplace.at(
        course.ends(),
        () -> {
          periods
              .open(Cast.RESTRICTED)
              .filter(period -> restrictions.of(period).isEmpty())
              .ifPresent(
                  period ->
                      restrictions.restrict(
                          period,
                          new Answers(
                              Map.of(
                                  "reason",
                                  "A relative of the child works for the council",
                                  "named",
                                  Cast.MAY_KNOW)),
                          "mona"));
          return null;
        });
  }

  private void tell(Course course, Instant at, Tally done, StopWatch watch) {
    watch.stop();
    var seconds = watch.getTotalTimeSeconds();
    watch.start();
    var lived = share(course, at);
    log.info(
        "{} is over, {}%: {} things done, {} a second, about {} seconds left",
        calendar.dayOf(at),
        Math.round(100 * lived),
        done.acts(),
        Math.round(done.acts() / seconds),
        Math.round(seconds / lived - seconds));
  }

  private static double share(Course course, Instant at) {
    return (double) Duration.between(course.begins(), at).toMinutes()
        / Duration.between(course.begins(), course.ends()).toMinutes();
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (settings.thenStop()) {
      log.info("The past is there. Start without the profile simulate to work with it.");
      closeAfterStart(event.getApplicationContext(), Thread.currentThread());
    }
  }

  /** Closed in the middle of its start the application would say that it failed. */
  private static void closeAfterStart(ConfigurableApplicationContext application, Thread start) {
    new Thread(
            () -> {
              try {
                start.join();
                application.close();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "end-of-simulation")
        .start();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server. */
  @Override
  public int getPhase() {
    return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 4096;
  }
}
