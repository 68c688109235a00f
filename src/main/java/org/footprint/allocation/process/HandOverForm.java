package org.footprint.allocation.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;
import static org.footprint.child.process.ChildInCare.HAND_OVER;
import static org.footprint.child.process.ChildInCare.HAND_OVER_ID;

import java.util.Map;
import org.footprint.allocation.HandOvers;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Hand over to the new IRO</em>. */
@Component
class HandOverForm implements TaskForm {

  private final HandOvers handOvers;
  private final CarePeriods periods;
  private final ChildSummary summary;

  HandOverForm(HandOvers handOvers, CarePeriods periods, ChildSummary summary) {
    this.handOvers = handOvers;
    this.periods = periods;
    this.summary = summary;
  }

  @Override
  public String task() {
    return HAND_OVER;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var period = periods.period(CARE_PERIOD.in(task.routing()));
    return Map.of(
        "child", summary.of(period),
        "newIro", handOvers.toWhom(HAND_OVER_ID.in(task.routing())));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    handOvers.record(HAND_OVER_ID.in(task.routing()), answers, person);
    return Map.of();
  }
}
