package org.footprint.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.form.Refused;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** What to tell somebody who is too late for a task. */
@Component
class FinishedTasks {

  private static final String NOTHING_STORED =
      " What you typed was not stored; it is still on this page, to copy what you need.";

  private final Organisation organisation;
  private final WorkingCalendar calendar;

  FinishedTasks(Organisation organisation, WorkingCalendar calendar) {
    this.organisation = organisation;
    this.calendar = calendar;
  }

  Refused alreadyDone(String taskId, CommandContext context) {
    var task = context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
    if (task != null && task.getEndTime() == null) {
      return new Refused(
          "task",
          "Something else was done with this task at the same moment, so what you typed was not"
              + " stored. It is still on this page: please send it again.");
    }
    if (task == null) {
      return new Refused(
          "task", "This was done already, by you or by somebody else." + NOTHING_STORED);
    }
    var day = Days.words(calendar.dayOf(task.getEndTime().toInstant()));
    return new Refused(
        "task",
        (isCompleted(task)
                ? name(task.getAssignee()) + " has done this already, on " + day + "."
                : "This task ended on " + day + ": its time ran out, or it is not needed any more.")
            + NOTHING_STORED);
  }

  /** Whoever is asked too can have it once it is given back. */
  Refused somebodyElses(TaskEntity task, boolean asked) {
    return new Refused(
        "task",
        "This task is with "
            + name(task.getAssignee())
            + " now."
            + (asked ? " Ask them to give it back, if it is for you to do." : "")
            + NOTHING_STORED);
  }

  private static boolean isCompleted(HistoricTaskInstanceEntity task) {
    return TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason());
  }

  private String name(String person) {
    return person == null
        ? "Somebody else"
        : organisation.person(person).map(Person::name).orElse(person);
  }
}
