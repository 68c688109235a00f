package org.footprint.change.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.footprint.allocation.HandOvers;
import org.footprint.change.Change;
import org.footprint.change.Changes;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.process.ChildInCare;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.footprint.review.process.ReviewAhead;
import org.footprint.review.process.ReviewOutcomes;
import org.springframework.stereotype.Component;

/** Passes what was told on to the processes of the child. */
@Component("change")
public class ChangeSteps {

  private final Changes changes;
  private final CarePeriods periods;
  private final ReviewAhead ahead;
  private final HandOvers handOvers;
  private final Deadlines deadlines;
  private final RuntimeService runtime;

  ChangeSteps(
      Changes changes,
      CarePeriods periods,
      ReviewAhead ahead,
      HandOvers handOvers,
      Deadlines deadlines,
      RuntimeService runtime) {
    this.changes = changes;
    this.periods = periods;
    this.ahead = ahead;
    this.handOvers = handOvers;
    this.deadlines = deadlines;
    this.runtime = runtime;
  }

  public void passOn(DelegateExecution at) {
    passOn(changes.change(TellAboutChange.CHANGE.in(at)));
  }

  void passOn(Change change) {
    var period = periods.period(change.carePeriodId());
    if (change.comesForward()) {
      ahead.comesForward(period);
    }
    switch (change.type()) {
      case MOVED -> consider(ChildInCare.MOVED, change, period);
      case PLAN_CHANGE_PROPOSED -> consider(ChildInCare.PLAN_CHANGE_PROPOSED, change, period);
      case REVIEW_WISHED -> consider(ChildInCare.REVIEW_WISHED, change, period);
      case YEARLY_MEETING_PROPOSED -> consider(ChildInCare.YEARLY_MEETING_PROPOSED, change, period);
      case WORKER_CHANGED -> tell(ChildInCare.WORKER_CHANGED, period);
      case IRO_CHANGED -> changeIro(change, period);
      case LEFT_CARE -> leave(period);
      case LEGAL_STATUS_CHANGED, BROUGHT_FORWARD -> {
        // What follows from these, the review ahead has been told.
      }
    }
  }

  /** Beside others that may be open, so the change stays with its own branch. */
  private void consider(String message, Change change, CarePeriod period) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(period.child().reference())
        .setVariablesToTriggeredScope(
            Map.ofEntries(
                ChildInCare.CHANGE.of(change.id()), ChildInCare.CHANGE_DUE.of(change.due())))
        .correlate();
  }

  private void changeIro(Change change, CarePeriod period) {
    var reference = period.child().reference();
    var handOver = handOvers.lastOpened(period.id());
    runtime
        .createMessageCorrelation(ChildInCare.IRO_CHANGED)
        .processInstanceBusinessKey(reference)
        .setVariables(
            Map.ofEntries(
                ChildInCare.INTRODUCTION_DUE.of(
                    deadlines.due(
                        PracticeStandard.INTRODUCE_TO_CHILD, change.toldAt(), reference))))
        .setVariablesToTriggeredScope(
            Map.ofEntries(
                ChildInCare.HAND_OVER_ID.of(handOver.id()),
                ChildInCare.HAND_OVER_DUE.of(handOver.due())))
        .correlate();
  }

  /** A child who has died gets no letter any more. */
  private void leave(CarePeriod period) {
    tell(ChildInCare.LEFT_CARE, period);
    if (periods.hasDied(period)) {
      runtime
          .createMessageCorrelation(ReviewOutcomes.CHILD_DIED)
          .processInstanceBusinessKey(period.child().reference())
          .correlateAll();
    }
  }

  private void tell(String message, CarePeriod period) {
    runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(period.child().reference())
        .correlate();
  }
}
