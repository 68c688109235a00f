package org.footprint.child.process;

import static org.footprint.child.process.ChildInCare.CAME_INTO_CARE;

import org.camunda.bpm.engine.RuntimeService;
import org.footprint.child.Arrivals;
import org.footprint.child.CarePeriod;
import org.footprint.child.Journeys;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineJourneys implements Journeys {

  private final Arrivals arrivals;
  private final Beginnings beginnings;
  private final RuntimeService runtime;

  EngineJourneys(Arrivals arrivals, Beginnings beginnings, RuntimeService runtime) {
    this.arrivals = arrivals;
    this.beginnings = beginnings;
    this.runtime = runtime;
  }

  @Override
  @Transactional
  public CarePeriod begin(Answers answers, String who) {
    var period = arrivals.accept(answers, who);
    var beginning = beginnings.of(period);
    runtime.startProcessInstanceByMessage(
        CAME_INTO_CARE, beginning.businessKey(), beginning.routing());
    return period;
  }
}
