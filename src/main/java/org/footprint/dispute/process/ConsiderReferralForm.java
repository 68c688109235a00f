package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.DISPUTE;

import java.util.HashMap;
import java.util.Map;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.Referrals;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Consider referral to CAFCASS</em>. */
@Component
class ConsiderReferralForm implements TaskForm {

  private final ConcernWords words;
  private final Disputes disputes;
  private final Referrals referrals;

  ConsiderReferralForm(ConcernWords words, Disputes disputes, Referrals referrals) {
    this.words = words;
    this.disputes = disputes;
    this.referrals = referrals;
  }

  @Override
  public String task() {
    return DisputeResolution.CONSIDER_REFERRAL;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var dispute = DISPUTE.in(task.routing());
    var shown = words.of(dispute);
    shown.put("why", referrals.why(disputes.dispute(dispute)));
    shown.put("results", Choice.of(DisputeWords.CONSIDERATIONS));
    return shown;
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    var considered = referrals.consider(DISPUTE.in(task.routing()), answers, person);
    var routing =
        new HashMap<>(
            Map.ofEntries(
                DisputeResolution.REFERS.of(considered.refers()),
                DisputeResolution.HOLDS.of(considered.holds())));
    considered
        .again()
        .map(DisputeResolution.CONSIDER_AGAIN::of)
        .ifPresent(again -> routing.put(again.getKey(), again.getValue()));
    return routing;
  }
}
