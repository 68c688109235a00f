package org.footprint.engine;

import static org.camunda.bpm.engine.impl.util.EnsureUtil.ensureNotNull;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.footprint.child.Openings;
import org.footprint.draft.Drafts;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.StartForm;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one door between people and processes. What a form shows comes from our tables; what is typed
 * goes to the capability that owns the task, and the engine learns the routing facts alone, in the
 * same transaction.
 */
@Component
class FormDesk extends FormServiceImpl {

  private static final String FOR_SOMEBODY_ELSE = "This task is for somebody else.";

  private final ObjectProvider<TaskForm> taskForms;
  private final ObjectProvider<StartForm> startForms;
  private final OneCommand command;
  private final FormFields variables;
  private final DeskPass pass;
  private final FinishedTasks finished;
  private final Drafts drafts;
  private final Openings openings;

  FormDesk(
      ObjectProvider<TaskForm> taskForms,
      ObjectProvider<StartForm> startForms,
      OneCommand command,
      FormFields variables,
      DeskPass pass,
      FinishedTasks finished,
      Drafts drafts,
      Openings openings) {
    this.taskForms = taskForms;
    this.startForms = startForms;
    this.command = command;
    this.variables = variables;
    this.pass = pass;
    this.finished = finished;
    this.drafts = drafts;
    this.openings = openings;
  }

  @Override
  public VariableMap getTaskFormVariables(
      String taskId, Collection<String> names, boolean deserialize) {
    var task = look(taskId);
    if (!task.asked()) {
      throw new AuthorizationException(FOR_SOMEBODY_ELSE);
    }
    var person = signedInOr("");
    openings.add(
        task.open().businessKey(),
        person,
        "The form \"" + task.name() + "\"",
        "They are asked to do the task");
    var shown = Variables.createVariables();
    form(task)
        .fill(task.open())
        .forEach(
            (field, value) -> {
              if (names == null || names.contains(field)) {
                shown.put(field, variables.asVariable(value));
              }
            });
    drafts
        .of(person, taskId)
        .forEach((field, typed) -> shown.put(field, variables.asVariable(typed)));
    return shown;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> fields) {
    submit(
        taskId,
        fields,
        routing -> {
          super.submitTaskForm(taskId, routing);
          return null;
        });
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> fields, boolean deserialize) {
    return submit(
        taskId,
        fields,
        routing -> super.submitTaskFormWithVariablesInReturn(taskId, routing, deserialize));
  }

  private <T> T submit(
      String taskId, Map<String, Object> fields, Function<Map<String, Object>, T> complete) {
    return command.doneOrRefused(
        getCommandExecutor(),
        () -> doneAlready(taskId),
        () -> {
          var person = signedIn();
          refuseIfTooLate(taskId, person);
          var task = look(taskId);
          var answers = new Answers(variables.plain(fields));
          return pass.with(
              taskId,
              () -> {
                return asOurselves(
                    () ->
                        complete.apply(
                            new HashMap<>(form(task).submit(task.open(), answers, person))));
              });
        });
  }

  /**
   * Asked first, so that whoever had the task until now reads why, and not that it is forbidden.
   */
  private void refuseIfTooLate(String taskId, String person) {
    getCommandExecutor()
        .execute(
            context -> {
              var task = context.getTaskManager().findTaskById(taskId);
              if (task == null) {
                throw finished.alreadyDone(taskId, context);
              }
              if (task.getAssignee() != null && !task.getAssignee().equals(person)) {
                throw finished.somebodyElses(task, isAsked(context.getAuthentication(), task));
              }
              if (task.getAssignee() == null) {
                if (!isAsked(context.getAuthentication(), task)) {
                  throw new AuthorizationException(FOR_SOMEBODY_ELSE);
                }
                // Who finishes a task without having taken it on is known all the same.
                task.setAssigneeWithoutCascade(person);
              }
              return null;
            });
  }

  /** Not that this is known already: it may be something else that was told. */
  private static Refused atTheSameMoment() {
    return new Refused(
        "task",
        "Something else was told or done for this child at the same moment, so what you typed was"
            + " not stored. It is still on this page: please send it again.");
  }

  private Refused doneAlready(String taskId) {
    return getCommandExecutor().execute(context -> finished.alreadyDone(taskId, context));
  }

  @Override
  public ProcessInstance submitStartForm(String definitionId, Map<String, Object> fields) {
    return submitStartForm(definitionId, null, fields);
  }

  @Override
  public ProcessInstance submitStartForm(
      String definitionId, String businessKey, Map<String, Object> fields) {
    return command.doneOrRefused(
        getCommandExecutor(),
        FormDesk::atTheSameMoment,
        () -> {
          var answers = new Answers(variables.plain(fields));
          var person = signedIn();
          return pass.with(
              definitionId,
              () -> {
                var form = startForm(definitionId);
                var beginning = asOurselves(() -> form.submit(answers, person));
                drafts.forget(person, form.process());
                return super.submitStartForm(
                    definitionId, beginning.businessKey(), new HashMap<>(beginning.routing()));
              });
        });
  }

  /** Tasklist asks no variables for a start form, so its lists are written into the form itself. */
  @Override
  public InputStream getDeployedStartForm(String definitionId) {
    var choices = startForm(definitionId).choices(signedIn());
    return variables.offering(choices, super.getDeployedStartForm(definitionId));
  }

  private record TaskAtDesk(String key, String name, boolean asked, OpenTask open) {}

  /** In one command, so that the engine reads the task and its process once. */
  private TaskAtDesk look(String taskId) {
    return getCommandExecutor()
        .execute(
            context -> {
              var task = permitted(context, taskId);
              return new TaskAtDesk(
                  task.getTaskDefinitionKey(),
                  task.getName(),
                  isAsked(context.getAuthentication(), task),
                  new OpenTask(
                      taskId,
                      task.getProcessInstance().getBusinessKey(),
                      task.getDueDate().toInstant(),
                      asOurselves(() -> super.getTaskFormVariables(taskId, null, true))));
            });
  }

  /** Whoever is asked to do a task may; the engine is asked, which takes longer, about the rest. */
  private static TaskEntity permitted(CommandContext context, String taskId) {
    var task = context.getTaskManager().findTaskById(taskId);
    ensureNotNull(BadUserRequestException.class, "There is no such task", "task", task);
    if (!isAsked(context.getAuthentication(), task)) {
      context
          .getProcessEngineConfiguration()
          .getCommandCheckers()
          .forEach(checker -> checker.checkTaskWork(task));
    }
    return task;
  }

  /** A grant on a whole model lets people see that there is a task, not what its form says. */
  private static boolean isAsked(Authentication who, TaskEntity task) {
    if (who == null || who.getUserId() == null || who.getUserId().equals(task.getAssignee())) {
      return true;
    }
    var groups = who.getGroupIds() == null ? List.<String>of() : who.getGroupIds();
    return task.getCandidates().stream()
        .anyMatch(
            link ->
                who.getUserId().equals(link.getUserId())
                    || link.getGroupId() != null && groups.contains(link.getGroupId()));
  }

  private TaskForm form(TaskAtDesk task) {
    return taskForms.stream()
        .filter(form -> form.task().equals(task.key()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No form is kept for " + task.key()));
  }

  private StartForm startForm(String definitionId) {
    var key =
        getCommandExecutor()
            .execute(
                context ->
                    context
                        .getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(definitionId)
                        .getKey());
    return startForms.stream()
        .filter(form -> form.process().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No start form is kept for " + key));
  }

  /** What an answer sets going elsewhere does not depend on what its author may do there. */
  private <T> T asOurselves(Callable<T> work) {
    return getCommandExecutor().execute(context -> context.runWithoutAuthorization(work));
  }

  private String signedInOr(String nobody) {
    return getCommandExecutor()
        .execute(context -> Objects.requireNonNullElse(context.getAuthenticatedUserId(), nobody));
  }

  private String signedIn() {
    return getCommandExecutor()
        .execute(context -> Objects.requireNonNull(context.getAuthenticatedUserId(), "signed in"));
  }
}
