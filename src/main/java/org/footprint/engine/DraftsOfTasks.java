package org.footprint.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.footprint.draft.Drafts;
import org.springframework.stereotype.Component;

/** A draft goes with its task, whichever way the task ends. */
@Component
class DraftsOfTasks extends AbstractBpmnParseListener {

  private final Drafts drafts;

  DraftsOfTasks(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_COMPLETE, at -> drafts.forgetAll(at.getId()));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, at -> drafts.forgetAll(at.getId()));
  }
}
