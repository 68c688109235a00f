package org.footprint.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What somebody may do with a task that they have in hand, beside sending its form. */
@Component
public class TasksInHand {

  private final TaskService tasks;

  TasksInHand(TaskService tasks) {
    this.tasks = tasks;
  }

  /**
   * It leaves everybody's list until then, and is due when it was.
   *
   * @param until null to have it back at once
   * @return whether it is theirs to put off
   */
  public boolean putOff(String taskId, String person, Instant until) {
    var theirs = of(taskId, person);
    theirs.ifPresent(
        task -> tasks.setFollowUpDate(task.getId(), until == null ? null : Date.from(until)));
    return theirs.isPresent();
  }

  /**
   * For all who are asked, this person among them; a task that is theirs by their role stays.
   *
   * @return whether it is theirs to give back
   */
  public boolean giveBack(String taskId, String person) {
    var theirs =
        of(taskId, person).filter(task -> shared(List.of(taskId), person).contains(taskId));
    theirs.ifPresent(task -> tasks.setAssignee(task.getId(), null));
    return theirs.isPresent();
  }

  /** Those of these tasks that a person is asked to do among others. */
  Set<String> shared(Collection<String> taskIds, String person) {
    return taskIds.isEmpty()
        ? Set.of()
        : tasks
            .createTaskQuery()
            .taskIdIn(taskIds.toArray(String[]::new))
            .taskCandidateUser(person)
            .includeAssignedTasks()
            .list()
            .stream()
            .map(Task::getId)
            .collect(Collectors.toSet());
  }

  private Optional<Task> of(String taskId, String person) {
    return Optional.ofNullable(
        tasks.createTaskQuery().taskId(taskId).taskAssignee(person).singleResult());
  }
}
