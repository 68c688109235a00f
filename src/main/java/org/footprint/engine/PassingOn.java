package org.footprint.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.springframework.stereotype.Component;

/** Whether the engine lets somebody give an open task to somebody else. */
@Component
public class PassingOn {

  private final AuthorizationService authorizations;

  PassingOn(AuthorizationService authorizations) {
    this.authorizations = authorizations;
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
}
