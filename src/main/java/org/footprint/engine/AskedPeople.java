package org.footprint.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks that somebody is asked to do, alone or with others. */
@Component
public class AskedPeople {

  private final TaskService tasks;

  AskedPeople(TaskService tasks) {
    this.tasks = tasks;
  }

  public boolean isAsked(String taskId, String person) {
    return !tasksOf(person, List.of(taskId)).isEmpty();
  }

  List<Task> tasksOf(String person, Collection<String> taskIds) {
    return tasks
        .createTaskQuery()
        .taskIdIn(taskIds.toArray(String[]::new))
        .or()
        .taskAssignee(person)
        .taskCandidateUser(person)
        .endOr()
        .list();
  }
}
