package org.footprint.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** How the engine's work stands as a whole. */
@Component
public class Pulse {

  private final RepositoryService models;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final Clock clock;

  Pulse(RepositoryService models, TaskService tasks, ManagementService jobs, Clock clock) {
    this.models = models;
    this.tasks = tasks;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** The open tasks of one model in all its versions; the id is that of the latest. */
  public record Work(String id, String name, long open, long overdue) {}

  /** The models that have open tasks, by name. */
  public List<Work> work() {
    return models
        .createProcessDefinitionQuery()
        .latestVersion()
        .orderByProcessDefinitionName()
        .asc()
        .list()
        .stream()
        .map(
            model ->
                new Work(
                    model.getId(),
                    model.getName(),
                    of(model.getKey()).count(),
                    of(model.getKey()).dueBefore(justAfterNow()).count()))
        .filter(work -> work.open() > 0)
        .toList();
  }

  private TaskQuery of(String model) {
    return tasks.createTaskQuery().processDefinitionKey(model);
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
