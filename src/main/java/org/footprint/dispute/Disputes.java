package org.footprint.dispute;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.RoleHolders;
import org.footprint.child.WorkingWithChild;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.Covers;
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
  private final RoleHolders holders;
  private final Covers covers;
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
      RoleHolders holders,
      Covers covers,
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
    this.holders = holders;
    this.covers = covers;
    this.deadlines = deadlines;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  public Dispute dispute(UUID id) {
    return records.dispute(id);
  }

  /**
   * Where a concern stands.
   *
   * @param with the title of the open stage, or null where none is open
   */
  public record Stand(String with, boolean urgent) {}

  /** Where each of these concerns stands, by their ids. */
  public Map<UUID, Stand> whereTheyStand(Collection<UUID> ids) {
    return records.whereTheyStand(ids);
  }

  /** The concerns about a child that are not closed, the oldest first. */
  public List<Dispute> open(UUID carePeriodId) {
    return records.open(carePeriodId);
  }

  /** All about a child, the latest first. */
  public List<Dispute> of(UUID carePeriodId) {
    return records.of(carePeriodId);
  }

  /** Those that their IROs have still to complete. */
  public List<Dispute> toComplete() {
    return records.toComplete();
  }

  /** Those that somebody may decide on at any time, because they are the child's IRO. */
  public List<Dispute> actedOnBy(String person) {
    var irosActedFor = new HashSet<>(covers.coveredBy(person));
    irosActedFor.add(person);
    return records.onTheLadder(irosActedFor).stream()
        .filter(dispute -> isIroOf(periods.period(dispute.carePeriodId()), person))
        .toList();
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
          "Child: you are not this child's IRO. Their own IRO raises a concern; an IRO manager does"
              + " where the child has none.");
    }
    var read = ConcernForm.read(answers, reasons().keySet(), rungs, actions.earliest(reference));
    answers.refuseIfMistaken();
    if (!periods.isRunning(period.id())) {
      throw new Refused("child", "Child: at this moment it was told that the child left care.");
    }
    var now = clock.instant();
    var dispute = dispute(UUID.randomUUID(), period.id(), null, "iro", read, now, who, now);
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
            noted.source(),
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
    closeIfLeftCare(dispute);
    return records.dispute(dispute.id());
  }

  /** A concern that was written down before there was a ladder; it is begun now, or closed. */
  @Transactional
  public Dispute takeUp(UUID id) {
    closeIfLeftCare(records.lock(id));
    return records.dispute(id);
  }

  private void closeIfLeftCare(Dispute dispute) {
    if (!periods.isRunning(dispute.carePeriodId())) {
      closing.close(
          dispute, new Verdict(DisputeWords.LEFT_CARE, null, null, null), Chronology.THE_CLOCK);
    }
  }

  /** When a concern that is to be completed from now on is due. */
  public Instant completeDue(Dispute dispute) {
    return deadlines.due(
        PracticeStandard.COMPLETE_CONCERN,
        clock.instant(),
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
    var reference = periods.period(before.carePeriodId()).child().reference();
    var read = ConcernForm.read(answers, reasons().keySet(), rungs, actions.earliest(reference));
    answers.optionalWords("droppedWords", "Why there is no concern after all");
    answers.refuseIfMistaken();
    var dispute =
        dispute(
            id,
            before.carePeriodId(),
            before.reviewId(),
            before.source(),
            read,
            before.raisedAt(),
            before.raisedBy(),
            clock.instant());
    records.complete(dispute, read.reasons());
    add(dispute, who, Act.CONCERN_COMPLETED, "The concern is completed: " + read.wrong());
    actions.add(id, null, read.wanted());
    return false;
  }

  /**
   * Takes what nobody has said of a concern yet: what it does to the child, and whether they know.
   */
  void complement(Dispute dispute, Answers answers) {
    var effect = answers.optionalWords("effect", "What it does to the child");
    var told =
        answers.optionalOneOf(
            "toldChild", "Whether the child was told", DisputeWords.CHILD_TOLD.keySet());
    var toldWords = answers.optionalWords("toldWords", "Why the child was not told");
    if (dispute.toldChild() != null) {
      return;
    }
    if (effect.isEmpty()) {
      answers.mistake("effect", "What it does to the child: this is missing.");
    }
    if (told.isEmpty()) {
      answers.mistake("toldChild", "Whether the child was told: this is missing.");
    }
    if (told.filter(DisputeWords.NOT_TOLD::equals).isPresent() && toldWords.isEmpty()) {
      answers.mistake("toldWords", "Why the child was not told: this is missing.");
    }
    answers.refuseIfMistaken();
    records.complement(
        dispute.id(),
        effect.orElseThrow(),
        told.orElseThrow(),
        told.filter(DisputeWords.NOT_TOLD::equals).flatMap(no -> toldWords).orElse(null));
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

  /** The child's own IRO, or who stands in where the child has none. */
  private boolean isIroOf(CarePeriod period, String who) {
    return holders.lookUp(Role.IRO, period).people().stream()
        .anyMatch(person -> person.id().equals(who));
  }

  private static Dispute dispute(
      UUID id,
      UUID carePeriodId,
      UUID reviewId,
      String source,
      ConcernForm read,
      Instant raisedAt,
      String raisedBy,
      Instant completedAt) {
    return new Dispute(
        id,
        carePeriodId,
        reviewId,
        source,
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
