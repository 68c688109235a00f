package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.DISPUTE;

import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Referrals;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Prepare CAFCASS referral</em>. */
@Component
class PrepareReferralForm implements TaskForm {

  private final ConcernWords words;
  private final Referrals referrals;
  private final WorkingCalendar calendar;

  PrepareReferralForm(ConcernWords words, Referrals referrals, WorkingCalendar calendar) {
    this.words = words;
    this.referrals = referrals;
    this.calendar = calendar;
  }

  @Override
  public String task() {
    return DisputeResolution.PREPARE_REFERRAL;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var dispute = DISPUTE.in(task.routing());
    var shown = words.of(dispute);
    shown.put("grounds", referrals.open(dispute).words());
    shown.put("madeOn", calendar.today().toString());
    shown.put("advices", Choice.of(DisputeWords.LEGAL_ADVICE));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var dispute = DISPUTE.in(task.routing());
    var made = referrals.prepare(dispute, answers, person);
    return made
        ? Map.ofEntries(
            DisputeResolution.MADE.of(true),
            DisputeResolution.CAFCASS_DUE.of(referrals.open(dispute).answerDue()))
        : Map.ofEntries(DisputeResolution.MADE.of(false));
  }
}
