package org.footprint.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.footprint.people.Groups;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** Who may do what in the engine, by group and model; persons get their own tasks one by one. */
@Component
class Grants {

  private static final String CHILD_IN_CARE = "child-in-care";
  private static final String REVIEW = "review";
  private static final String PAPERS = "review-outcomes";
  private static final String REARRANGE = "rearrange-review";
  private static final String CHANGE = "tell-about-change";
  private static final String MIDWAY = "midway-monitoring";
  private static final String GOOD_PRACTICE = "good-practice";
  private static final String FEEDBACK = "record-feedback";
  private static final String BEGIN_AUDITS = "begin-audits";
  private static final String WITHDRAW_AUDITS = "withdraw-audits";
  private static final String CASE_AUDIT = "case-audit";
  private static final String DISPUTE = "dispute-resolution";
  private static final String ACT_ON_CONCERN = "act-on-concern";
  private static final String WANTED_ACTION = "follow-action";
  private static final String ANNUAL_REPORT = "annual-report";

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void provision() {
    everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    everybody(Resources.APPLICATION, "welcome", Permissions.ACCESS);
    everybody(Resources.FILTER, ANY, Permissions.READ);
    everybody(Resources.USER, ANY, Permissions.READ);
    everybody(Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);

    for (var group : Groups.MANAGERS) {
      group(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
      group(group, Resources.GROUP, ANY, Permissions.READ);
      group(
          group,
          Resources.PROCESS_DEFINITION,
          ANY,
          ProcessDefinitionPermissions.READ,
          ProcessDefinitionPermissions.READ_INSTANCE,
          ProcessDefinitionPermissions.READ_HISTORY);
      group(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    }
    for (var group : List.of(Role.SOCIAL_WORKER.group(), Role.TEAM_MANAGER.group())) {
      mayNotify(group, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
    mayNotify(
        Role.IRO_MANAGER.group(),
        ProcessDefinitionPermissions.CREATE_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN);
    group(
        Role.IRO_MANAGER.group(),
        Resources.PROCESS_DEFINITION,
        MIDWAY,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN);
    // To watch: who answers a concern, or decides on it, is named by the ladder alone.
    group(
        Role.IRO_MANAGER.group(),
        Resources.PROCESS_DEFINITION,
        WANTED_ACTION,
        ProcessDefinitionPermissions.READ_TASK);
    mayStart(Role.IRO.group(), DISPUTE, ProcessDefinitionPermissions.CREATE_INSTANCE);
    mayStart(
        Role.IRO_MANAGER.group(),
        DISPUTE,
        ProcessDefinitionPermissions.CREATE_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK);
    for (var model : List.of(REVIEW, PAPERS)) {
      group(
          Role.IRO_MANAGER.group(),
          Resources.PROCESS_DEFINITION,
          model,
          ProcessDefinitionPermissions.READ_TASK,
          ProcessDefinitionPermissions.TASK_WORK,
          ProcessDefinitionPermissions.TASK_ASSIGN);
      group(
          Role.BUSINESS_SUPPORT.group(),
          Resources.PROCESS_DEFINITION,
          model,
          ProcessDefinitionPermissions.READ_TASK,
          ProcessDefinitionPermissions.TASK_WORK);
    }
    for (var group :
        List.of(Role.IRO.group(), Role.IRO_MANAGER.group(), Role.BUSINESS_SUPPORT.group())) {
      mayStart(group, REARRANGE, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
    for (var role :
        List.of(
            Role.SOCIAL_WORKER,
            Role.TEAM_MANAGER,
            Role.IRO,
            Role.IRO_MANAGER,
            Role.BUSINESS_SUPPORT)) {
      mayStart(role.group(), CHANGE, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
    for (var group : List.of(Role.IRO.group(), Role.IRO_MANAGER.group())) {
      mayStart(group, GOOD_PRACTICE, ProcessDefinitionPermissions.CREATE_INSTANCE);
      mayStart(group, ACT_ON_CONCERN, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
    mayStart(Role.IRO_MANAGER.group(), ANNUAL_REPORT, ProcessDefinitionPermissions.CREATE_INSTANCE);
    for (var group : List.of(Role.IRO.group(), Role.BUSINESS_SUPPORT.group())) {
      mayStart(group, FEEDBACK, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
    mayStart(
        Role.IRO_MANAGER.group(),
        FEEDBACK,
        ProcessDefinitionPermissions.CREATE_INSTANCE,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN);
    for (var model : List.of(BEGIN_AUDITS, WITHDRAW_AUDITS)) {
      mayStart(Role.IRO_MANAGER.group(), model, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
    // To watch and to give to somebody else: who audits is named by the round.
    group(
        Role.IRO_MANAGER.group(),
        Resources.PROCESS_DEFINITION,
        CASE_AUDIT,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_ASSIGN);
    for (var resource : Resources.values()) {
      group(Groups.ADMINISTRATORS, resource, ANY, Permissions.ALL);
    }
  }

  private void mayNotify(String group, Permission... permissions) {
    mayStart(group, CHILD_IN_CARE, permissions);
  }

  private void mayStart(String group, String model, Permission... permissions) {
    group(group, Resources.PROCESS_DEFINITION, model, permissions);
    group(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
  }

  private void everybody(Resource resource, String id, Permission... permissions) {
    var found =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(AUTH_TYPE_GLOBAL)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    var grant = found != null ? found : authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
    save(grant, resource, id, permissions);
  }

  private void group(String group, Resource resource, String id, Permission... permissions) {
    var found =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    var grant = found != null ? found : authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    if (found == null) {
      grant.setGroupId(group);
    }
    save(grant, resource, id, permissions);
  }

  private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }
}
