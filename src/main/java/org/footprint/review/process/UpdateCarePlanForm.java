package org.footprint.review.process;

import static org.footprint.review.process.ReviewOutcomes.UPDATE_CARE_PLAN;

import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.FollowUp;
import org.springframework.stereotype.Component;

/** <em>Update care plan</em>. */
@Component
class UpdateCarePlanForm implements TaskForm {

  private final ReviewForms forms;
  private final FollowUp followUp;

  UpdateCarePlanForm(ReviewForms forms, FollowUp followUp) {
    this.forms = forms;
    this.followUp = followUp;
  }

  @Override
  public String task() {
    return UPDATE_CARE_PLAN;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    forms.showDecisions(task, shown);
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    followUp.updateCarePlan(Review.REVIEW.in(task.routing()), answers, person);
    return Map.of();
  }
}
