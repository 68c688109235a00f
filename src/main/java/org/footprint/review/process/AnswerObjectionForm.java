package org.footprint.review.process;

import static org.footprint.review.process.ReviewOutcomes.ANSWER_OBJECTION;

import java.util.Map;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.IssuedDecisions;
import org.footprint.review.Vocabulary;
import org.springframework.stereotype.Component;

/** <em>Answer objection</em>. */
@Component
class AnswerObjectionForm implements TaskForm {

  private final ReviewForms forms;
  private final IssuedDecisions decisions;

  AnswerObjectionForm(ReviewForms forms, IssuedDecisions decisions) {
    this.forms = forms;
    this.decisions = decisions;
  }

  @Override
  public String task() {
    return ANSWER_OBJECTION;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    shown.put("decisions", forms.decisionRows(task));
    shown.put(
        "objection", decisions.objection(Review.REVIEW.in(task.routing())).orElseThrow().words());
    shown.put("answers", Choice.of(Vocabulary.ANSWERS_TO_OBJECTION));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    decisions.answer(Review.REVIEW.in(task.routing()), answers, person);
    return Map.of();
  }
}
