package org.footprint.review.process;

import java.util.List;
import java.util.Map;
import org.footprint.child.CarePeriods;
import org.footprint.child.process.ChildChoices;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.form.Answers;
import org.footprint.review.Arrangements;
import org.footprint.review.Vocabulary;
import org.springframework.stereotype.Component;

/** <em>Rearrange a review</em>. */
@Component
class RearrangeReviewForm implements StartForm {

  private final Arrangements arrangements;
  private final ChildChoices children;
  private final CarePeriods periods;

  RearrangeReviewForm(Arrangements arrangements, ChildChoices children, CarePeriods periods) {
    this.children = children;
    this.arrangements = arrangements;
    this.periods = periods;
  }

  @Override
  public String process() {
    return RearrangeReview.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of(
        "children", children.of(person), "lateReasons", Choice.of(Vocabulary.LATE_REASONS));
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    var review = arrangements.move(answers, person);
    return new Beginning(
        periods.period(review.carePeriodId()).child().reference(),
        Map.ofEntries(RearrangeReview.REVIEW.of(review.id())));
  }
}
