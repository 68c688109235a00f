package org.footprint.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.footprint.engine.form.TaskWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands on the cards of a task list, apart from the names that only our tables know. */
@Component
public class Cards {

  private static final int URGENT = 100;

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final AskedPeople asked;
  private final ObjectProvider<TaskWords> words;

  Cards(
      TaskService tasks,
      RuntimeService runtime,
      AskedPeople asked,
      ObjectProvider<TaskWords> words) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.asked = asked;
    this.words = words;
  }

  /**
   * One card.
   *
   * @param what the name of the task
   * @param snoozedUntil null unless it was put off
   * @param asked whether this person is asked to do the task
   */
  public record Card(
      String taskId,
      String what,
      String reference,
      String about,
      Instant due,
      Instant snoozedUntil,
      boolean urgent,
      boolean asked) {}

  /** The cards of these tasks as a person sees them; what is over by now has none. */
  public List<Card> of(Collection<String> taskIds, String person) {
    if (taskIds.isEmpty()) {
      return List.of();
    }
    var theirs =
        asked.tasksOf(person, taskIds).stream().map(Task::getId).collect(Collectors.toSet());
    var open = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
    var instances = instances(open);
    return open.stream().map(task -> card(task, instances, theirs)).toList();
  }

  /** What waits for a person about a child, the first due first. */
  public List<Card> waiting(String reference, String person) {
    var theirs = asked.tasksAbout(reference, person);
    var instances = instances(theirs);
    var ids = theirs.stream().map(Task::getId).collect(Collectors.toSet());
    return theirs.stream().map(task -> card(task, instances, ids)).toList();
  }

  private Card card(Task task, Map<String, ProcessInstance> instances, Set<String> theirs) {
    var process = instances.get(task.getProcessInstanceId());
    return new Card(
        task.getId(),
        task.getName(),
        process.getBusinessKey(),
        about(task, process),
        task.getDueDate().toInstant(),
        task.getFollowUpDate() == null ? null : task.getFollowUpDate().toInstant(),
        task.getPriority() >= URGENT,
        theirs.contains(task.getId()));
  }

  private String about(Task task, ProcessInstance process) {
    var model = ((TaskEntity) task).getProcessDefinitionId().split(":")[0];
    return words.stream()
        .filter(one -> one.processes().contains(model))
        .map(one -> one.of(runtime.getVariables(process.getId())))
        .findFirst()
        .orElse("");
  }

  private Map<String, ProcessInstance> instances(List<Task> open) {
    var ids = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : runtime.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
            .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
  }
}
