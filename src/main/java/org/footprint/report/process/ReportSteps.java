package org.footprint.report.process;

import static org.footprint.report.process.AnnualReport.WORK;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.Task;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.engine.OpenTasks;
import org.footprint.people.Role;
import org.footprint.report.ReportWork;
import org.footprint.report.ReportWorks;
import org.springframework.stereotype.Component;

/** What the model of the annual report asks. */
@Component("annualReport")
public class ReportSteps {

  private static final int URGENT = 100;

  private final ReportWorks works;
  private final ReportDeadlines deadlines;
  private final TaskService tasks;
  private final WorkingCalendar calendar;

  ReportSteps(
      ReportWorks works, ReportDeadlines deadlines, TaskService tasks, WorkingCalendar calendar) {
    this.works = works;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.calendar = calendar;
  }

  public boolean isBegun(DelegateExecution at) {
    return at.hasVariable(WORK.name());
  }

  public void begin(DelegateExecution at) {
    works.beginByClock().ifPresent(work -> begun(at, work));
  }

  private void begun(DelegateExecution at, ReportWork work) {
    at.setProcessBusinessKey(work.year().key());
    at.setVariables(deadlines.toWrite(work));
  }

  public String iroManager(VariableScope at) {
    return one(Role.IRO_MANAGER);
  }

  public List<String> iroManagers(VariableScope at) {
    return several(Role.IRO_MANAGER, at);
  }

  public String headOfSafeguarding(VariableScope at) {
    return one(Role.HEAD_OF_SAFEGUARDING);
  }

  public List<String> headsOfSafeguarding(VariableScope at) {
    return several(Role.HEAD_OF_SAFEGUARDING, at);
  }

  public String director(VariableScope at) {
    return one(Role.DIRECTOR);
  }

  public List<String> directors(VariableScope at) {
    return several(Role.DIRECTOR, at);
  }

  /** It goes to one more person too, without being taken from anybody. */
  public void overdue(DelegateExecution at, String task, String role) {
    tasks
        .createTaskQuery()
        .processInstanceId(at.getProcessInstanceId())
        .taskDefinitionKey(task)
        .list()
        .stream()
        .filter(open -> open.getPriority() < URGENT)
        .filter(open -> calendar.hasPassed(open.getDueDate().toInstant()))
        .forEach(open -> overdue(at, open, Role.withId(role).orElseThrow()));
  }

  private void overdue(DelegateExecution at, Task open, Role role) {
    tasks.setPriority(open.getId(), URGENT);
    tasks.setFollowUpDate(open.getId(), null);
    works.overdue(WORK.in(at), open.getName(), role).stream()
        .filter(person -> !person.equals(open.getAssignee()))
        .forEach(person -> tasks.addCandidateUser(open.getId(), person));
  }

  /** Nobody where several share the post or stand in for a vacancy: these are all asked. */
  private String one(Role role) {
    var people = works.holders(role);
    return people.size() == 1 ? people.get(0) : null;
  }

  private List<String> several(Role role, VariableScope at) {
    return OpenTasks.isHeld(at) ? List.of() : works.holders(role);
  }
}
