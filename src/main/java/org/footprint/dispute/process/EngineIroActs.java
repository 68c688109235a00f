package org.footprint.dispute.process;

import org.camunda.bpm.engine.RuntimeService;
import org.footprint.dispute.IroActs;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineIroActs implements IroActs {

  private final ActOnConcernForm form;
  private final RuntimeService runtime;

  EngineIroActs(ActOnConcernForm form, RuntimeService runtime) {
    this.form = form;
    this.runtime = runtime;
  }

  @Override
  @Transactional
  public void act(Answers answers, String iro) {
    var beginning = form.submit(answers, iro);
    runtime.startProcessInstanceByKey(form.process(), beginning.businessKey(), beginning.routing());
  }
}
