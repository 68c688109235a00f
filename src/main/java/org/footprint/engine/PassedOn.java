package org.footprint.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.HandedTasks;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** The footprint of a task that somebody gives to somebody else in Cockpit. */
@Component
class PassedOn {

  private final CarePeriods periods;
  private final HandedTasks handed;
  private final Organisation organisation;
  private final Chronology chronology;

  PassedOn(
      CarePeriods periods, HandedTasks handed, Organisation organisation, Chronology chronology) {
    this.periods = periods;
    this.handed = handed;
    this.organisation = organisation;
    this.chronology = chronology;
  }

  /** By an administrator, whom Cockpit asks no reason; refused if that person is not to know. */
  void writeDown(TaskEntity task, String to, String by) {
    periods
        .last(task.getProcessInstance().getBusinessKey())
        .ifPresent(
            period -> {
              if (period.isKeptFrom(to)) {
                throw new BadUserRequestException(
                    "Only named people may know of this child: choose one of them.");
              }
              writeDown(task.getId(), task.getName(), period, to, "given by an administrator", by);
            });
  }

  void writeDown(String id, String name, CarePeriod period, String to, String reason, String by) {
    handed.add(id, period.child().id(), to, by, reason);
    chronology.add(
        period.child().id(),
        by,
        Act.TASK_REASSIGNED,
        period.about(),
        "\"%s\" was given to %s. Why: %s"
            .formatted(name, organisation.person(to).map(Person::name).orElse(to), reason));
  }
}
