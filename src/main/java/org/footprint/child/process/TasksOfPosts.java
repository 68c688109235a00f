package org.footprint.child.process;

import java.util.concurrent.TimeUnit;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.WorkingWithChild;
import org.footprint.engine.OpenTasks;
import org.footprint.people.Organisation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whoever takes over a post takes over what is open there, on the day they do. */
@Component
public class TasksOfPosts {

  /** Long enough for an application that stood still over a holiday. */
  private static final int DAYS = 31;

  private final Organisation organisation;
  private final OpenTasks tasks;
  private final CarePeriods periods;
  private final WorkingWithChild working;
  private final WorkingCalendar calendar;

  TasksOfPosts(
      Organisation organisation,
      OpenTasks tasks,
      CarePeriods periods,
      WorkingWithChild working,
      WorkingCalendar calendar) {
    this.organisation = organisation;
    this.tasks = tasks;
    this.periods = periods;
    this.working = working;
    this.calendar = calendar;
  }

  /** A post changes hands by its dates, or by the organisation file that is read at each start. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  @EventListener(ApplicationReadyEvent.class)
  public void follow() {
    var today = calendar.today();
    organisation.whoLeftAPost(today.minusDays(DAYS), today).forEach(this::follow);
  }

  private void follow(String left) {
    tasks.childrenOf(left).stream()
        .flatMap(reference -> periods.open(reference).stream())
        .forEach(period -> follow(left, period));
  }

  private void follow(String left, CarePeriod period) {
    var now = working.now(period);
    tasks.followHolders(period.child().reference(), left::equals, now::contains);
  }
}
