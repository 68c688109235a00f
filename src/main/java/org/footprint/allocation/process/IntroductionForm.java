package org.footprint.allocation.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;
import static org.footprint.child.process.ChildInCare.INTRODUCE_YOURSELF;

import java.util.Map;
import org.footprint.allocation.HandOvers;
import org.footprint.allocation.Introductions;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Introduce yourself to the child</em>. */
@Component
class IntroductionForm implements TaskForm {

  private final Introductions introductions;
  private final HandOvers handOvers;
  private final CarePeriods periods;
  private final ChildSummary summary;

  IntroductionForm(
      Introductions introductions, HandOvers handOvers, CarePeriods periods, ChildSummary summary) {
    this.introductions = introductions;
    this.handOvers = handOvers;
    this.periods = periods;
    this.summary = summary;
  }

  @Override
  public String task() {
    return INTRODUCE_YOURSELF;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var period = periods.period(CARE_PERIOD.in(task.routing()));
    return Map.of(
        "child", summary.of(period),
        "handOver", handOvers.words(period),
        "letter", introductions.letter(period),
        "ways", Choice.of(Introductions.WAYS));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    introductions.record(CARE_PERIOD.in(task.routing()), task.due(), answers, person);
    return Map.of();
  }
}
