package org.footprint.dispute;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.database.AsRecord;
import org.footprint.form.Answers;
import org.footprint.people.Role;
import org.footprint.review.ConcernNoted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an IRO wants done and what was promised: each is followed until the IRO has seen it. */
@Service
public class WantedActions {

  private final JdbcClient database;
  private final DisputeRecords disputes;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WantedActions(
      JdbcClient database,
      DisputeRecords disputes,
      CarePeriods periods,
      Chronology chronology,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.disputes = disputes;
    this.periods = periods;
    this.chronology = chronology;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  public WantedAction action(UUID id) {
    return database
        .sql("select * from footprint.wanted_action where id = ?")
        .param(id)
        .query(AsRecord.of(WantedAction.class))
        .single();
  }

  /** Of one concern, in the order in which they were written down. */
  public List<WantedAction> of(UUID disputeId) {
    return database
        .sql("select * from footprint.wanted_action where dispute_id = ? order by position, id")
        .param(disputeId)
        .query(AsRecord.of(WantedAction.class))
        .list();
  }

  /** Of all concerns of a period of care, by their ids, each in that order. */
  public Map<UUID, List<WantedAction>> ofAll(UUID carePeriodId) {
    return database
        .sql(
            """
            select a.* from footprint.wanted_action a
            join footprint.dispute d on d.id = a.dispute_id
            where d.care_period_id = ? order by a.position, a.id
            """)
        .param(carePeriodId)
        .query(AsRecord.of(WantedAction.class))
        .list()
        .stream()
        .collect(Collectors.groupingBy(WantedAction::disputeId));
  }

  /** Whose child it is about. */
  public CarePeriod period(WantedAction action) {
    return periods.period(disputes.dispute(action.disputeId()).carePeriodId());
  }

  /** When its owner is asked. */
  public Instant opens(WantedAction action) {
    return calendar.startOfDay(action.byDay(), reference(action));
  }

  public Instant due(WantedAction action) {
    return calendar.endOfWorkingDay(action.byDay(), reference(action));
  }

  /** Whether the IRO looks themself, because nobody else of the council is asked. */
  public boolean isIros(WantedAction action) {
    return action.ownerName() != null || action.owner().equals(Role.IRO.id());
  }

  /** The first day by which something can still be done; today, while today's work is not over. */
  LocalDate earliest(String reference) {
    var today = calendar.today();
    return calendar.hasPassed(calendar.endOfWorkingDay(today, reference == null ? "" : reference))
        ? today.plusDays(1)
        : today;
  }

  void add(UUID disputeId, UUID stageId, List<WantedForm> wanted) {
    var position = of(disputeId).size();
    for (var one : wanted) {
      var id = UUID.randomUUID();
      database
          .sql(
              """
              insert into footprint.wanted_action (id, dispute_id, stage_id, position, what, owner,
                owner_name, by_day, first_by_day)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              id,
              disputeId,
              stageId,
              ++position,
              one.what(),
              one.owner(),
              one.ownerName(),
              one.byDay(),
              one.byDay())
          .update();
      events.publishEvent(new ActionWanted(id));
    }
  }

  /** Records what its owner says of it. */
  @Transactional
  public void report(UUID id, Answers answers, String who) {
    var said = answers.oneOf("said", "Whether it is done", DisputeWords.DEEDS.keySet());
    var words = answers.optionalWords("words", "In your own words").orElse(null);
    if (DisputeWords.NOT_DONE.equals(said) && words == null) {
      answers.mistake("words", "In your own words: say why it is not done, and what is next.");
    }
    answers.refuseIfMistaken();
    database
        .sql(
            "update footprint.wanted_action set said = ?, said_words = ?, said_at = ?, said_by = ?"
                + " where id = ?")
        .params(said, words, now(), who, id)
        .update();
    var action = action(id);
    add(
        action,
        who,
        Act.ACTION_REPORTED,
        "\"%s\" is said to be %s.%s"
            .formatted(action.what(), inWords(said), words == null ? "" : " " + words));
  }

  /** Records what the IRO found; true if it is looked at again on another day. */
  @Transactional
  public boolean check(UUID id, Answers answers, String who) {
    var action = action(id);
    var dispute = disputes.lock(action.disputeId());
    var found = answers.oneOf("found", "Whether it is done", DisputeWords.DEEDS.keySet());
    var words = answers.optionalWords("words", "In your own words").orElse(null);
    var again = answers.optionalDate("again", "A new day").orElse(null);
    if (again != null && (!again.isAfter(calendar.today()) || isTooFar(again))) {
      answers.mistake("again", "A new day: choose a day after today and within a year.");
    }
    var raise = answers.ticked("raise");
    if (DisputeWords.NOT_DONE.equals(found)) {
      checkNotDone(dispute, again, raise, words, answers);
    }
    answers.refuseIfMistaken();
    var goesOn = DisputeWords.NOT_DONE.equals(found) && again != null;
    if (goesOn) {
      database
          .sql(
              "update footprint.wanted_action set by_day = ?, said = null, said_words = null,"
                  + " said_at = null, said_by = null where id = ?")
          .params(again, id)
          .update();
    } else {
      database
          .sql(
              "update footprint.wanted_action set found = ?, found_words = ?, found_at = ?,"
                  + " found_by = ? where id = ?")
          .params(found, words, now(), who, id)
          .update();
    }
    add(
        action,
        who,
        Act.ACTION_CHECKED,
        "The IRO finds that \"%s\" is %s.%s%s"
            .formatted(
                action.what(),
                inWords(found),
                goesOn ? " It is wanted by " + Days.words(again) + " now." : "",
                words == null ? "" : " " + words));
    if (DisputeWords.NOT_DONE.equals(found) && raise && !dispute.isOpen()) {
      events.publishEvent(
          new ConcernNoted(
              dispute.carePeriodId(),
              dispute.reviewId(),
              "action",
              disputes.codesOf(dispute.id()).get(0),
              action.what() + ": " + words,
              who,
              dispute.formalSince() != null));
    }
    return goesOn;
  }

  /** What was promised and not done does not end in a file: it has a new day, or somebody acts. */
  private static void checkNotDone(
      Dispute dispute, LocalDate again, boolean raise, String words, Answers answers) {
    if (words == null) {
      answers.mistake("words", "In your own words: say what is missing.");
    }
    if (!dispute.isOpen() && again == null && !raise) {
      answers.mistake(
          "again",
          "A new day: the concern is closed, so give a new day or raise it as a concern again.");
    }
  }

  private boolean isTooFar(LocalDate day) {
    return day.isAfter(calendar.today().plusYears(1));
  }

  /** Nobody need see to what is still open of a concern. */
  void drop(UUID disputeId) {
    database
        .sql(
            """
            update footprint.wanted_action set dropped_at = ?
            where dispute_id = ? and found_at is null and dropped_at is null
            returning id
            """)
        .params(now(), disputeId)
        .query(UUID.class)
        .list()
        .forEach(id -> events.publishEvent(new ActionDropped(id)));
  }

  /** What is still followed of concerns that were closed before. */
  @Transactional
  public void dropAllOf(UUID carePeriodId) {
    database
        .sql("select id from footprint.dispute where care_period_id = ? and closed_at is not null")
        .param(carePeriodId)
        .query(UUID.class)
        .list()
        .forEach(this::drop);
  }

  private void add(WantedAction action, String who, Act act, String words) {
    chronology.add(period(action).child().id(), who, act, "dispute/" + action.disputeId(), words);
  }

  private static String inWords(String code) {
    return DisputeWords.DONE.equals(code) ? "done" : "not done";
  }

  private String reference(WantedAction action) {
    return period(action).child().reference();
  }

  private java.time.OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
