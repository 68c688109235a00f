package org.footprint.child.process;

import java.util.Set;
import org.footprint.child.HandedTasks;
import org.footprint.child.RestrictionChanged;
import org.footprint.child.RoleHolders;
import org.footprint.engine.OpenTasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is open for a restricted child goes to those who may know of it, and back afterwards. */
@Component
class TasksOfRestricted {

  private final OpenTasks tasks;
  private final HandedTasks handed;
  private final RoleHolders holders;

  TasksOfRestricted(OpenTasks tasks, HandedTasks handed, RoleHolders holders) {
    this.tasks = tasks;
    this.handed = handed;
    this.holders = holders;
  }

  @EventListener
  void follow(RestrictionChanged changed) {
    var period = changed.period();
    var now = period.onlyThese() == null ? holders.now(period) : period.onlyThese();
    tasks.followHolders(
        period.child().reference(),
        person -> isMoved(person, changed.before(), now),
        now::contains,
        handed.of(period.child().id(), now));
    if (period.onlyThese() != null) {
      tasks.takeFromAllBut(period.child().reference(), now);
    }
  }

  /** Whoever is kept out gives all away; whoever stood in gives back what others hold. */
  private static boolean isMoved(String person, Set<String> before, Set<String> now) {
    return !now.contains(person) || before.contains(person);
  }
}
