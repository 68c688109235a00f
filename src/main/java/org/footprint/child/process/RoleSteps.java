package org.footprint.child.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.footprint.child.RoleHolders;
import org.springframework.stereotype.Component;

/** Who gets a task: the one way in which models name a person. */
@Component("roles")
public class RoleSteps {

  private final RoleHolders holders;

  RoleSteps(RoleHolders holders) {
    this.holders = holders;
  }

  public String iro(VariableScope at) {
    return holders.iro(CARE_PERIOD.in(at));
  }
}
