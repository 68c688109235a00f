package org.footprint.child.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.Escalations;
import org.footprint.engine.OpenTasks;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** An overdue task goes to one more person too, without being taken from anybody. */
@Component("escalation")
public class EscalationSteps {

  private static final int URGENT = 100;

  private final Escalations escalations;
  private final TaskService tasks;
  private final OpenTasks openTasks;
  private final WorkingCalendar calendar;

  EscalationSteps(
      Escalations escalations, TaskService tasks, OpenTasks openTasks, WorkingCalendar calendar) {
    this.escalations = escalations;
    this.tasks = tasks;
    this.openTasks = openTasks;
    this.calendar = calendar;
  }

  public void raise(DelegateExecution at, String task, String role) {
    alsoAsk(
        at,
        task,
        open ->
            escalations.overdue(
                CARE_PERIOD.in(at), open.getName(), Role.withId(role).orElseThrow()));
  }

  /** The same for work that is not about one child: no child's record says that it is overdue. */
  public void alsoAsk(DelegateExecution at, String task, Collection<String> people) {
    alsoAsk(at, task, open -> people);
  }

  private void alsoAsk(DelegateExecution at, String task, Function<Task, Collection<String>> told) {
    openTasks.in(at.getProcessInstanceId(), task).stream()
        .filter(open -> open.getPriority() < URGENT && calendar.hasPassed(dueOf(open)))
        .forEach(
            open -> {
              tasks.setPriority(open.getId(), URGENT);
              tasks.setFollowUpDate(open.getId(), null);
              told.apply(open).forEach(person -> tasks.addCandidateUser(open.getId(), person));
            });
  }

  private static Instant dueOf(Task open) {
    return open.getDueDate().toInstant();
  }
}
