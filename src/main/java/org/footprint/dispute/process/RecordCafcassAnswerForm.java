package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.DISPUTE;

import java.util.Map;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.Referrals;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Record CAFCASS's answer</em>. */
@Component
class RecordCafcassAnswerForm implements TaskForm {

  private final ConcernWords words;
  private final Disputes disputes;
  private final Referrals referrals;
  private final WorkingCalendar calendar;

  RecordCafcassAnswerForm(
      ConcernWords words, Disputes disputes, Referrals referrals, WorkingCalendar calendar) {
    this.words = words;
    this.disputes = disputes;
    this.referrals = referrals;
    this.calendar = calendar;
  }

  @Override
  public String task() {
    return DisputeResolution.RECORD_CAFCASS_ANSWER;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var dispute = DISPUTE.in(task.routing());
    var referral = referrals.open(dispute);
    var shown = words.of(dispute);
    shown.put(
        "referral", Map.of("madeOn", Days.words(referral.madeOn()), "grounds", referral.grounds()));
    shown.put("answeredOn", calendar.today().toString());
    shown.put("answers", Choice.of(DisputeWords.CAFCASS_ANSWERS));
    shown.put("results", Choice.of(DisputeWords.AFTER_CAFCASS));
    shown.put("isClosed", !referrals.goesOn(disputes.dispute(dispute)));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    return Map.ofEntries(
        DisputeResolution.CLOSED.of(
            referrals.answered(DISPUTE.in(task.routing()), answers, person)));
  }
}
