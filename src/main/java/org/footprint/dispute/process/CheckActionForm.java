package org.footprint.dispute.process;

import static org.footprint.dispute.process.FollowAction.ACTION;

import java.util.HashMap;
import java.util.Map;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.WantedActions;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Check action</em>. */
@Component
class CheckActionForm implements TaskForm {

  private final ActionWords words;
  private final WantedActions actions;
  private final Disputes disputes;

  CheckActionForm(ActionWords words, WantedActions actions, Disputes disputes) {
    this.words = words;
    this.actions = actions;
    this.disputes = disputes;
  }

  @Override
  public String task() {
    return FollowAction.CHECK_ACTION;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = new HashMap<>(words.of(ACTION.in(task.routing())));
    var action = actions.action(ACTION.in(task.routing()));
    shown.put("isClosed", !disputes.dispute(action.disputeId()).isOpen());
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var id = ACTION.in(task.routing());
    var again = actions.check(id, answers, person);
    var action = actions.action(id);
    return Map.ofEntries(
        FollowAction.AGAIN.of(again),
        FollowAction.ACTION_OPENS.of(actions.opens(action)),
        FollowAction.ACTION_DUE.of(actions.due(action)));
  }
}
