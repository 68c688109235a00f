package org.footprint.engine;

import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets open tasks follow the instants that their models name. */
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

  /** Whether a process instance has an open task of this kind. */
  public boolean isOpen(String processInstanceId, String task) {
    return inOneCommand(
        context ->
            context.getTaskManager().findTasksByProcessInstanceId(processInstanceId).stream()
                .anyMatch(open -> open.getTaskDefinitionKey().equals(task)));
  }

  private static void moveDueDate(TaskEntity task, CommandContext context) {
    var execution = task.getExecution();
    var due = (Date) task.getTaskDefinition().getDueDateExpression().getValue(execution);
    if (!Objects.equals(due, task.getDueDate())) {
      task.setDueDate(due);
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
