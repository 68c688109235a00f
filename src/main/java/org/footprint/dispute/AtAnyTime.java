package org.footprint.dispute;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an IRO may decide about a concern without being asked. */
@Service
public class AtAnyTime {

  private final DisputeRecords records;
  private final Disputes disputes;
  private final Stages stages;
  private final Referrals referrals;
  private final Closing closing;
  private final Rungs rungs;
  private final CarePeriods periods;

  AtAnyTime(
      DisputeRecords records,
      Disputes disputes,
      Stages stages,
      Referrals referrals,
      Closing closing,
      Rungs rungs,
      CarePeriods periods) {
    this.records = records;
    this.disputes = disputes;
    this.stages = stages;
    this.referrals = referrals;
    this.closing = closing;
    this.rungs = rungs;
    this.periods = periods;
  }

  /** What was decided, and what follows unless the concern is referred. */
  public record Decided(UUID disputeId, boolean refers, WhatFollows follows) {}

  /** Accepts what an IRO decides, or refuses it and stores nothing. */
  @Transactional
  public Decided decide(Answers answers, String who) {
    var known = disputes.actedOnBy(who).stream().map(one -> one.id().toString()).toList();
    var chosen = answers.optionalLine("concern", "Concern").filter(known::contains);
    if (chosen.isEmpty()) {
      answers.mistake(
          "concern",
          "Concern: choose one that is open, of a child whose IRO you are. It may have been closed"
              + " in the meantime.");
      Verdict.read(answers, DisputeWords.ACTS.keySet(), rungs.all(), rungs.all());
      answers.refuseIfMistaken();
    }
    var dispute = records.lock(UUID.fromString(chosen.orElseThrow()));
    if (!dispute.isOpen() || periods.period(dispute.carePeriodId()).endedOn() != null) {
      throw new Refused(
          "concern", "Concern: at this moment it was closed, or the child left care.");
    }
    var onTheLadder = stages.current(dispute.id()).isPresent();
    var verdict =
        Verdict.read(
            answers, DisputeWords.ACTS.keySet(), rungs.all(), rungs.above(dispute.nextRung()));
    if (DisputeWords.GOES_UP.equals(verdict.result()) && !onTheLadder) {
      answers.mistake(
          "result", "Your decision: no stage is left. You can refer the concern to CAFCASS.");
    }
    if (DisputeWords.REFER.equals(verdict.result())) {
      referrals.decideToRefer(dispute, verdict.words(), answers, who);
      return new Decided(dispute.id(), true, WhatFollows.IRO_DECIDES);
    }
    answers.refuseIfMistaken();
    return new Decided(dispute.id(), false, stages.carryOut(dispute, verdict, who));
  }

  /** The child left care: what is open of a concern ends, and its IRO is asked. */
  @Transactional
  public void stopAsChildLeftCare(UUID disputeId) {
    closing.endWhatIsOpen(
        records.lock(disputeId),
        new Verdict(DisputeWords.LEFT_CARE, null, null, null),
        Chronology.THE_CLOCK);
  }

  /** How a concern can end whose child left care; nothing is resolved for a child who died. */
  public Map<String, String> endings(Dispute dispute) {
    return periods.hasDied(periods.period(dispute.carePeriodId()))
        ? DisputeWords.ENDING_OF_THE_DEAD
        : DisputeWords.ENDINGS;
  }

  /** Records how a concern ends whose child left care. */
  @Transactional
  public void closeAsChildLeftCare(UUID disputeId, Answers answers, String who) {
    var dispute = records.lock(disputeId);
    var verdict = Verdict.read(answers, endings(dispute).keySet(), List.of(), List.of());
    answers.refuseIfMistaken();
    closing.close(dispute, verdict, who);
  }
}
