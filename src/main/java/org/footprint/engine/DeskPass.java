package org.footprint.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Lets a task end only while the form desk is ending it, so that no answer is ever skipped. */
@Component
class DeskPass extends AbstractBpmnParseListener {

  private final ThreadLocal<String> taskBeingCompleted = new ThreadLocal<>();

  <T> T completing(String taskId, Supplier<T> work) {
    taskBeingCompleted.set(taskId);
    try {
      return work.get();
    } finally {
      taskBeingCompleted.remove();
    }
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) this::check);
  }

  private void check(DelegateTask task) {
    if (!task.getId().equals(taskBeingCompleted.get())) {
      throw new BadUserRequestException("A task is finished by filling in its form.");
    }
  }
}
