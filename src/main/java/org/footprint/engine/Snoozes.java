package org.footprint.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** A task that somebody put off leaves their list until a day; it is due when it was. */
@Component
public class Snoozes {

  private final TaskService tasks;

  Snoozes(TaskService tasks) {
    this.tasks = tasks;
  }

  /**
   * Only whoever has the task in hand may: it leaves everybody's list.
   *
   * @param until null to have it back at once
   * @return whether it is theirs
   */
  public boolean put(String taskId, String person, Instant until) {
    var theirs = tasks.createTaskQuery().taskId(taskId).taskAssignee(person).count() > 0;
    if (theirs) {
      tasks.setFollowUpDate(taskId, until == null ? null : Date.from(until));
    }
    return theirs;
  }
}
