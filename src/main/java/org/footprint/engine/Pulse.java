package org.footprint.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** How the engine's work stands as a whole. */
@Component
public class Pulse {

  private final TaskService tasks;
  private final ManagementService jobs;
  private final Clock clock;

  Pulse(TaskService tasks, ManagementService jobs, Clock clock) {
    this.tasks = tasks;
    this.jobs = jobs;
    this.clock = clock;
  }

  public long openTasks() {
    return tasks.createTaskQuery().count();
  }

  public long overdueTasks() {
    return tasks.createTaskQuery().dueBefore(justAfterNow()).count();
  }

  /** Steps that failed at every try; an incident of one of them is counted once, not per level. */
  public long stuckSteps() {
    return jobs.createJobQuery().noRetriesLeft().count();
  }

  /** What is due at this very moment is overdue. */
  private Date justAfterNow() {
    return Date.from(clock.instant().plusMillis(1));
  }
}
