package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.DISPUTE;

import java.util.Map;
import org.footprint.dispute.AtAnyTime;
import org.footprint.dispute.Disputes;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Close concern</em>. */
@Component
class CloseConcernForm implements TaskForm {

  private final ConcernWords words;
  private final AtAnyTime atAnyTime;
  private final Disputes disputes;

  CloseConcernForm(ConcernWords words, AtAnyTime atAnyTime, Disputes disputes) {
    this.words = words;
    this.atAnyTime = atAnyTime;
    this.disputes = disputes;
  }

  @Override
  public String task() {
    return DisputeResolution.CLOSE_CONCERN;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = words.of(DISPUTE.in(task.routing()));
    shown.put(
        "results", Choice.of(atAnyTime.endings(disputes.dispute(DISPUTE.in(task.routing())))));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    atAnyTime.closeAsChildLeftCare(DISPUTE.in(task.routing()), answers, person);
    return Map.of();
  }
}
