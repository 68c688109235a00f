package org.footprint.review.process;

import static org.footprint.review.process.Review.HEAR_FROM_CHILD;

import java.util.Map;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.Preparation;
import org.footprint.review.Vocabulary;
import org.springframework.stereotype.Component;

/** <em>Hear from the child</em>. */
@Component
class HearFromChildForm implements TaskForm {

  private final ReviewForms forms;
  private final Preparation preparation;

  HearFromChildForm(ReviewForms forms, Preparation preparation) {
    this.forms = forms;
    this.preparation = preparation;
  }

  @Override
  public String task() {
    return HEAR_FROM_CHILD;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    shown.put("meeting", forms.meeting(task));
    shown.put("ways", Choice.of(Vocabulary.HEARD));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    preparation.hear(Review.REVIEW.in(task.routing()), task.due(), answers, person);
    return Map.of();
  }
}
