package org.footprint.review.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
  public Map<String, String> of(Map<String, Map<String, Object>> routing) {
    var ids = new HashMap<String, UUID>();
    routing.forEach((process, facts) -> ids.put(process, Review.REVIEW.in(facts)));
    var numbers = reviews.numbers(ids.values());
    var words = new HashMap<String, String>();
    ids.forEach((process, id) -> words.put(process, "Review number " + numbers.get(id)));
    return words;
  }
}
