package org.footprint.policy;

import org.footprint.policy.process.DmnFiles;

/** The policy of a council as the files in {@code bpmn/policy} state it, for tests. */
public final class Policies {

  private Policies() {}

  public static Policy of(String authority) {
    return of(authority, new DmnFiles());
  }

  static Policy of(String authority, DecisionTables tables) {
    Policy policy = new Policy(tables, new PolicySettings(authority));
    policy.afterSingletonsInstantiated();
    return policy;
  }
}
