package org.footprint.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.IdentityLink;
import org.footprint.child.CarePeriod;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.Membership;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may have an open task of a child, and who has it from now on. */
@Component
public class TaskPassing {

  private final AuthorizationService authorizations;
  private final TaskService tasks;
  private final Organisation organisation;
  private final PassedOn passedOn;

  TaskPassing(
      AuthorizationService authorizations,
      TaskService tasks,
      Organisation organisation,
      PassedOn passedOn) {
    this.authorizations = authorizations;
    this.tasks = tasks;
    this.organisation = organisation;
    this.passedOn = passedOn;
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

  /**
   * Who does the same work; from whom a child is kept is left out, as they cannot open the form.
   */
  public List<Person> colleagues(StepsOfInstance.Step open, CarePeriod period) {
    var all = organisation.memberships();
    var same =
        open.person() == null
            ? groupsAsked(open)
            : all.stream()
                .filter(one -> one.person().id().equals(open.person()))
                .flatMap(one -> one.groups().stream())
                .collect(Collectors.toSet());
    return all.stream()
        .filter(one -> one.groups().stream().anyMatch(same::contains))
        .map(Membership::person)
        .filter(person -> !person.id().equals(open.person()))
        .filter(person -> !period.isKeptFrom(person.id()))
        .toList();
  }

  private Set<String> groupsAsked(StepsOfInstance.Step open) {
    return tasks.getIdentityLinksForTask(open.id()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /**
   * Gives it to somebody else with a reason and its footprint, or refuses.
   *
   * @param seenWith who had it on the page of whoever passes it on; null where nobody had
   */
  @Transactional
  public void passOn(
      StepsOfInstance.Step open, String seenWith, CarePeriod period, Answers answers, String by) {
    refuseIfMoved(open, seenWith);
    var colleagues = colleagues(open, period).stream().map(Person::id).toList();
    var to = answers.oneOf("person", "Pass on to", colleagues);
    var reason = answers.line("reason", "Why");
    answers.refuseIfMistaken();
    try {
      tasks.setAssignee(open.id(), to);
      tasks.setFollowUpDate(open.id(), null);
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockingFailureException("A task was done at this moment", e);
    }
    passedOn.writeDown(open.id(), open.name(), period, to, reason, by);
  }

  private void refuseIfMoved(StepsOfInstance.Step open, String seenWith) {
    var now = tasks.createTaskQuery().taskId(open.id()).singleResult();
    if (now == null) {
      throw new Refused("task", "This is over by now. Load the page again to see it.");
    }
    if (!Objects.equals(now.getAssignee(), seenWith)) {
      throw new Refused("task", "Somebody else has this by now. Load the page again to see who.");
    }
  }
}
