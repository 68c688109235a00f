package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.DISPUTE;

import java.util.Map;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Stages;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Decide on answer</em>. */
@Component
class DecideOnAnswerForm implements TaskForm {

  private final ConcernWords words;
  private final Stages stages;

  DecideOnAnswerForm(ConcernWords words, Stages stages) {
    this.words = words;
    this.stages = stages;
  }

  @Override
  public String task() {
    return DisputeResolution.DECIDE_ON_ANSWER;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var dispute = DISPUTE.in(task.routing());
    var above = words.above(dispute);
    var shown = words.of(dispute);
    shown.put("results", Choice.of(DisputeWords.VERDICTS));
    shown.put("rungs", above);
    shown.put("rung", above.isEmpty() ? "" : above.get(0).value());
    shown.put("nothingAbove", above.isEmpty());
    shown.put("isComplete", words.isComplete(dispute));
    shown.put("childTold", Choice.of(DisputeWords.CHILD_TOLD));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    return DisputeSteps.follows(stages.decide(DISPUTE.in(task.routing()), answers, person));
  }
}
