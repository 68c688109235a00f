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

/** <em>Answer concern</em>. */
@Component
class AnswerConcernForm implements TaskForm {

  private final ConcernWords words;
  private final Stages stages;

  AnswerConcernForm(ConcernWords words, Stages stages) {
    this.words = words;
    this.stages = stages;
  }

  @Override
  public String task() {
    return DisputeResolution.ANSWER_CONCERN;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = words.of(DISPUTE.in(task.routing()));
    var agencys = stages.isAgencys(DISPUTE.in(task.routing()));
    shown.put("isAgencys", agencys);
    shown.put("answers", Choice.of(agencys ? DisputeWords.MEETING_OUTCOMES : DisputeWords.ANSWERS));
    shown.put("owners", Choice.of(DisputeWords.OWNERS));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var dispute = DISPUTE.in(task.routing());
    var meeting = stages.answer(dispute, answers, person);
    return meeting
        ? Map.ofEntries(DisputeResolution.MEETING.of(true))
        : Map.ofEntries(
            DisputeResolution.MEETING.of(false),
            DisputeResolution.DECIDE_DUE.of(stages.current(dispute).orElseThrow().decideDue()));
  }
}
