package org.footprint.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Lets a task end, and a person start a process, only while the form desk is at it, so that no
 * answer is ever skipped. The listeners are the engine's own kind, which nobody can ask to skip.
 */
@Component
class DeskPass extends AbstractBpmnParseListener {

  private final ThreadLocal<String> atTheDesk = new ThreadLocal<>();

  /**
   * @param id of the task that is being completed or of the definition that is being started
   */
  <T> T with(String id, Supplier<T> work) {
    atTheDesk.set(id);
    try {
      return work.get();
    } finally {
      atTheDesk.remove();
    }
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    process.addBuiltInListener(
        ExecutionListener.EVENTNAME_START, (ExecutionListener) this::checkStart);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior())
        .getTaskDefinition()
        .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::checkEnd);
  }

  /** What starts without a person, such as a message from another system, needs no form. */
  private void checkStart(DelegateExecution process) {
    if (atTheDesk.get() == null && Context.getCommandContext().getAuthenticatedUserId() != null) {
      throw new BadUserRequestException("A process is started by filling in its form.");
    }
  }

  private void checkEnd(DelegateTask task) {
    if (!task.getId().equals(atTheDesk.get())) {
      throw new BadUserRequestException("A task is finished by filling in its form.");
    }
  }
}
