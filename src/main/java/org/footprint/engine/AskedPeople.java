package org.footprint.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  /** Also one that somebody else has in hand, where this person may take it over. */
  Optional<Task> taskOrTheirs(String taskId, String person) {
    return tasks
        .createTaskQuery()
        .taskId(taskId)
        .or()
        .taskInvolvedUser(person)
        .taskCandidateUser(person)
        .endOr()
        .list()
        .stream()
        .findFirst();
  }

  /** What waits for somebody about a child, the first due first. */
  List<Task> tasksAbout(String businessKey, String person) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(businessKey)
        .or()
        .taskAssignee(person)
        .taskCandidateUser(person)
        .endOr()
        .orderByDueDate()
        .asc()
        .list();
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
