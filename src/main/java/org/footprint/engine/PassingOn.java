package org.footprint.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Whether the engine lets somebody give an open task to somebody else. */
@Component
public class PassingOn {

  private final AuthorizationService authorizations;
  private final TaskService tasks;

  PassingOn(AuthorizationService authorizations, TaskService tasks) {
    this.authorizations = authorizations;
    this.tasks = tasks;
  }

  public boolean mayPassOn(StepsOfInstance.Step open, String person, List<String> groups) {
    return authorizations.isUserAuthorized(
            person,
            groups,
            ProcessDefinitionPermissions.TASK_ASSIGN,
            Resources.PROCESS_DEFINITION,
            open.model())
        || authorizations.isUserAuthorized(
            person, groups, TaskPermissions.TASK_ASSIGN, Resources.TASK, open.id());
  }

  /** The groups that are asked to take an open task on. */
  public Set<String> groupsAsked(StepsOfInstance.Step open) {
    return tasks.getIdentityLinksForTask(open.id()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
