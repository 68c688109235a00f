package org.footprint.change.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.footprint.change.Change;
import org.footprint.change.Changes;
import org.footprint.change.News;
import org.footprint.form.Answers;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineNews implements News {

  private final Changes changes;
  private final ChangeSteps steps;

  EngineNews(Changes changes, ChangeSteps steps) {
    this.changes = changes;
    this.steps = steps;
  }

  @Override
  @Transactional
  public Change tell(String reference, Answers answers, String system) {
    return passOn(changes.tellAsSystem(reference, answers, system));
  }

  @Override
  @Transactional
  public Change tellAsPerson(String reference, Answers answers, String who) {
    return passOn(changes.tellAsPerson(reference, answers, who));
  }

  private Change passOn(Change change) {
    try {
      steps.passOn(change);
      return change;
    } catch (OptimisticLockingException e) {
      throw new OptimisticLockingFailureException("Something else was done at this moment", e);
    }
  }
}
