package org.footprint.child.process;

import java.util.TreeSet;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.engine.OpenTasks;
import org.footprint.people.CoverChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who covers for somebody takes over their work, and the record of each such child says so. */
@Component
class TasksOfCovered {

  private final OpenTasks tasks;
  private final CarePeriods periods;
  private final TasksOfPosts posts;
  private final Chronology chronology;

  TasksOfCovered(OpenTasks tasks, CarePeriods periods, TasksOfPosts posts, Chronology chronology) {
    this.tasks = tasks;
    this.periods = periods;
    this.posts = posts;
    this.chronology = chronology;
  }

  @EventListener
  void writeDown(CoverChanged changed) {
    var away = changed.cover().awayId();
    var children = new TreeSet<>(tasks.childrenOf(away));
    periods.with(away).forEach(period -> children.add(period.child().reference()));
    children.stream()
        .flatMap(reference -> periods.last(reference).stream())
        .filter(period -> !period.isKeptFrom(changed.cover().coverId()))
        .forEach(
            period ->
                chronology.add(
                    period.child().id(),
                    changed.by(),
                    Act.COVER_CHANGED,
                    period.about(),
                    changed.words()));
  }

  /** What begins or ends later follows on its day. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void follow(CoverChanged changed) {
    posts.follow();
  }
}
