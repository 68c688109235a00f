package org.footprint.child.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;

import java.time.Instant;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.Escalations;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** An overdue task goes to one more person too, without being taken from anybody. */
@Component("escalation")
public class EscalationSteps {

  private static final int URGENT = 100;

  private final Escalations escalations;
  private final TaskService tasks;
  private final WorkingCalendar calendar;

  EscalationSteps(Escalations escalations, TaskService tasks, WorkingCalendar calendar) {
    this.escalations = escalations;
    this.tasks = tasks;
    this.calendar = calendar;
  }

  public void raise(DelegateExecution at, String task, String role) {
    tasks
        .createTaskQuery()
        .processInstanceId(at.getProcessInstanceId())
        .taskDefinitionKey(task)
        .list()
        .stream()
        .filter(open -> open.getPriority() < URGENT && calendar.hasPassed(dueOf(open)))
        .forEach(open -> raise(at, open, role));
  }

  private void raise(DelegateExecution at, Task open, String role) {
    tasks.setPriority(open.getId(), URGENT);
    tasks.setFollowUpDate(open.getId(), null);
    escalations
        .overdue(CARE_PERIOD.in(at), open.getName(), Role.withId(role).orElseThrow())
        .forEach(person -> tasks.addCandidateUser(open.getId(), person));
  }

  private static Instant dueOf(Task open) {
    return open.getDueDate().toInstant();
  }
}
