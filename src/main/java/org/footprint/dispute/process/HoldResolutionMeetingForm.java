package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.DISPUTE;

import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Stages;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Hold resolution meeting</em>. */
@Component
class HoldResolutionMeetingForm implements TaskForm {

  private final ConcernWords words;
  private final Stages stages;
  private final WorkingCalendar calendar;

  HoldResolutionMeetingForm(ConcernWords words, Stages stages, WorkingCalendar calendar) {
    this.words = words;
    this.stages = stages;
    this.calendar = calendar;
  }

  @Override
  public String task() {
    return DisputeResolution.HOLD_RESOLUTION_MEETING;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var shown = words.of(DISPUTE.in(task.routing()));
    shown.put("metOn", calendar.today().toString());
    shown.put("answers", Choice.of(DisputeWords.MEETING_OUTCOMES));
    shown.put("owners", Choice.of(DisputeWords.OWNERS));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var dispute = DISPUTE.in(task.routing());
    stages.meet(dispute, answers, person);
    return Map.ofEntries(
        DisputeResolution.DECIDE_DUE.of(stages.current(dispute).orElseThrow().decideDue()));
  }
}
