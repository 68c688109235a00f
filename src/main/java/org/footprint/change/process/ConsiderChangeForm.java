package org.footprint.change.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;
import static org.footprint.child.process.ChildInCare.CHANGE;
import static org.footprint.child.process.ChildInCare.COMES_FORWARD;
import static org.footprint.child.process.ChildInCare.CONSIDER_CHANGE;

import java.util.Map;
import org.footprint.calendar.Days;
import org.footprint.change.Considerations;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.Reviews;
import org.springframework.stereotype.Component;

/** <em>Decide on an earlier review</em>. */
@Component
class ConsiderChangeForm implements TaskForm {

  private final Considerations considerations;
  private final ToldWords told;
  private final Reviews reviews;
  private final CarePeriods periods;
  private final ChildSummary summary;

  ConsiderChangeForm(
      Considerations considerations,
      ToldWords told,
      Reviews reviews,
      CarePeriods periods,
      ChildSummary summary) {
    this.considerations = considerations;
    this.told = told;
    this.reviews = reviews;
    this.periods = periods;
    this.summary = summary;
  }

  @Override
  public String task() {
    return CONSIDER_CHANGE;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var period = periods.period(CARE_PERIOD.in(task.routing()));
    return Map.of(
        "child", summary.of(period),
        "told", told.of(CHANGE.in(task.routing())),
        "reviewDue", Days.words(reviews.ahead(period.id()).orElseThrow().dueOn()));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    return Map.ofEntries(
        COMES_FORWARD.of(considerations.comesForward(CHANGE.in(task.routing()), answers, person)));
  }
}
