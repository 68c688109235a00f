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
import org.footprint.review.Meetings;
import org.footprint.review.Review;
import org.footprint.review.Reviews;
import org.springframework.stereotype.Component;

/** <em>Decide on an earlier review</em>. */
@Component
class ConsiderChangeForm implements TaskForm {

  private final Considerations considerations;
  private final ToldWords told;
  private final Reviews reviews;
  private final Meetings meetings;
  private final CarePeriods periods;
  private final ChildSummary summary;

  ConsiderChangeForm(
      Considerations considerations,
      ToldWords told,
      Reviews reviews,
      Meetings meetings,
      CarePeriods periods,
      ChildSummary summary) {
    this.considerations = considerations;
    this.told = told;
    this.reviews = reviews;
    this.meetings = meetings;
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
        "reviewDue", due(reviews.ahead(period.id()).orElseThrow()));
  }

  private String due(Review review) {
    return Days.words(review.dueOn())
        + meetings
            .current(review.id())
            .filter(meeting -> meeting.cameAbout() == null)
            .map(meeting -> "; the meeting is arranged for " + Days.words(meeting.onDay()))
            .orElse("");
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    return Map.ofEntries(
        COMES_FORWARD.of(considerations.comesForward(CHANGE.in(task.routing()), answers, person)));
  }
}
