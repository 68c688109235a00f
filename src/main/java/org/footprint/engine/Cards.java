package org.footprint.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
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
  private final TasksInHand inHand;
  private final ObjectProvider<TaskWords> words;

  Cards(
      TaskService tasks,
      RuntimeService runtime,
      AskedPeople asked,
      TasksInHand inHand,
      ObjectProvider<TaskWords> words) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.asked = asked;
    this.inHand = inHand;
    this.words = words;
  }

  /**
   * One card.
   *
   * @param what the name of the task
   * @param snoozedUntil null unless it was put off
   * @param shared whether this person is asked among others
   * @param asked whether this person is asked to do the task
   */
  public record Card(
      String taskId,
      String what,
      String reference,
      String about,
      Instant due,
      Instant snoozedUntil,
      boolean shared,
      boolean urgent,
      boolean asked) {}

  /** The cards of these tasks as a person sees them; what is over by now has none. */
  public List<Card> of(Collection<String> taskIds, String person) {
    if (taskIds.isEmpty()) {
      return List.of();
    }
    var theirs = ids(asked.tasksOf(person, taskIds));
    var open = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list();
    return cards(open, theirs, person);
  }

  /** What waits for a person about a child, the first due first. */
  public List<Card> waiting(String reference, String person) {
    var theirs = asked.tasksAbout(reference, person);
    return cards(theirs, ids(theirs), person);
  }

  private List<Card> cards(List<Task> open, Set<String> theirs, String person) {
    var instances = instances(open);
    var abouts = abouts(instances.values());
    var shared = inHand.shared(ids(open), person);
    return open.stream()
        .map(
            task ->
                card(
                    task,
                    instances.get(task.getProcessInstanceId()),
                    abouts.getOrDefault(task.getProcessInstanceId(), ""),
                    shared,
                    theirs))
        .toList();
  }

  private static Set<String> ids(List<Task> tasks) {
    return tasks.stream().map(Task::getId).collect(Collectors.toSet());
  }

  private static Card card(
      Task task, ProcessInstance process, String about, Set<String> shared, Set<String> theirs) {
    return new Card(
        task.getId(),
        task.getName(),
        process.getBusinessKey(),
        about,
        task.getDueDate().toInstant(),
        task.getFollowUpDate() == null ? null : task.getFollowUpDate().toInstant(),
        shared.contains(task.getId()),
        task.getPriority() >= URGENT,
        theirs.contains(task.getId()));
  }

  /** What the tasks of each of these processes are about. */
  private Map<String, String> abouts(Collection<ProcessInstance> instances) {
    var routing = routing(instances);
    var abouts = new HashMap<String, String>();
    words.forEach(
        one ->
            abouts.putAll(
                one.of(
                    instances.stream()
                        .filter(process -> one.processes().contains(model(process)))
                        .map(ProcessInstance::getId)
                        .collect(
                            Collectors.toMap(
                                id -> id, id -> routing.getOrDefault(id, Map.of()))))));
    return abouts;
  }

  private static String model(ProcessInstance process) {
    return process.getProcessDefinitionId().split(":")[0];
  }

  /** The facts of all these processes at once. */
  private Map<String, Map<String, Object>> routing(Collection<ProcessInstance> instances) {
    return instances.isEmpty()
        ? Map.of()
        : runtime
            .createVariableInstanceQuery()
            .variableScopeIdIn(
                instances.stream().map(ProcessInstance::getId).toArray(String[]::new))
            .list()
            .stream()
            .filter(fact -> fact.getValue() != null)
            .collect(
                Collectors.groupingBy(
                    VariableInstance::getProcessInstanceId,
                    Collectors.toMap(VariableInstance::getName, VariableInstance::getValue)));
  }

  private Map<String, ProcessInstance> instances(List<Task> open) {
    var ids = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : runtime.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
            .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
  }
}
