package org.footprint.engine;

import java.io.InputStream;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Closes the ways past a form that whoever works on a task would have otherwise: to end the task by
 * an error that no model knows, to slip variables to its process, to move a deadline, to leave
 * words about a child in the engine's tables.
 */
class TaskDesk extends TaskServiceImpl {

  private final ObjectProvider<PassedOn> passedOn;

  TaskDesk(ObjectProvider<PassedOn> passedOn) {
    this.passedOn = passedOn;
  }

  @Override
  public void handleBpmnError(String taskId, String code) {
    throw pastTheForm();
  }

  @Override
  public void handleBpmnError(String taskId, String code, String message) {
    throw pastTheForm();
  }

  @Override
  public void handleBpmnError(
      String taskId, String code, String message, Map<String, Object> variables) {
    throw pastTheForm();
  }

  @Override
  public void handleEscalation(String taskId, String code) {
    throw pastTheForm();
  }

  @Override
  public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
    throw pastTheForm();
  }

  @Override
  public void resolveTask(String taskId, Map<String, Object> variables) {
    if (variables != null && !variables.isEmpty()) {
      throw pastTheForm();
    }
    super.resolveTask(taskId, variables);
  }

  /** By whoever is signed in: for somebody else it would be given, without a word of why. */
  @Override
  public void claim(String taskId, String person) {
    var by = getCommandExecutor().execute(context -> context.getAuthenticatedUserId());
    if (by != null && person != null && !person.equals(by)) {
      throw new BadUserRequestException("A task is taken on by whoever does it.");
    }
    super.claim(taskId, person);
  }

  /** A slip of the pen would take the task out of everybody's list. */
  @Override
  public void setAssignee(String taskId, String person) {
    if (person != null
        && getCommandExecutor()
                .execute(context -> context.getReadOnlyIdentityProvider().findUserById(person))
            == null) {
      throw new BadUserRequestException(
          "Nobody signs in with the name \"" + person + "\", so the task stays where it is.");
    }
    getCommandExecutor()
        .execute(
            context -> {
              super.setAssignee(taskId, person);
              var by = context.getAuthenticatedUserId();
              if (by != null && person != null && !person.equals(by)) {
                passedOn
                    .getObject()
                    .writeDown(context.getTaskManager().findTaskById(taskId), person, by);
              }
              return null;
            });
  }

  @Override
  public void setDueDate(String taskId, Date due) {
    throw setByTheModel();
  }

  @Override
  public void setName(String taskId, String name) {
    throw setByTheModel();
  }

  @Override
  public void setDescription(String taskId, String description) {
    throw setByTheModel();
  }

  @Override
  public void saveTask(Task changed) {
    var stored =
        getCommandExecutor()
            .execute(context -> context.getTaskManager().findTaskById(changed.getId()));
    if (stored != null
        && !(Objects.equals(stored.getDueDate(), changed.getDueDate())
            && Objects.equals(stored.getName(), changed.getName())
            && Objects.equals(stored.getDescription(), changed.getDescription()))) {
      throw setByTheModel();
    }
    super.saveTask(changed);
  }

  @Override
  public Comment createComment(String taskId, String processInstanceId, String message) {
    throw noNotes();
  }

  @Override
  public void addComment(String taskId, String processInstanceId, String message) {
    throw noNotes();
  }

  @Override
  public void updateTaskComment(String taskId, String commentId, String message) {
    throw noNotes();
  }

  @Override
  public void updateProcessInstanceComment(
      String processInstanceId, String commentId, String message) {
    throw noNotes();
  }

  @Override
  public Attachment createAttachment(
      String type,
      String taskId,
      String processInstanceId,
      String name,
      String description,
      InputStream content) {
    throw noNotes();
  }

  @Override
  public Attachment createAttachment(
      String type,
      String taskId,
      String processInstanceId,
      String name,
      String description,
      String url) {
    throw noNotes();
  }

  private static BadUserRequestException setByTheModel() {
    return new BadUserRequestException(
        "What a task is about and when it is due is said by its model alone.");
  }

  private static BadUserRequestException noNotes() {
    return new BadUserRequestException(
        "What is known of a child belongs in the form: notes and files are not kept on tasks.");
  }

  private static BadUserRequestException pastTheForm() {
    return new BadUserRequestException("A task is finished by filling in its form.");
  }
}
