package org.footprint.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.footprint.review.IssuedDecisions;
import org.footprint.review.Papers;
import org.springframework.stereotype.Component;

/** What the model of a review's papers asks. */
@Component("outcomes")
public class OutcomeSteps {

  private final IssuedDecisions decisions;
  private final Papers papers;

  OutcomeSteps(IssuedDecisions decisions, Papers papers) {
    this.decisions = decisions;
    this.papers = papers;
  }

  public void endPapers(DelegateExecution at) {
    papers.end(ReviewOutcomes.REVIEW.in(at));
  }

  public void decisionsStand(DelegateExecution at) {
    decisions.stand(ReviewOutcomes.REVIEW.in(at));
  }
}
