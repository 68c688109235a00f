package org.footprint.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.footprint.child.HandedTasks;
import org.springframework.stereotype.Component;

/** Who was given a task sees the child until it is over, or goes to somebody else. */
@Component
class EndsOfHandedTasks extends AbstractBpmnParseListener {

  private final HandedTasks handed;

  EndsOfHandedTasks(HandedTasks handed) {
    this.handed = handed;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    Stream.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE)
        .forEach(end -> task.addBuiltInTaskListener(end, at -> handed.end(at.getId())));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::goesOn);
  }

  /** A task that is new has been with nobody. */
  private void goesOn(DelegateTask task) {
    if (((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE).getOrgValue() != null) {
      handed.end(task.getId());
    }
  }
}
