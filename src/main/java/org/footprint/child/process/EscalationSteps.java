package org.footprint.child.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.footprint.child.Escalations;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** An overdue task goes to one more person too, without being taken from anybody. */
@Component("escalation")
public class EscalationSteps {

  private static final int URGENT = 100;

  private final Escalations escalations;
  private final TaskService tasks;

  EscalationSteps(Escalations escalations, TaskService tasks) {
    this.escalations = escalations;
    this.tasks = tasks;
  }

  public void raise(DelegateExecution at, String task, String role) {
    var open =
        tasks
            .createTaskQuery()
            .processInstanceId(at.getProcessInstanceId())
            .taskDefinitionKey(task)
            .singleResult();
    tasks.setPriority(open.getId(), URGENT);
    escalations
        .overdue(CARE_PERIOD.in(at), open.getName(), Role.withId(role).orElseThrow())
        .forEach(person -> tasks.addCandidateUser(open.getId(), person));
  }
}
