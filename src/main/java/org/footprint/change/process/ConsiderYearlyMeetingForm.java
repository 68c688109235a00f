package org.footprint.change.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;
import static org.footprint.child.process.ChildInCare.CHANGE;
import static org.footprint.child.process.ChildInCare.CONSIDER_YEARLY_MEETING;

import java.util.Map;
import org.footprint.calendar.Days;
import org.footprint.change.Considerations;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Consider one meeting a year</em>. */
@Component
class ConsiderYearlyMeetingForm implements TaskForm {

  private final Considerations considerations;
  private final ToldWords told;
  private final CarePeriods periods;
  private final ChildSummary summary;

  ConsiderYearlyMeetingForm(
      Considerations considerations, ToldWords told, CarePeriods periods, ChildSummary summary) {
    this.considerations = considerations;
    this.told = told;
    this.periods = periods;
    this.summary = summary;
  }

  @Override
  public String task() {
    return CONSIDER_YEARLY_MEETING;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var period = periods.period(CARE_PERIOD.in(task.routing()));
    return Map.of(
        "child", summary.of(period),
        "settledSince", Days.words(periods.settledSince(period)),
        "told", told.of(CHANGE.in(task.routing())));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    considerations.yearlyMeeting(CHANGE.in(task.routing()), answers, person);
    return Map.of();
  }
}
