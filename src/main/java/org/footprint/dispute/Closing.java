package org.footprint.dispute;

import java.time.Clock;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.springframework.stereotype.Component;

/** Closes a concern, and with it whatever of it is still open. */
@Component
class Closing {

  private final DisputeRecords disputes;
  private final StageRecords stages;
  private final ReferralRecords referrals;
  private final WantedActions actions;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final Clock clock;

  Closing(
      DisputeRecords disputes,
      StageRecords stages,
      ReferralRecords referrals,
      WantedActions actions,
      CarePeriods periods,
      Chronology chronology,
      Clock clock) {
    this.disputes = disputes;
    this.stages = stages;
    this.referrals = referrals;
    this.actions = actions;
    this.periods = periods;
    this.chronology = chronology;
    this.clock = clock;
  }

  void close(Dispute dispute, Verdict verdict, String who) {
    var now = clock.instant();
    endWhatIsOpen(dispute, verdict, who);
    disputes.close(dispute.id(), verdict.result(), verdict.words(), verdict.forChild(), now, who);
    chronology.add(
        periods.period(dispute.carePeriodId()).child().id(),
        who,
        Act.CONCERN_CLOSED,
        dispute.about(),
        words(dispute, verdict));
  }

  /** Of the stage, the question about CAFCASS and a referral that was not made. */
  void endWhatIsOpen(Dispute dispute, Verdict verdict, String who) {
    var now = clock.instant();
    stages
        .open(dispute.id())
        .ifPresent(stage -> stages.end(stage.id(), verdict.result(), verdict.words(), now, who));
    referrals.decide(dispute.id(), DisputeWords.OVERTAKEN, null, null, now, who);
    referrals.drop(
        dispute.id(),
        DisputeWords.LEFT_CARE.equals(verdict.result())
            ? "The child left care."
            : "The concern was closed.",
        now);
    if (!DisputeWords.RESOLVED.equals(verdict.result())) {
      actions.drop(dispute.id());
    }
  }

  private String words(Dispute dispute, Verdict verdict) {
    return switch (verdict.result()) {
      case DisputeWords.RESOLVED -> "The concern is resolved. For the child: " + verdict.forChild();
      case DisputeWords.WITHDRAWN -> "The concern is withdrawn: " + verdict.words();
      default ->
          "The concern ends because the child "
              + (periods.hasDied(periods.period(dispute.carePeriodId())) ? "died." : "left care.")
              + (verdict.words() == null ? "" : " " + verdict.words());
    };
  }
}
