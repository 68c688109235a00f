package org.footprint.dispute.process;

import static org.footprint.dispute.process.FollowAction.ACTION;
import static org.footprint.dispute.process.FollowAction.CHECK_DUE;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.footprint.child.RoleHolders;
import org.footprint.dispute.WantedActions;
import org.footprint.engine.OpenTasks;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Component;

/** What the model of wanted actions does and asks. */
@Component("wantedAction")
public class WantedActionSteps {

  private final WantedActions actions;
  private final RoleHolders holders;
  private final Deadlines deadlines;
  private final Clock clock;

  WantedActionSteps(WantedActions actions, RoleHolders holders, Deadlines deadlines, Clock clock) {
    this.actions = actions;
    this.holders = holders;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  public String owner(VariableScope at) {
    var owners = people(at);
    return owners.size() == 1 ? owners.get(0) : null;
  }

  public List<String> owners(VariableScope at) {
    return OpenTasks.isHeld(at) ? List.of() : people(at);
  }

  /** It comes back to the IRO. */
  public void goesBack(DelegateExecution at) {
    var reference = at.getProcessBusinessKey();
    at.setVariables(
        java.util.Map.ofEntries(
            CHECK_DUE.of(
                deadlines.due(PracticeStandard.CHECK_ACTION, clock.instant(), reference))));
  }

  private List<String> people(VariableScope at) {
    var action = actions.action(ACTION.in(at));
    return holders
        .of(Role.withId(action.owner()).orElseThrow(), actions.period(action))
        .people()
        .stream()
        .map(Person::id)
        .toList();
  }
}
