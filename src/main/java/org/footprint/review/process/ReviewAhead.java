package org.footprint.review.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.footprint.child.CarePeriod;
import org.footprint.engine.OpenTasks;
import org.footprint.review.Meetings;
import org.footprint.review.ReviewClock;
import org.footprint.review.Reviews;
import org.springframework.stereotype.Component;

/** The processes of a child follow the day by which the next review is due. */
@Component
public class ReviewAhead {

  private final Reviews reviews;
  private final Meetings meetings;
  private final ReviewClock clock;
  private final OpenTasks tasks;
  private final RuntimeService runtime;

  ReviewAhead(
      Reviews reviews,
      Meetings meetings,
      ReviewClock clock,
      OpenTasks tasks,
      RuntimeService runtime) {
    this.reviews = reviews;
    this.meetings = meetings;
    this.clock = clock;
    this.tasks = tasks;
    this.runtime = runtime;
  }

  /** The review became due earlier: its preparation opens earlier, or goes faster. */
  public void comesForward(CarePeriod period) {
    var reference = period.child().reference();
    var review = reviews.ahead(period.id()).orElseThrow();
    var preparing =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(Review.KEY)
            .processInstanceBusinessKey(reference)
            .list();
    for (var process : preparing) {
      set(process.getId(), Review.ARRANGE_DUE.of(clock.arrangeBy(review, reference)));
      tasks.moveDueDates(process.getId());
    }
    var meeting = meetings.current(review.id()).filter(one -> one.cameAbout() == null);
    if (meeting.isEmpty() || meeting.get().onDay().isAfter(review.dueOn())) {
      meeting.ifPresent(tooLate -> meetings.giveUp(review.id()));
      runtime
          .createMessageCorrelation(Review.BROUGHT_FORWARD)
          .processInstanceBusinessKey(reference)
          .correlateAll();
    }
  }

  private void set(String process, Map.Entry<String, Object> variable) {
    runtime.setVariable(process, variable.getKey(), variable.getValue());
  }
}
