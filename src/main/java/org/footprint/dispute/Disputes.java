package org.footprint.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.WorkingWithChild;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Role;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.footprint.review.ConcernNoted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The concerns of IROs: raised, completed, and closed by nobody but them. */
@Service
public class Disputes {

  private final DisputeRecords records;
  private final WantedActions actions;
  private final Closing closing;
  private final Rungs rungs;
  private final CarePeriods periods;
  private final WorkingWithChild working;
  private final Organisation organisation;
  private final Deadlines deadlines;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Disputes(
      DisputeRecords records,
      WantedActions actions,
      Closing closing,
      Rungs rungs,
      CarePeriods periods,
      WorkingWithChild working,
      Organisation organisation,
      Deadlines deadlines,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.actions = actions;
    this.closing = closing;
    this.rungs = rungs;
    this.periods = periods;
    this.working = working;
    this.organisation = organisation;
    this.deadlines = deadlines;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  public Dispute dispute(UUID id) {
    return records.dispute(id);
  }

  /** The concerns about a child that are not closed, the oldest first. */
  public List<Dispute> open(UUID carePeriodId) {
    return records.open(carePeriodId);
  }

  /** Those that their IROs have still to complete. */
  public List<Dispute> toComplete() {
    return records.toComplete();
  }

  /** Those that somebody may decide on at any time. */
  public List<Dispute> actedOnBy(String person) {
    return records.onTheLadder(isIroManager(person) ? Optional.empty() : Optional.of(person));
  }

  /** What a concern can be about now, by code. */
  public Map<String, String> reasons() {
    var today = calendar.today();
    var words = new LinkedHashMap<String, String>();
    records.reasons().stream()
        .filter(reason -> reason.retiredOn() == null || reason.retiredOn().isAfter(today))
        .forEach(reason -> words.put(reason.code(), reason.words()));
    return words;
  }

  /** Why a concern was raised, in words. */
  public List<String> reasonsOf(Dispute dispute) {
    return records.reasonsOf(dispute.id()).stream()
        .map(
            words ->
                dispute.otherReason() != null && words.equals(reasons().get(DisputeWords.OTHER))
                    ? words + ": " + dispute.otherReason()
                    : words)
        .toList();
  }

  /** The same, by code. */
  public List<String> codesOf(Dispute dispute) {
    return records.codesOf(dispute.id());
  }

  /** Accepts a concern that an IRO raises, or refuses it and stores nothing. */
  @Transactional
  public Dispute raise(Answers answers, String who) {
    var reference = answers.line("child", "Child");
    var period = reference == null ? null : working.inCare(reference, who);
    if (period != null && !isIroOf(period, who)) {
      answers.mistake(
          "child",
          "Child: you are not this child's IRO. Their own IRO raises a concern, or an IRO manager.");
    }
    var read = ConcernForm.read(answers, reasons().keySet(), rungs, calendar.today());
    answers.refuseIfMistaken();
    var now = clock.instant();
    var dispute = dispute(UUID.randomUUID(), period.id(), null, read, now, who, now);
    records.add(dispute, read.reasons());
    add(dispute, who, Act.CONCERN_RAISED, "A concern is raised: " + read.wrong());
    actions.add(dispute.id(), null, read.wanted());
    return dispute;
  }

  /**
   * A concern that came out of something else; its IRO has still to complete it. Of a child who is
   * not looked after any more it stays on record, and nobody is asked.
   */
  @Transactional
  public Dispute note(ConcernNoted noted) {
    var dispute =
        new Dispute(
            UUID.randomUUID(),
            noted.carePeriodId(),
            noted.reviewId(),
            null,
            noted.words(),
            null,
            null,
            false,
            null,
            null,
            clock.instant(),
            noted.by(),
            null,
            noted.formal() ? rungs.firstFormal().id() : Rungs.INFORMAL,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    records.add(dispute, List.of(noted.reason()));
    add(dispute, noted.by(), Act.CONCERN_RAISED, "A concern is raised: " + noted.words());
    if (periods.period(noted.carePeriodId()).endedOn() != null) {
      closing.close(
          dispute, new Verdict(DisputeWords.LEFT_CARE, null, null, null), Chronology.THE_CLOCK);
    }
    return records.dispute(dispute.id());
  }

  public Instant completeDue(Dispute dispute) {
    return deadlines.due(
        PracticeStandard.COMPLETE_CONCERN,
        dispute.raisedAt(),
        periods.period(dispute.carePeriodId()).child().reference());
  }

  /** Completes a concern, or closes it again; true if it is closed. */
  @Transactional
  public boolean complete(UUID id, Answers answers, String who) {
    var before = records.lock(id);
    if (answers.ticked("dropped")) {
      var why = answers.words("droppedWords", "Why there is no concern after all");
      answers.refuseIfMistaken();
      closing.close(before, Verdict.withdrawn(why), who);
      return true;
    }
    var read = ConcernForm.read(answers, reasons().keySet(), rungs, calendar.today());
    answers.optionalWords("droppedWords", "Why there is no concern after all");
    answers.refuseIfMistaken();
    var dispute =
        dispute(
            id,
            before.carePeriodId(),
            before.reviewId(),
            read,
            before.raisedAt(),
            before.raisedBy(),
            clock.instant());
    records.complete(dispute, read.reasons());
    add(dispute, who, Act.CONCERN_COMPLETED, "The concern is completed: " + read.wrong());
    actions.add(id, null, read.wanted());
    return false;
  }

  /** Nobody completed it in time: it goes on with what is known. */
  @Transactional
  public void goOnAsItIs(UUID id) {
    var before = records.lock(id);
    records.completeAt(id, clock.instant());
    add(
        before,
        Chronology.THE_CLOCK,
        Act.CONCERN_COMPLETED,
        "Nobody completed the concern in time, so it goes on with what is known.");
  }

  boolean isIroOf(CarePeriod period, String who) {
    return who.equals(period.iroId()) || isIroManager(who);
  }

  private boolean isIroManager(String who) {
    return organisation.inGroup(Role.IRO_MANAGER.group()).stream()
        .anyMatch(person -> person.id().equals(who));
  }

  private static Dispute dispute(
      UUID id,
      UUID carePeriodId,
      UUID reviewId,
      ConcernForm read,
      Instant raisedAt,
      String raisedBy,
      Instant completedAt) {
    return new Dispute(
        id,
        carePeriodId,
        reviewId,
        read.agency(),
        read.wrong(),
        read.effect(),
        read.otherReason(),
        read.urgent(),
        read.toldChild(),
        read.toldWords(),
        raisedAt,
        raisedBy,
        completedAt,
        read.rung().id(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private void add(Dispute dispute, String who, Act act, String words) {
    chronology.add(
        periods.period(dispute.carePeriodId()).child().id(), who, act, dispute.about(), words);
  }
}
