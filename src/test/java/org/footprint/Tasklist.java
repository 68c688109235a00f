package org.footprint;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Tasklist as people use it: each sees and does what the engine lets them, through its forms. What
 * is asked of the list itself, and not of a person, is asked with nobody signed in.
 */
public final class Tasklist {

  private final ProcessEngine engine;

  public Tasklist(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Somebody signed in, with the groups they really have. */
  public Visitor as(String person) {
    return new Visitor(person);
  }

  /** The one open task of this kind for this child, whoever may see it. */
  public Task task(String reference, String key) {
    return tasks(reference).taskDefinitionKey(key).initializeFormKeys().singleResult();
  }

  /** The ids of all open tasks for this child, as in the models. */
  public List<String> open(String reference) {
    return tasks(reference).list().stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  /** Lets the engine's clock, and with it ours, stand at an instant until it is set again. */
  public void itIs(Instant now) {
    ClockUtil.setCurrentTime(Date.from(now));
  }

  /** Gives the clock back to the machine. */
  public void clockRunsAgain() {
    ClockUtil.reset();
  }

  /** Lets the clock stand at an instant and carries out what is due for this child by then. */
  public void itIs(Instant now, String reference) {
    itIs(now);
    for (var due = due(reference); !due.isEmpty(); due = due(reference)) {
      due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  private List<Job> due(String reference) {
    return instances(reference).stream()
        .flatMap(
            id ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(id)
                    .executable()
                    .list()
                    .stream())
        .toList();
  }

  private List<String> instances(String reference) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(reference)
        .list()
        .stream()
        .map(instance -> instance.getId())
        .toList();
  }

  private TaskQuery tasks(String reference) {
    return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(reference);
  }

  /** One person at the list. */
  public final class Visitor {

    private final String person;

    private Visitor(String person) {
      this.person = person;
    }

    /** Fills in a start form and returns the id of the process it started. */
    public String start(String process, Map<String, Object> fields) {
      return call(
          () -> {
            var definition =
                engine
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            return engine.getFormService().submitStartForm(definition.getId(), fields).getId();
          });
    }

    /** The task of this kind for this child, if this person sees it. */
    public Optional<Task> sees(String reference, String key) {
      return Optional.ofNullable(call(() -> task(reference, key)));
    }

    /** What the form of a task shows this person. */
    public Map<String, Object> read(String taskId) {
      return call(() -> engine.getFormService().getTaskFormVariables(taskId));
    }

    /** Fills in the form of a task. */
    public void submit(String taskId, Map<String, Object> fields) {
      run(() -> engine.getFormService().submitTaskForm(taskId, fields));
    }

    /** Fills in the form of the child's open task of this kind. */
    public void submit(String reference, String key, Map<String, Object> fields) {
      submit(task(reference, key).getId(), fields);
    }

    /** Anything else the engine offers, as this person. */
    public <T> T call(Supplier<T> work) {
      var identity = engine.getIdentityService();
      identity.clearAuthentication();
      identity.setAuthentication(
          person,
          identity.createGroupQuery().groupMember(person).list().stream()
              .map(Group::getId)
              .toList());
      try {
        return work.get();
      } finally {
        identity.clearAuthentication();
      }
    }

    public void run(Runnable work) {
      call(
          () -> {
            work.run();
            return null;
          });
    }
  }
}
