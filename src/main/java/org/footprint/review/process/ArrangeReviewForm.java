package org.footprint.review.process;

import static org.footprint.review.process.Review.ARRANGE_REVIEW;

import java.util.HashMap;
import java.util.Map;
import org.footprint.allocation.HandOvers;
import org.footprint.child.CarePeriods;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.Arrangements;
import org.springframework.stereotype.Component;

/** <em>Arrange review</em>. */
@Component
class ArrangeReviewForm implements TaskForm {

  private final ReviewForms forms;
  private final Arrangements arrangements;
  private final HandOvers handOvers;
  private final CarePeriods periods;
  private final ReviewTimesOfTasks times;

  ArrangeReviewForm(
      ReviewForms forms,
      Arrangements arrangements,
      HandOvers handOvers,
      CarePeriods periods,
      ReviewTimesOfTasks times) {
    this.forms = forms;
    this.handOvers = handOvers;
    this.periods = periods;
    this.arrangements = arrangements;
    this.times = times;
  }

  @Override
  public String task() {
    return ARRANGE_REVIEW;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    forms.showArrangement(task, shown);
    shown.put("handOver", handOvers.words(periods.period(Review.CARE_PERIOD.in(task.routing()))));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var arranged = arrangements.arrange(Review.REVIEW.in(task.routing()), answers, person);
    var routing = new HashMap<>(times.around(arranged.meeting().onDay(), task.businessKey()));
    var underWay = Review.PREPARATION_UNDER_WAY.of(arranged.anew());
    routing.put(underWay.getKey(), underWay.getValue());
    return routing;
  }
}
