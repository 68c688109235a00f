package org.footprint.engine;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * A task is granted to the person it goes to. A group sees its tasks by one grant on the model: a
 * grant per task for a large group makes the task list quadratic.
 */
class PersonalGrants extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

  /** Who has handed a task on has no more to do with it, unless they were asked besides. */
  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
    if (before != null && now != null && !before.equals(now) && !isAsked(task, before)) {
      forget(task, before);
    }
    return super.newTaskAssignee(task, before, now);
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String person, String type) {
    if (IdentityLinkType.CANDIDATE.equals(type) && !person.equals(task.getAssignee())) {
      forget(task, person);
    }
    return NONE;
  }

  private static void forget(Task task, String person) {
    Context.getCommandContext()
        .getAuthorizationManager()
        .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), person);
  }

  private static boolean isAsked(Task task, String person) {
    return ((TaskEntity) task)
        .getCandidates().stream().anyMatch(link -> person.equals(link.getUserId()));
  }

  /** Who is told of an overdue task may take it over from the colleague who has it in hand. */
  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String person, String type) {
    var grants = super.newTaskUserIdentityLink(task, person, type);
    if (IdentityLinkType.CANDIDATE.equals(type)) {
      for (var grant : grants) {
        grant.addPermission(TaskPermissions.TASK_ASSIGN);
      }
    }
    return grants;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
    return NONE;
  }
}
