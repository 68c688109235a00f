package org.footprint.child.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;
import static org.footprint.child.process.ChildInCare.INTRODUCE_YOURSELF;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.footprint.child.CarePeriods;
import org.footprint.child.RoleHolders;
import org.footprint.engine.OpenTasks;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Open tasks go to whoever works with the child now. */
@Component("taskHolders")
public class TaskHolders {

  private final OpenTasks tasks;
  private final CarePeriods periods;
  private final RoleHolders holders;

  TaskHolders(OpenTasks tasks, CarePeriods periods, RoleHolders holders) {
    this.tasks = tasks;
    this.periods = periods;
    this.holders = holders;
  }

  public void follow(DelegateExecution at) {
    var period = periods.period(CARE_PERIOD.in(at));
    var before = SingletonSupplier.of(() -> holders.before(period));
    var now = SingletonSupplier.of(() -> holders.now(period));
    tasks.followHolders(
        at.getProcessBusinessKey(),
        person -> before.obtain().contains(person),
        person -> now.obtain().contains(person));
  }

  /** An introduction that is still to be written is due anew for the IRO who takes over. */
  public boolean introductionOpen(DelegateExecution at) {
    var open = tasks.isOpen(at.getProcessInstanceId(), INTRODUCE_YOURSELF);
    if (open) {
      tasks.moveDueDates(at.getProcessInstanceId());
    }
    return open;
  }
}
