package org.footprint.dispute.process;

import static org.footprint.dispute.process.FollowAction.ACTION;

import java.util.Map;
import org.footprint.dispute.WantedActions;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Report on action</em>. */
@Component
class ReportOnActionForm implements TaskForm {

  private final ActionWords words;
  private final WantedActions actions;

  ReportOnActionForm(ActionWords words, WantedActions actions) {
    this.words = words;
    this.actions = actions;
  }

  @Override
  public String task() {
    return FollowAction.REPORT_ON_ACTION;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    return words.of(ACTION.in(task.routing()));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    actions.report(ACTION.in(task.routing()), answers, person);
    return Map.of();
  }
}
