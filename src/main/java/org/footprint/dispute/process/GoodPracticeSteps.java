package org.footprint.dispute.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.footprint.dispute.Commendations;
import org.springframework.stereotype.Component;

/** What the model of good practice asks. */
@Component("goodPractice")
public class GoodPracticeSteps {

  private final Commendations commendations;

  GoodPracticeSteps(Commendations commendations) {
    this.commendations = commendations;
  }

  public List<String> readers(DelegateExecution at) {
    return commendations.readers(GoodPractice.COMMENDATION.in(at));
  }

  public String reader(DelegateExecution at) {
    return commendations.inPlaceOf(
        GoodPractice.READER.in(at), commendations.commendation(GoodPractice.COMMENDATION.in(at)));
  }
}
