package org.footprint.team;

import org.footprint.allocation.Allocations;
import org.footprint.child.CarePeriod;
import org.footprint.engine.StepsOfInstance.Step;
import org.footprint.engine.TaskPassing;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager in Cockpit gives one task to somebody else who does the same work. */
@Service
public class PassingOn {

  private final TaskPassing tasks;
  private final Organisation organisation;
  private final Allocations allocations;

  PassingOn(TaskPassing tasks, Organisation organisation, Allocations allocations) {
    this.tasks = tasks;
    this.organisation = organisation;
    this.allocations = allocations;
  }

  /**
   * Passes it on with its footprint, or refuses.
   *
   * @param seenWith who had it on the page of whoever passes it on; null where nobody had
   */
  @Transactional
  public void passOn(
      Step open, String seenWith, CarePeriod period, Answers answers, String manager) {
    answers
        .optionalLine("person", "Pass on to")
        .filter(to -> isIro(open.person()) && isIro(to))
        .map(to -> allocations.conflicts(period, to))
        .filter(conflicts -> !conflicts.isEmpty())
        .ifPresent(
            conflicts ->
                answers.mistake(
                    "person",
                    "This IRO %s. Choose another.".formatted(String.join(" and ", conflicts))));
    tasks.passOn(open, seenWith, period, answers, manager);
  }

  /** An IRO in conflict is as wrong for one task as for the child. */
  private boolean isIro(String person) {
    return organisation.inGroup(Role.IRO.group()).stream()
        .map(Person::id)
        .anyMatch(iro -> iro.equals(person));
  }
}
