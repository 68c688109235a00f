package org.footprint.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.footprint.review.IssuedDecisions;
import org.springframework.stereotype.Component;

/** What the model of a review's papers asks. */
@Component("outcomes")
public class OutcomeSteps {

  private final IssuedDecisions decisions;

  OutcomeSteps(IssuedDecisions decisions) {
    this.decisions = decisions;
  }

  public void decisionsStand(DelegateExecution at) {
    decisions.stand(ReviewOutcomes.REVIEW.in(at));
  }
}
