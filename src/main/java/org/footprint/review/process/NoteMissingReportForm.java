package org.footprint.review.process;

import static org.footprint.review.process.ReviewOutcomes.NOTE_MISSING_REPORT;

import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.FollowUp;
import org.springframework.stereotype.Component;

/** <em>Note missing report</em>. */
@Component
class NoteMissingReportForm implements TaskForm {

  private final ReviewForms forms;
  private final FollowUp followUp;

  NoteMissingReportForm(ReviewForms forms, FollowUp followUp) {
    this.forms = forms;
    this.followUp = followUp;
  }

  @Override
  public String task() {
    return NOTE_MISSING_REPORT;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    return forms.base(task);
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    followUp.noteMissingReport(Review.REVIEW.in(task.routing()), answers, person);
    return Map.of();
  }
}
