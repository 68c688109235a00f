package org.footprint.dispute;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way to CAFCASS: the IRO is asked to consider it, decides, and records what came of it. */
@Service
public class Referrals {

  private final DisputeRecords disputes;
  private final ReferralRecords records;
  private final StageRecords stages;
  private final Closing closing;
  private final CarePeriods periods;
  private final Deadlines deadlines;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Referrals(
      DisputeRecords disputes,
      ReferralRecords records,
      StageRecords stages,
      Closing closing,
      CarePeriods periods,
      Deadlines deadlines,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.disputes = disputes;
    this.records = records;
    this.stages = stages;
    this.closing = closing;
    this.periods = periods;
    this.deadlines = deadlines;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The IRO is asked to consider a referral.
   *
   * @param now whether they are asked now
   * @param at when it is due, or when to look again
   */
  public record Asking(boolean now, Optional<Instant> at) {}

  /**
   * Asks once at a time, however many clocks run out; not while CAFCASS has it, and not again
   * before the day that the IRO chose last.
   */
  @Transactional
  public Asking ask(UUID disputeId) {
    var dispute = disputes.lock(disputeId);
    var instant = clock.instant();
    if (records.openQuestion(disputeId).isPresent()
        || records.isHeldBeyond(disputeId, calendar.today(), instant)) {
      return new Asking(false, Optional.empty());
    }
    if (records.openReferral(disputeId).isPresent()) {
      return new Asking(false, Optional.of(lookAgain(dispute)));
    }
    var due = due(PracticeStandard.CONSIDER_REFERRAL, dispute, instant);
    records.ask(disputeId, instant, due);
    add(
        dispute,
        Chronology.THE_CLOCK,
        Act.REFERRAL_TO_CONSIDER,
        "The IRO is asked to consider a referral to CAFCASS. " + why(dispute));
    return new Asking(true, Optional.of(due));
  }

  /** Why the IRO is asked. */
  public String why(Dispute dispute) {
    var reasons = new ArrayList<String>();
    if (dispute.wholeDue() != null && calendar.hasPassed(dispute.wholeDue())) {
      reasons.add(
          "The time for the whole dispute, which became formal on "
              + Days.words(calendar.dayOf(dispute.formalSince()))
              + ", is over.");
    }
    if (stages.open(dispute.id()).isEmpty()) {
      reasons.add("No stage of the council is left.");
    }
    return String.join(" ", reasons);
  }

  /** What the IRO decided about a referral, and when they are asked once more if they are. */
  public record Considered(boolean refers, boolean holds, Optional<Instant> again) {}

  @Transactional
  public Considered consider(UUID disputeId, Answers answers, String who) {
    var dispute = disputes.lock(disputeId);
    var verdict = Verdict.read(answers, DisputeWords.CONSIDERATIONS.keySet(), List.of(), List.of());
    var decision = verdict.result();
    var words = verdict.words();
    var refers = DisputeWords.REFER.equals(decision);
    var holds = DisputeWords.HOLD.equals(decision);
    var againOn = answers.optionalDate("againOn", "Ask me again on").orElse(null);
    if (holds && !isWithinReach(againOn)) {
      answers.mistake(
          "againOn",
          "Ask me again on: choose a day after today, "
              + Days.words(deadlines.dayAfter(PracticeStandard.HOLD_AT_MOST, calendar.today()))
              + " at the latest.");
    }
    answers.refuseIfMistaken();
    var now = clock.instant();
    records.decide(disputeId, decision, words, holds ? againOn : null, now, who);
    if (!refers && !holds) {
      closing.close(dispute, verdict, who);
      return new Considered(false, false, Optional.empty());
    }
    add(
        dispute,
        who,
        Act.REFERRAL_CONSIDERED,
        (refers
                ? "The IRO decides to refer to CAFCASS: "
                : "The IRO does not refer to CAFCASS now, and looks again on "
                    + Days.words(againOn)
                    + ": ")
            + words);
    if (refers) {
      begin(dispute, words, who);
    }
    return new Considered(
        refers,
        holds,
        Optional.of(holds ? calendar.startOfDay(againOn, reference(dispute)) : lookAgain(dispute)));
  }

  private boolean isWithinReach(LocalDate again) {
    var today = calendar.today();
    return again != null
        && again.isAfter(today)
        && !again.isAfter(deadlines.dayAfter(PracticeStandard.HOLD_AT_MOST, today));
  }

  /** The IRO decided, at whatever time, to refer. */
  void decideToRefer(Dispute dispute, String words, Answers answers, String who) {
    if (records.openReferral(dispute.id()).isPresent()) {
      answers.mistake("result", "Your decision: this concern is on its way to CAFCASS already.");
    }
    answers.refuseIfMistaken();
    records.decide(dispute.id(), DisputeWords.OVERTAKEN, null, null, clock.instant(), who);
    add(dispute, who, Act.REFERRAL_CONSIDERED, "The IRO decides to refer to CAFCASS: " + words);
    begin(dispute, words, who);
  }

  private void begin(Dispute dispute, String words, String who) {
    var now = clock.instant();
    records.begin(
        dispute.id(), words, due(PracticeStandard.PREPARE_REFERRAL, dispute, now), now, who);
  }

  /** The latest referral, whatever became of it. */
  public Optional<Referral> last(UUID disputeId) {
    return records.lastReferral(disputeId);
  }

  /** The referral that is to be prepared or waits for an answer. */
  public Referral open(UUID disputeId) {
    return records
        .openReferral(disputeId)
        .orElseThrow(() -> new OptimisticLockingFailureException("The referral has ended"));
  }

  /** Records that the referral was made, or that it will not be; true if it was. */
  @Transactional
  public boolean prepare(UUID disputeId, Answers answers, String who) {
    var dispute = disputes.lock(disputeId);
    var referral = open(disputeId);
    var made = answers.yes("made", "Whether it was referred");
    if (!made && answers.optionalYes("made", "").isPresent()) {
      var why = answers.words("notMadeWords", "Why not");
      answers.refuseIfMistaken();
      records.drop(disputeId, why, clock.instant());
      add(dispute, who, Act.REFERRAL_DROPPED, "The concern is not referred to CAFCASS: " + why);
      return false;
    }
    var read = ReferralForm.read(answers, calendar.dayOf(referral.decidedAt()), calendar.today());
    answers.refuseIfMistaken();
    var now = clock.instant();
    records.make(referral.id(), read, due(PracticeStandard.CAFCASS_ANSWER, dispute, now), now, who);
    add(
        dispute,
        who,
        Act.REFERRED_TO_CAFCASS,
        "The concern was referred to CAFCASS on " + Days.words(read.madeOn()) + ".");
    return true;
  }

  /** Records what CAFCASS answers; true if the concern is closed by it. */
  @Transactional
  public boolean answered(UUID disputeId, Answers answers, String who) {
    var dispute = disputes.lock(disputeId);
    var referral = open(disputeId);
    var answer =
        answers.oneOf("answer", "What CAFCASS does", DisputeWords.CAFCASS_ANSWERS.keySet());
    var words = answers.words("words", "What CAFCASS answers");
    var on = answers.date("answeredOn", "Answered on");
    if (on != null && on.isAfter(calendar.today())) {
      answers.mistake("answeredOn", "Answered on: choose a day that is not in the future.");
    } else if (on != null && on.isBefore(referral.madeOn())) {
      answers.mistake("answeredOn", "Answered on: this is before it was referred.");
    }
    var result =
        answers.optionalOneOf("result", "The concern", DisputeWords.AFTER_CAFCASS.keySet());
    var forChild = answers.optionalWords("forChild", "What has changed for the child").orElse(null);
    var open = goesOn(dispute);
    if (open && result.isEmpty()) {
      answers.mistake("result", "The concern: say whether it is resolved or goes on.");
    }
    var resolved = open && result.filter(DisputeWords.RESOLVED::equals).isPresent();
    if (resolved && forChild == null) {
      answers.mistake("forChild", "What has changed for the child: this is missing.");
    }
    answers.refuseIfMistaken();
    records.answer(referral.id(), answer, words, on, clock.instant(), who);
    add(
        dispute,
        who,
        Act.CAFCASS_ANSWERED,
        "CAFCASS answered on %s: %s. %s"
            .formatted(Days.words(on), DisputeWords.CAFCASS_ANSWERS.get(answer), words));
    if (resolved) {
      closing.close(dispute, new Verdict(DisputeWords.RESOLVED, null, forChild, null), who);
    }
    return resolved;
  }

  /** Whether it is for CAFCASS's answer to end a concern, and not for something else. */
  public boolean goesOn(Dispute dispute) {
    return dispute.isOpen() && periods.period(dispute.carePeriodId()).endedOn() == null;
  }

  /** When the IRO of a concern that is on its way to CAFCASS is asked once more. */
  public Instant lookAgain(UUID disputeId) {
    return lookAgain(disputes.dispute(disputeId));
  }

  private Instant lookAgain(Dispute dispute) {
    return due(PracticeStandard.CAFCASS_ANSWER, dispute, clock.instant());
  }

  private Instant due(PracticeStandard which, Dispute dispute, Instant from) {
    return deadlines.due(which, from, reference(dispute));
  }

  private String reference(Dispute dispute) {
    return periods.period(dispute.carePeriodId()).child().reference();
  }

  private void add(Dispute dispute, String who, Act act, String words) {
    chronology.add(
        periods.period(dispute.carePeriodId()).child().id(), who, act, dispute.about(), words);
  }
}
