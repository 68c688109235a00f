package org.footprint.review.process;

import static org.footprint.review.process.Review.HOLD_REVIEW;

import java.util.HashMap;
import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.HeldReviews;
import org.footprint.review.HeldReviews.Outcome;
import org.footprint.review.ReviewClock;
import org.footprint.review.Reviews;
import org.springframework.stereotype.Component;

/** <em>Hold and record review</em>. */
@Component
class HoldReviewForm implements TaskForm {

  private final ReviewForms forms;
  private final HeldReviews held;
  private final Reviews reviews;
  private final ReviewClock clock;

  HoldReviewForm(ReviewForms forms, HeldReviews held, Reviews reviews, ReviewClock clock) {
    this.forms = forms;
    this.held = held;
    this.reviews = reviews;
    this.clock = clock;
  }

  @Override
  public String task() {
    return HOLD_REVIEW;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    forms.showHolding(task, shown);
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var review = Review.REVIEW.in(task.routing());
    var outcome = held.record(review, answers, person);
    var routing =
        new HashMap<>(
            Map.ofEntries(
                Review.HELD_FACT.of(outcome == Outcome.HELD),
                Review.TO_REARRANGE.of(outcome == Outcome.TO_REARRANGE)));
    if (outcome == Outcome.TO_REARRANGE) {
      var due = Review.ARRANGE_DUE.of(clock.arrangeBy(reviews.review(review), task.businessKey()));
      routing.put(due.getKey(), due.getValue());
    }
    return routing;
  }
}
