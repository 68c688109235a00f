package org.footprint.engine;

import static org.camunda.bpm.engine.impl.util.EnsureUtil.ensureNotNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BadRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.footprint.child.Openings;
import org.footprint.draft.Drafts;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.StartForm;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
  private final TransactionTemplate together;
  private final ObjectMapper json;
  private final DeskPass pass;
  private final FinishedTasks finished;
  private final Drafts drafts;
  private final Openings openings;

  FormDesk(
      ObjectProvider<TaskForm> taskForms,
      ObjectProvider<StartForm> startForms,
      PlatformTransactionManager transactions,
      ObjectMapper json,
      DeskPass pass,
      FinishedTasks finished,
      Drafts drafts,
      Openings openings) {
    this.taskForms = taskForms;
    this.startForms = startForms;
    this.together = new TransactionTemplate(transactions);
    this.json = json;
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
                shown.put(field, asVariable(value));
              }
            });
    drafts.of(person, taskId).forEach((field, typed) -> shown.put(field, asVariable(typed)));
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
    return refusing(
        () -> doneAlready(taskId),
        () -> {
          var person = signedIn();
          refuseIfTooLate(taskId, person);
          var task = look(taskId);
          var answers = new Answers(plain(fields));
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
    return refusing(
        FormDesk::atTheSameMoment,
        () -> {
          var answers = new Answers(plain(fields));
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
    try (var schema = super.getDeployedStartForm(definitionId)) {
      var form = json.readTree(schema);
      form.findParents("valuesKey").forEach(field -> offer((ObjectNode) field, choices));
      return new ByteArrayInputStream(json.writeValueAsBytes(form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void offer(ObjectNode field, Map<String, List<Choice>> choices) {
    var offered = choices.get(field.get("valuesKey").asText());
    if (offered != null) {
      field.remove("valuesKey");
      field.set("values", json.<JsonNode>valueToTree(offered));
    }
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

  /**
   * In one command, so that the engine reads the task and its process once. A refusal leaves as a
   * plain bad request: the engine's own exception would put ids before the sentence.
   */
  private <T> T refusing(Supplier<Refused> overtaken, Supplier<T> work) {
    var refusal = new AtomicReference<Refused>();
    T done = null;
    try {
      done =
          together.execute(
              status ->
                  getCommandExecutor()
                      .execute(
                          context -> {
                            try {
                              return work.get();
                            } catch (Refused e) {
                              // Thrown through the engine it would be logged as a failure.
                              status.setRollbackOnly();
                              refusal.set(e);
                              return null;
                            }
                          }));
    } catch (OptimisticLockingException | DuplicateKeyException | ConcurrencyFailureException e) {
      refusal.set(overtaken.get());
    }
    if (refusal.get() != null) {
      throw new BadRequestException(refusal.get().getMessage(), refusal.get());
    }
    return done;
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

  private Object asVariable(Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number) {
      return value;
    }
    try {
      return SpinValues.jsonValue(json.writeValueAsString(value)).create();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> plain(Map<String, Object> fields) {
    var plain = new HashMap<String, Object>();
    fields.keySet().forEach(field -> plain.put(field, plain(fields, field)));
    return plain;
  }

  private Object plain(Map<String, Object> fields, String field) {
    if (fields instanceof VariableMap typed
        && typed.getValueTyped(field) instanceof SerializableValue serialized) {
      try {
        return json.readValue(serialized.getValueSerialized(), Object.class);
      } catch (JsonProcessingException e) {
        throw new Refused(field, "This answer could not be read. Please give it again.");
      }
    }
    return fields.get(field);
  }
}
