package org.footprint.review.process;

import static org.footprint.review.process.ReviewOutcomes.ISSUE_DECISIONS;

import java.util.Map;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.review.IssuedDecisions;
import org.springframework.stereotype.Component;

/** <em>Issue decisions</em>. */
@Component
class IssueDecisionsForm implements TaskForm {

  private final ReviewForms forms;
  private final IssuedDecisions decisions;

  IssueDecisionsForm(ReviewForms forms, IssuedDecisions decisions) {
    this.forms = forms;
    this.decisions = decisions;
  }

  @Override
  public String task() {
    return ISSUE_DECISIONS;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = forms.base(task);
    shown.put("decisions", forms.decisionRows(task));
    shown.put("noDecision", forms.noDecision(task));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    return Map.ofEntries(
        ReviewOutcomes.OBJECTION_DUE.of(
            decisions.issue(Review.REVIEW.in(task.routing()), answers, person)));
  }
}
