package org.footprint.review.process;

import static org.footprint.child.process.ChildInCare.CARE_PERIOD;
import static org.footprint.child.process.ChildInCare.REVIEW;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.footprint.child.CarePeriods;
import org.footprint.engine.OpenTasks;
import org.footprint.review.FollowUp;
import org.footprint.review.Meetings;
import org.footprint.review.Papers.Paper;
import org.footprint.review.Preparation;
import org.footprint.review.ReviewClock;
import org.footprint.review.Reviews;
import org.springframework.stereotype.Component;

/** What the models ask of a review. */
@Component("review")
public class ReviewSteps {

  private final Reviews reviews;
  private final ReviewClock clock;
  private final ReviewTimesOfTasks times;
  private final Meetings meetings;
  private final Preparation preparation;
  private final FollowUp followUp;
  private final ReviewAhead ahead;
  private final CarePeriods periods;
  private final OpenTasks tasks;
  private final RuntimeService runtime;

  ReviewSteps(
      Reviews reviews,
      ReviewClock clock,
      ReviewTimesOfTasks times,
      Meetings meetings,
      Preparation preparation,
      FollowUp followUp,
      ReviewAhead ahead,
      CarePeriods periods,
      OpenTasks tasks,
      RuntimeService runtime) {
    this.reviews = reviews;
    this.clock = clock;
    this.times = times;
    this.meetings = meetings;
    this.preparation = preparation;
    this.followUp = followUp;
    this.ahead = ahead;
    this.periods = periods;
    this.tasks = tasks;
    this.runtime = runtime;
  }

  public void plan(DelegateExecution at) {
    set(at, REVIEW.of(reviews.plan(CARE_PERIOD.in(at)).id()));
  }

  public Date preparationOpens(DelegateExecution at) {
    return Date.from(reviews.preparationOpens(REVIEW.in(at)));
  }

  public void comeForward(DelegateExecution at) {
    ahead.comesForward(periods.period(CARE_PERIOD.in(at)));
  }

  public Date arrangeDue(DelegateExecution at) {
    return Date.from(clock.arrangeBy(reviews.review(REVIEW.in(at)), at.getProcessBusinessKey()));
  }

  /** What is open in this review's preparation takes the day of the meeting as it is now. */
  public void moveDueDates(DelegateExecution at) {
    var meeting = meetings.current(REVIEW.in(at)).orElseThrow();
    times
        .around(meeting.onDay(), at.getProcessBusinessKey())
        .forEach((name, due) -> runtime.setVariable(at.getProcessInstanceId(), name, due));
    tasks.moveDueDates(at.getProcessInstanceId());
  }

  public boolean invitationsOutdated(DelegateExecution at) {
    return preparation.invitationsOutdated(REVIEW.in(at)) && !isOpen(at, Review.SEND_INVITATIONS);
  }

  /** The papers of the review begin, in a process of their own. */
  public void announceHeld(DelegateExecution at) {
    var begun = followUp.begin(REVIEW.in(at));
    runtime.startProcessInstanceByMessage(
        Review.HELD,
        at.getProcessBusinessKey(),
        Map.ofEntries(
            CARE_PERIOD.of(CARE_PERIOD.in(at)),
            REVIEW.of(REVIEW.in(at)),
            ReviewOutcomes.DECISIONS_DUE.of(begun.due().get(Paper.DECISIONS)),
            ReviewOutcomes.MINUTES_DUE.of(begun.due().get(Paper.MINUTES)),
            ReviewOutcomes.DISTRIBUTION_DUE.of(begun.due().get(Paper.DISTRIBUTION)),
            ReviewOutcomes.CARE_PLAN_DUE.of(begun.due().get(Paper.CARE_PLAN)),
            ReviewOutcomes.REPORT_MISSING.of(begun.reportMissing()),
            ReviewOutcomes.NOTE_DUE.of(begun.noteDue())));
  }

  public void endedByLeavingCare(DelegateExecution at) {
    reviews.endedByLeavingCare(CARE_PERIOD.in(at));
  }

  /** Tells the review's own process that its meeting is on another day. */
  public void rearrange(DelegateExecution at) {
    runtime
        .createMessageCorrelation(Review.REARRANGED)
        .processInstanceBusinessKey(at.getProcessBusinessKey())
        .correlate();
  }

  private boolean isOpen(DelegateExecution at, String task) {
    return tasks.isOpen(at.getProcessInstanceId(), task);
  }

  private static void set(DelegateExecution at, Map.Entry<String, Object> variable) {
    at.setVariable(variable.getKey(), variable.getValue());
  }
}
