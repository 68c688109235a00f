package org.footprint.engine;

import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * A task is granted to the person it goes to. A group sees its tasks by one grant on the model: a
 * grant per task for a large group makes the task list quadratic.
 */
class PersonalGrants extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = {};

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
