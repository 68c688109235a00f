package org.footprint.review.process;

import static org.footprint.review.process.ReviewOutcomes.WRITE_MINUTES;

import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.Minutes;
import org.springframework.stereotype.Component;

/** <em>Write minutes to the child</em>. */
@Component
class WriteMinutesForm implements TaskForm {

  private final ReviewForms forms;
  private final Minutes minutes;

  WriteMinutesForm(ReviewForms forms, Minutes minutes) {
    this.forms = forms;
    this.minutes = minutes;
  }

  @Override
  public String task() {
    return WRITE_MINUTES;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    shown.put("letter", minutes.draft(Review.REVIEW.in(task.routing())));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    minutes.write(Review.REVIEW.in(task.routing()), answers, person);
    return Map.of();
  }
}
