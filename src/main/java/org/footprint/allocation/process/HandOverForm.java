package org.footprint.allocation.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;
import static org.footprint.child.process.ChildInCare.HAND_OVER;

import java.util.Map;
import org.footprint.allocation.HandOvers;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** <em>Hand over to the new IRO</em>. */
@Component
class HandOverForm implements TaskForm {

  private final HandOvers handOvers;
  private final CarePeriods periods;
  private final ChildSummary summary;
  private final Organisation organisation;

  HandOverForm(
      HandOvers handOvers, CarePeriods periods, ChildSummary summary, Organisation organisation) {
    this.handOvers = handOvers;
    this.periods = periods;
    this.summary = summary;
    this.organisation = organisation;
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
        "newIro", organisation.person(period.iroId()).map(Person::name).orElse(""));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    handOvers.record(CARE_PERIOD.in(task.routing()), task.due(), answers, person);
    return Map.of();
  }
}
