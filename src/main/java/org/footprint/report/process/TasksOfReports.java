package org.footprint.report.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.engine.OpenTasks;
import org.footprint.people.CoverChanged;
import org.footprint.people.Covers;
import org.footprint.people.Organisation;
import org.footprint.people.Role;
import org.footprint.report.ReportWork;
import org.footprint.report.ReportWorks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever takes over a post, or covers for its holder, takes over the report that is open there.
 */
@Component
class TasksOfReports {

  private static final Logger log = LoggerFactory.getLogger(TasksOfReports.class);

  /** Long enough for an application that stood still over a holiday. */
  private static final int DAYS = 31;

  private static final List<Role> ASKED =
      List.of(Role.IRO_MANAGER, Role.HEAD_OF_SAFEGUARDING, Role.ASSISTANT_DIRECTOR, Role.DIRECTOR);

  private final ReportWorks works;
  private final Organisation organisation;
  private final Covers covers;
  private final OpenTasks tasks;
  private final WorkingCalendar calendar;
  private final TransactionTemplate each;

  TasksOfReports(
      ReportWorks works,
      Organisation organisation,
      Covers covers,
      OpenTasks tasks,
      WorkingCalendar calendar,
      PlatformTransactionManager transactions) {
    this.works = works;
    this.organisation = organisation;
    this.covers = covers;
    this.tasks = tasks;
    this.calendar = calendar;
    this.each = new TransactionTemplate(transactions);
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void follow(CoverChanged changed) {
    follow();
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  @EventListener(ApplicationReadyEvent.class)
  public void follow() {
    var inHand = works.inHand();
    if (!inHand.isEmpty()) {
      var before = whoHeldUntilNow();
      var now =
          ASKED.stream().flatMap(role -> works.holders(role).stream()).collect(Collectors.toSet());
      inHand.forEach(work -> follow(work, before, now));
    }
  }

  private Set<String> whoHeldUntilNow() {
    var today = calendar.today();
    var since = today.minusDays(DAYS);
    var before = new HashSet<>(organisation.whoLeftAPost(since, today));
    before.addAll(covers.whoChangedHands(since, today));
    organisation
        .newlyHeld(since, today)
        .forEach(role -> before.addAll(organisation.standIns(role, today)));
    return before;
  }

  /** Somebody may be at it at this moment; then it follows an hour later. */
  private void follow(ReportWork work, Set<String> before, Set<String> now) {
    try {
      each.executeWithoutResult(
          status -> tasks.followHolders(work.year().key(), before::contains, now::contains));
    } catch (OptimisticLockingException e) {
      log.info("The tasks of the report of {} follow their posts in an hour", work.year());
    }
  }
}
