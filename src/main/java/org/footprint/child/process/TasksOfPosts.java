package org.footprint.child.process;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.HandedTasks;
import org.footprint.child.RoleHolders;
import org.footprint.engine.OpenTasks;
import org.footprint.people.Covers;
import org.footprint.people.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever takes over a post takes over what is open there, on the day they do. */
@Component
public class TasksOfPosts {

  private static final Logger log = LoggerFactory.getLogger(TasksOfPosts.class);

  /** Long enough for an application that stood still over a holiday. */
  private static final int DAYS = 31;

  private final Organisation organisation;
  private final Covers covers;
  private final HandedTasks handed;
  private final OpenTasks tasks;
  private final CarePeriods periods;
  private final RoleHolders holders;
  private final WorkingCalendar calendar;
  private final TransactionTemplate each;

  TasksOfPosts(
      Organisation organisation,
      Covers covers,
      HandedTasks handed,
      OpenTasks tasks,
      CarePeriods periods,
      RoleHolders holders,
      WorkingCalendar calendar,
      PlatformTransactionManager transactions) {
    this.organisation = organisation;
    this.covers = covers;
    this.handed = handed;
    this.tasks = tasks;
    this.periods = periods;
    this.holders = holders;
    this.calendar = calendar;
    this.each = new TransactionTemplate(transactions);
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A post changes hands by its dates, or by the organisation file that is read at each start. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  @EventListener(ApplicationReadyEvent.class)
  public void follow() {
    var today = calendar.today();
    var since = today.minusDays(DAYS);
    var before = new HashSet<>(organisation.whoLeftAPost(since, today));
    before.addAll(covers.whoChangedHands(since, today));
    var filled = organisation.newlyHeld(since, today);
    filled.forEach(role -> before.addAll(organisation.standIns(role, today)));
    var children = new TreeSet<String>();
    before.forEach(person -> children.addAll(tasks.childrenOf(person)));
    if (!filled.isEmpty()) {
      children.addAll(tasks.childrenOfNobody());
    }
    var given = handed.ofPeopleHere(today);
    children.stream()
        .flatMap(reference -> periods.last(reference).stream())
        .forEach(period -> follow(period, before, given));
  }

  /** Somebody may be at one of them at this moment; then it follows an hour later. */
  private void follow(CarePeriod period, Set<String> before, Set<String> given) {
    try {
      var now = holders.now(period);
      each.executeWithoutResult(
          status ->
              tasks.followHolders(
                  period.child().reference(), before::contains, now::contains, given));
    } catch (OptimisticLockingException e) {
      log.info("The tasks of {} follow their posts in an hour", period.about());
    }
  }
}
