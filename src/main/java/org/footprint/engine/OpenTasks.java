package org.footprint.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets open tasks follow what their models name: the instants, and the people. */
@Component
public class OpenTasks {

  private final ObjectProvider<ProcessEngine> engine;

  OpenTasks(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  /** The open tasks of a process instance, and their timers, take the instants as they are now. */
  public void moveDueDates(String processInstanceId) {
    inOneCommand(
        context -> {
          context.getTaskManager().findTasksByProcessInstanceId(processInstanceId).stream()
              .filter(task -> !task.isDeleted())
              .forEach(task -> moveDueDate(task, context));
          return null;
        });
  }

  /**
   * The open tasks of a child go to those whom their models name now, also those that nobody held.
   * A task leaves only who held it before; who took it over of their own accord keeps it.
   *
   * @param before whether somebody held tasks until now
   * @param now whether somebody may still be asked
   */
  public void followHolders(String businessKey, Predicate<String> before, Predicate<String> now) {
    followHolders(businessKey, before, now, Set.of());
  }

  /**
   * The same, but for the tasks that a manager gave to whoever holds them.
   *
   * @param given the ids of these
   */
  public void followHolders(
      String businessKey, Predicate<String> before, Predicate<String> now, Set<String> given) {
    inOneCommand(
        context -> {
          engine
              .getObject()
              .getTaskService()
              .createTaskQuery()
              .processInstanceBusinessKey(businessKey)
              .list()
              .stream()
              .filter(task -> !given.contains(task.getId()))
              .forEach(task -> followHolder((TaskEntity) task, before, now, context));
          return null;
        });
  }

  /** What the models give to somebody by name is left with nobody where they may not know. */
  public void takeFromAllBut(String businessKey, Set<String> people) {
    inOneCommand(
        context -> {
          engine
              .getObject()
              .getTaskService()
              .createTaskQuery()
              .processInstanceBusinessKey(businessKey)
              .taskAssigned()
              .list()
              .stream()
              .filter(task -> !people.contains(task.getAssignee()))
              .forEach(
                  task -> {
                    goTo(null, (TaskEntity) task, context);
                    ((TaskEntity) task).triggerUpdateEvent();
                  });
          return null;
        });
  }

  private static void followHolder(
      TaskEntity task, Predicate<String> before, Predicate<String> now, CommandContext context) {
    var named = task.getTaskDefinition();
    var execution = task.getExecution();
    var asked = candidates(task);
    var held = task.getAssignee();
    if (named.getAssigneeExpression() != null) {
      var holder = (String) named.getAssigneeExpression().getValue(execution);
      if (held == null || before.test(held) && !(asked.contains(held) && now.test(held))) {
        goTo(holder, task, context);
      }
    }
    var wanted = new HashSet<String>();
    named
        .getCandidateUserIdExpressions()
        .forEach(users -> addPeople(users.getValue(execution), wanted));
    if (wanted.contains(held)) {
      task.setAssignee(held);
    }
    asked.stream()
        .filter(person -> before.test(person) && !now.test(person))
        .forEach(task::deleteCandidateUser);
    wanted.stream().filter(person -> !asked.contains(person)).forEach(task::addCandidateUser);
    followGroups(task, named.getCandidateGroupIdExpressions(), execution);
    if (!Objects.equals(held, task.getAssignee())) {
      task.triggerUpdateEvent();
    }
  }

  private static void followGroups(
      TaskEntity task, Set<Expression> named, ExecutionEntity execution) {
    var wanted = new HashSet<String>();
    named.forEach(groups -> addPeople(groups.getValue(execution), wanted));
    var asked =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    asked.stream().filter(group -> !wanted.contains(group)).forEach(task::deleteCandidateGroup);
    wanted.stream().filter(group -> !asked.contains(group)).forEach(task::addCandidateGroup);
  }

  private static void goTo(String holder, TaskEntity task, CommandContext context) {
    var held = task.getAssignee();
    if (Objects.equals(held, holder)) {
      return;
    }
    task.setAssignee(holder);
    task.setFollowUpDate(null);
    if (holder == null) {
      context
          .getAuthorizationManager()
          .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), held);
    }
  }

  private static Set<String> candidates(TaskEntity task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getUserId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static void addPeople(Object people, Set<String> all) {
    if (people instanceof Collection<?> several) {
      several.forEach(person -> all.add(person.toString()));
    } else if (people != null) {
      all.add(people.toString());
    }
  }

  /** The references of the children for whom somebody has open tasks, alone or with others. */
  public Set<String> childrenOf(String person) {
    return inOneCommand(
        context ->
            engine
                .getObject()
                .getTaskService()
                .createTaskQuery()
                .or()
                .taskAssignee(person)
                .taskCandidateUser(person)
                .endOr()
                .list()
                .stream()
                .map(task -> ((TaskEntity) task).getProcessInstance().getBusinessKey())
                .collect(Collectors.toSet()));
  }

  /** The references of the children for whom tasks are open that nobody is asked to do. */
  public Set<String> childrenOfNobody() {
    return inOneCommand(
        context ->
            engine
                .getObject()
                .getTaskService()
                .createTaskQuery()
                .taskUnassigned()
                .withoutCandidateUsers()
                .withoutCandidateGroups()
                .list()
                .stream()
                .map(task -> ((TaskEntity) task).getProcessInstance().getBusinessKey())
                .collect(Collectors.toSet()));
  }

  /** One open task: what it is, who has it, and when it is due. */
  public record Open(String name, String assignee, Instant due) {}

  /** The open tasks for a child, the first due first. */
  public List<Open> of(String businessKey) {
    return engine
        .getObject()
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(businessKey)
        .orderByDueDate()
        .asc()
        .list()
        .stream()
        .map(task -> new Open(task.getName(), task.getAssignee(), task.getDueDate().toInstant()))
        .toList();
  }

  /** Whether the task at this place of a process has somebody who holds it. */
  public static boolean isHeld(VariableScope at) {
    return ((ExecutionEntity) at).getTasks().stream().anyMatch(task -> task.getAssignee() != null);
  }

  /** Whether a process instance has an open task of this kind. */
  public boolean isOpen(String processInstanceId, String task) {
    return !in(processInstanceId, task).isEmpty();
  }

  /** The open tasks of this kind in a process instance. */
  public List<Task> in(String processInstanceId, String task) {
    return inOneCommand(
        context ->
            context.getTaskManager().findTasksByProcessInstanceId(processInstanceId).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(task) && !open.isDeleted())
                .map(Task.class::cast)
                .toList());
  }

  private static void moveDueDate(TaskEntity task, CommandContext context) {
    var execution = task.getExecution();
    var due = (Date) task.getTaskDefinition().getDueDateExpression().getValue(execution);
    if (!Objects.equals(due, task.getDueDate())) {
      task.setDueDate(due);
      // What was overdue is not any more.
      task.setPriority(Task.PRIORITY_NORMAL);
      task.triggerUpdateEvent();
      setTimersAnew(execution, context);
    }
  }

  /** Also those that fired already: what is due later can be overdue once more. */
  private static void setTimersAnew(ExecutionEntity execution, CommandContext context) {
    context.getJobManager().findJobsByExecutionId(execution.getId()).stream()
        .filter(TimerEntity.class::isInstance)
        .forEach(timer -> timer.delete());
    TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity())
        .values()
        .forEach(timer -> timer.createTimerInstance(execution));
  }

  private <T> T inOneCommand(Command<T> work) {
    return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(work);
  }
}
