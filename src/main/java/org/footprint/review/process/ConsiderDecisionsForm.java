package org.footprint.review.process;

import static org.footprint.review.process.ReviewOutcomes.CONSIDER_DECISIONS;

import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.IssuedDecisions;
import org.springframework.stereotype.Component;

/** <em>Consider decisions</em>. */
@Component
class ConsiderDecisionsForm implements TaskForm {

  private final ReviewForms forms;
  private final IssuedDecisions decisions;

  ConsiderDecisionsForm(ReviewForms forms, IssuedDecisions decisions) {
    this.forms = forms;
    this.decisions = decisions;
  }

  @Override
  public String task() {
    return CONSIDER_DECISIONS;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    forms.showDecisions(task, shown);
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var answerDue = decisions.consider(Review.REVIEW.in(task.routing()), answers, person);
    return answerDue
        .map(
            due ->
                Map.ofEntries(
                    ReviewOutcomes.MANAGER_OBJECTS.of(true), ReviewOutcomes.ANSWER_DUE.of(due)))
        .orElseGet(() -> Map.ofEntries(ReviewOutcomes.MANAGER_OBJECTS.of(false)));
  }
}
