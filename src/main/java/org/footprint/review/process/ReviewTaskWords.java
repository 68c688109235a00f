package org.footprint.review.process;

import java.util.Map;
import java.util.Set;
import org.footprint.engine.form.TaskWords;
import org.footprint.review.Reviews;
import org.springframework.stereotype.Component;

@Component
class ReviewTaskWords implements TaskWords {

  private final Reviews reviews;

  ReviewTaskWords(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public Set<String> processes() {
    return Set.of(Review.KEY, ReviewOutcomes.KEY, "midway-monitoring");
  }

  @Override
  public String of(Map<String, ?> routing) {
    return "Review number " + reviews.review(Review.REVIEW.in(routing)).number();
  }
}
