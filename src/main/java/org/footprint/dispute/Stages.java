package org.footprint.dispute;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.RoleHolders;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stages of a concern: opened, answered or not, and decided on by the IRO. */
@Service
public class Stages {

  private final DisputeRecords disputes;
  private final StageRecords records;
  private final WantedActions actions;
  private final Closing closing;
  private final Disputes complements;
  private final Rungs rungs;
  private final CarePeriods periods;
  private final RoleHolders holders;
  private final Deadlines deadlines;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Stages(
      DisputeRecords disputes,
      StageRecords records,
      WantedActions actions,
      Closing closing,
      Disputes complements,
      Rungs rungs,
      CarePeriods periods,
      RoleHolders holders,
      Deadlines deadlines,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.disputes = disputes;
    this.records = records;
    this.actions = actions;
    this.closing = closing;
    this.complements = complements;
    this.rungs = rungs;
    this.periods = periods;
    this.holders = holders;
    this.deadlines = deadlines;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Those that a concern went through, in their order. */
  public List<DisputeStage> of(UUID disputeId) {
    return records.of(disputeId);
  }

  /** The one that a concern stands on. */
  public Optional<DisputeStage> current(UUID disputeId) {
    return records.open(disputeId);
  }

  /** Whether a stage is still to be opened for a concern that stands on none. */
  public boolean isLeft(Dispute dispute) {
    var last = records.of(dispute.id());
    return !dispute.nextRung().equals(last.get(last.size() - 1).rung());
  }

  /** Whether the open stage is one of a partner agency. */
  public boolean isAgencys(UUID disputeId) {
    return records.open(disputeId).filter(stage -> rungs.rung(stage.rung()).agencys()).isPresent();
  }

  /** Where a concern can go up to. */
  public List<Rung> above(Dispute dispute) {
    return rungs.above(dispute.nextRung());
  }

  /**
   * A stage that was opened.
   *
   * @param wholeDue when the time for the whole dispute is over, if this is its first formal step
   */
  public record Opened(boolean meeting, Instant due, Optional<Instant> wholeDue) {}

  /** Opens the stage that is next. */
  @Transactional
  public Opened open(UUID disputeId) {
    var dispute = disputes.lock(disputeId);
    var period = periods.period(dispute.carePeriodId());
    var rung = rungs.rung(dispute.nextRung());
    var now = clock.instant();
    var due = due(rung, dispute, now, period);
    var asked = asked(rung, dispute, period);
    var by = broughtBy(dispute);
    records.open(UUID.randomUUID(), disputeId, rung, ids(rung.roles()), asked, now, due);
    chronology.add(
        period.child().id(),
        by,
        Act.STAGE_OPENED,
        dispute.about(),
        "The concern is now at \"%s\"%s, to be answered by %s."
            .formatted(
                rung.words(),
                asked.isEmpty() ? "" : ", with " + asked,
                Days.words(calendar.dayOf(due))));
    if (dispute.formalSince() != null || !rung.formal() || rung.agencys()) {
      return new Opened(rung.meeting(), due, Optional.empty());
    }
    var wholeDue = deadlines.due(PracticeStandard.WHOLE_DISPUTE, now, period.child().reference());
    disputes.becomeFormal(disputeId, now, wholeDue);
    return new Opened(rung.meeting(), due, Optional.of(wholeDue));
  }

  /** Whoever raised or completed the concern or took it up, or the clock where nobody did. */
  private String broughtBy(Dispute dispute) {
    var before = records.of(dispute.id());
    if (!before.isEmpty()) {
      return before.get(before.size() - 1).endedBy();
    }
    return dispute.toldChild() == null ? Chronology.THE_CLOCK : dispute.raisedBy();
  }

  /** Whoever comes too late is told so: the concern stands on no stage any more. */
  private DisputeStage standing(UUID disputeId) {
    return records
        .open(disputeId)
        .orElseThrow(() -> new OptimisticLockingFailureException("The stage has ended"));
  }

  /** Who holds, for the child, the roles that the open stage asks. */
  public List<String> holders(UUID disputeId) {
    var stage = standing(disputeId);
    var period = periods.period(disputes.dispute(disputeId).carePeriodId());
    return people(roles(stage.roles()), period).stream().map(Person::id).toList();
  }

  /** Records an answer; true if a meeting is wanted instead. */
  @Transactional
  public boolean answer(UUID disputeId, Answers answers, String who) {
    var dispute = disputes.lock(disputeId);
    var stage = standing(disputeId);
    var answer = answers.oneOf("answer", "Your answer", DisputeWords.ANSWERS.keySet());
    var words = answers.words("words", "In your own words");
    var promised = WantedForm.read(answers, "What will be done", earliest(dispute));
    if (DisputeWords.MEETING.equals(answer)) {
      if (rungs.rung(stage.rung()).agencys()) {
        answers.mistake(
            "answer", "Your answer: a partner agency's own answer is written down here.");
      }
      answers.refuseIfMistaken();
      records.wantMeeting(stage.id(), words, clock.instant());
      add(dispute, who, Act.MEETING_WANTED, "A resolution meeting is wanted: " + words);
      return true;
    }
    checkPromise(answer, promised, dispute, answers);
    answers.refuseIfMistaken();
    answered(dispute, stage, answer, words, promised, who);
    return false;
  }

  /** Records a resolution meeting, which answers the concern. */
  @Transactional
  public void meet(UUID disputeId, Answers answers, String who) {
    var dispute = disputes.lock(disputeId);
    var stage = standing(disputeId);
    var metOn = answers.date("metOn", "Held on");
    if (metOn != null && metOn.isAfter(calendar.today())) {
      answers.mistake("metOn", "Held on: choose a day that is not in the future.");
    } else if (metOn != null && metOn.isBefore(calendar.dayOf(stage.openedAt()))) {
      answers.mistake("metOn", "Held on: the concern was not at this stage yet on this day.");
    }
    var with = answers.words("metWith", "Who was there");
    var answer = answers.oneOf("answer", "The outcome", DisputeWords.MEETING_OUTCOMES.keySet());
    var words = answers.words("words", "In your own words");
    var promised = WantedForm.read(answers, "What will be done", earliest(dispute));
    checkPromise(answer, promised, dispute, answers);
    answers.refuseIfMistaken();
    records.meet(stage.id(), metOn, with);
    answered(dispute, stage, answer, words, promised, who);
  }

  private LocalDate earliest(Dispute dispute) {
    return actions.earliest(periods.period(dispute.carePeriodId()).child().reference());
  }

  /** What is agreed has somebody who does it and a day, if not from the concern itself. */
  private void checkPromise(
      String answer, List<WantedForm> promised, Dispute dispute, Answers answers) {
    if (DisputeWords.AGREED.equals(answer)
        && promised.isEmpty()
        && actions.of(dispute.id()).isEmpty()) {
      answers.mistake("actions", "What will be done: say what, by whom and by when.");
    }
  }

  private void answered(
      Dispute dispute,
      DisputeStage stage,
      String answer,
      String words,
      List<WantedForm> promised,
      String who) {
    var now = clock.instant();
    records.answer(stage.id(), answer, words, now, who, decideDue(dispute, now));
    actions.add(dispute.id(), stage.id(), promised);
    add(
        dispute,
        who,
        Act.CONCERN_ANSWERED,
        "The concern is answered at \"%s\": %s. %s"
            .formatted(stage.title(), DisputeWords.MEETING_OUTCOMES.get(answer), words));
  }

  /**
   * The due minute has come without an answer: the stage is over, and the concern goes up by itself
   * as far as there is somewhere to go. Where a partner agency is silent, the IRO decides.
   */
  @Transactional
  public WhatFollows unanswered(UUID disputeId) {
    var dispute = disputes.lock(disputeId);
    var open = records.open(disputeId);
    if (open.isEmpty()) {
      // Somebody ended it at this moment; the engine finds so by itself.
      return WhatFollows.CLOSED;
    }
    var stage = open.get();
    var now = clock.instant();
    var last = rungs.rung(stage.rung());
    var silent = last.agencys();
    records.ask(stage.id(), asked(last, dispute, periods.period(dispute.carePeriodId())));
    records.answer(
        stage.id(),
        DisputeWords.NO_ANSWER,
        null,
        now,
        Chronology.THE_CLOCK,
        silent ? decideDue(dispute, now) : null);
    add(
        dispute,
        Chronology.THE_CLOCK,
        Act.STAGE_UNANSWERED,
        "Nobody answered the concern at \"%s\" in time.".formatted(stage.title()));
    if (silent) {
      return WhatFollows.IRO_DECIDES;
    }
    records.end(stage.id(), DisputeWords.NO_ANSWER, null, now, Chronology.THE_CLOCK);
    var next = rungs.above(stage.rung()).stream().findFirst();
    next.ifPresent(rung -> disputes.goTo(disputeId, rung.id()));
    return next.isPresent() ? WhatFollows.NEXT_STAGE : WhatFollows.NO_STAGE_LEFT;
  }

  /** Records what the IRO makes of an answer. */
  @Transactional
  public WhatFollows decide(UUID disputeId, Answers answers, String who) {
    var dispute = disputes.lock(disputeId);
    var verdict =
        Verdict.read(
            answers, DisputeWords.VERDICTS.keySet(), rungs.all(), rungs.above(dispute.nextRung()));
    var stage = standing(disputeId);
    if (stage.answeredAt() == null) {
      throw new OptimisticLockingFailureException("Another stage is open");
    }
    complements.complement(dispute, answers);
    answers.refuseIfMistaken();
    return carryOut(dispute, verdict, who);
  }

  /** Closes the concern, or ends the open stage so that the chosen one opens. */
  WhatFollows carryOut(Dispute dispute, Verdict verdict, String who) {
    if (verdict.closes()) {
      closing.close(dispute, verdict, who);
      return WhatFollows.CLOSED;
    }
    var stage = standing(dispute.id());
    records.end(stage.id(), DisputeWords.GOES_UP, verdict.words(), clock.instant(), who);
    var to = Optional.ofNullable(verdict.to());
    to.ifPresent(rung -> disputes.goTo(dispute.id(), rung.id()));
    add(
        dispute,
        who,
        Act.CONCERN_GOES_UP,
        "The IRO does not leave it at \"%s\"%s: %s"
            .formatted(
                stage.title(),
                to.map(rung -> " and goes up to \"" + rung.words() + "\"").orElse(""),
                verdict.words()));
    return to.isPresent() ? WhatFollows.NEXT_STAGE : WhatFollows.NO_STAGE_LEFT;
  }

  private Instant decideDue(Dispute dispute, Instant from) {
    return deadlines.due(
        PracticeStandard.DECIDE_ON_ANSWER,
        from,
        periods.period(dispute.carePeriodId()).child().reference());
  }

  private Instant due(Rung rung, Dispute dispute, Instant from, CarePeriod period) {
    var reference = period.child().reference();
    var due = deadlines.due(rung.answerAmount(), rung.answerUnit(), from, reference);
    if (!dispute.urgent()) {
      return due;
    }
    var urgent = deadlines.due(PracticeStandard.URGENT_ANSWER, from, reference);
    return urgent.isBefore(due) ? urgent : due;
  }

  private List<Person> people(List<Role> roles, CarePeriod period) {
    return roles.stream()
        .flatMap(role -> holders.of(role, period).people().stream())
        .distinct()
        .toList();
  }

  private String asked(Rung rung, Dispute dispute, CarePeriod period) {
    return rung.agencys() ? dispute.agency() : names(people(rung.roles(), period));
  }

  private static String names(List<Person> people) {
    return people.stream().map(Person::name).collect(Collectors.joining(" and "));
  }

  private static String ids(List<Role> roles) {
    return roles.stream().map(Role::id).collect(Collectors.joining(","));
  }

  private static List<Role> roles(String ids) {
    return Arrays.stream(ids.split(",")).map(id -> Role.withId(id).orElseThrow()).toList();
  }

  private void add(Dispute dispute, String who, Act act, String words) {
    chronology.add(
        periods.period(dispute.carePeriodId()).child().id(), who, act, dispute.about(), words);
  }
}
