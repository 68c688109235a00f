package org.footprint.child.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.footprint.child.CarePeriods;
import org.footprint.child.RoleHolders;
import org.footprint.engine.OpenTasks;
import org.footprint.people.Covers;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** Who gets a task: the one way in which models name people. */
@Component("roles")
public class RoleSteps {

  private static final Map<String, Role> POOLS =
      Map.of(
          Role.IRO_MANAGER.group(), Role.IRO_MANAGER,
          Role.BUSINESS_SUPPORT.group(), Role.BUSINESS_SUPPORT);

  private final RoleHolders holders;
  private final CarePeriods periods;
  private final Covers covers;

  RoleSteps(RoleHolders holders, CarePeriods periods, Covers covers) {
    this.holders = holders;
    this.periods = periods;
    this.covers = covers;
  }

  public String iro(VariableScope at) {
    return one(Role.IRO, at);
  }

  public boolean hasIro(VariableScope at) {
    return periods.period(CARE_PERIOD.in(at)).iroId() != null;
  }

  /** The IRO before the one there is now, or who stands in for them. */
  public String formerIro(VariableScope at) {
    return holders.formerIro(periods.period(CARE_PERIOD.in(at))).people().stream()
        .map(Person::id)
        .findFirst()
        .orElse(null);
  }

  public List<String> iros(VariableScope at) {
    return several(Role.IRO, at);
  }

  public String socialWorker(VariableScope at) {
    return one(Role.SOCIAL_WORKER, at);
  }

  public List<String> socialWorkers(VariableScope at) {
    return several(Role.SOCIAL_WORKER, at);
  }

  public String teamManager(VariableScope at) {
    return one(Role.TEAM_MANAGER, at);
  }

  public List<String> teamManagers(VariableScope at) {
    return several(Role.TEAM_MANAGER, at);
  }

  public String iroManager(VariableScope at) {
    return one(Role.IRO_MANAGER, at);
  }

  public List<String> iroManagers(VariableScope at) {
    return several(Role.IRO_MANAGER, at);
  }

  /** All of a group, unless the child is restricted. */
  public List<String> pool(VariableScope at, String group) {
    return isRestricted(at) ? List.of() : List.of(group);
  }

  /**
   * Those of a group, or above it, who may know of a restricted child; for any other child those
   * who cover for one of the group.
   */
  public List<String> named(VariableScope at, String group) {
    return isRestricted(at) ? several(POOLS.get(group), at) : covers.whoCoverForOneOf(group);
  }

  private boolean isRestricted(VariableScope at) {
    return periods.period(CARE_PERIOD.in(at)).onlyThese() != null;
  }

  public String headOfService(VariableScope at) {
    return one(Role.HEAD_OF_SERVICE, at);
  }

  public List<String> headsOfService(VariableScope at) {
    return several(Role.HEAD_OF_SERVICE, at);
  }

  /** Nobody where several share the post or stand in for a vacancy: these are all asked. */
  private String one(Role role, VariableScope at) {
    var people = people(role, at);
    return people.size() == 1 ? people.get(0) : null;
  }

  private List<String> several(Role role, VariableScope at) {
    return OpenTasks.isHeld(at) ? List.of() : people(role, at);
  }

  private List<String> people(Role role, VariableScope at) {
    return holders.of(role, periods.period(CARE_PERIOD.in(at))).people().stream()
        .map(Person::id)
        .toList();
  }
}
