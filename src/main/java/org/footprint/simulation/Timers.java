package org.footprint.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What our tables and the open tasks say is to come has its timer, no timer is without a cause, and
 * none is overdue.
 */
@Simulated
class Timers {

  private static final String HOLD = "UserTask_HoldReview";

  /** What is asked of several people at once has one timer for all of them: their stage's. */
  private static final Set<String> ITS_STAGE_WAITS =
      Set.of("UserTask_AnswerConcern", "UserTask_HoldResolutionMeeting");

  private final JdbcClient database;
  private final WorkingCalendar calendar;
  private final Deadlines deadlines;

  Timers(JdbcClient database, WorkingCalendar calendar, Deadlines deadlines) {
    this.database = database;
    this.calendar = calendar;
    this.deadlines = deadlines;
  }

  private record Coming(String reference, String what, Instant at) {}

  List<String> brokenAt(Instant now, Census engine) {
    var coming = new HashMap<String, List<Coming>>();
    Stream.of(steps().stream(), actions().stream(), tasks(engine))
        .flatMap(each -> each)
        .filter(each -> each.at().isAfter(now))
        .forEach(
            each -> coming.computeIfAbsent(each.reference(), one -> new ArrayList<>()).add(each));
    var lookedAtAgain = lookedAtAgain();
    var broken = new ArrayList<String>();
    var all = new TreeSet<>(coming.keySet());
    all.addAll(engine.timers().keySet());
    for (var reference : all) {
      var timers = new ArrayList<>(engine.timers(reference));
      coming.getOrDefault(reference, List.of()).stream()
          .filter(each -> !timers.remove(each.at()))
          .forEach(
              each ->
                  broken.add(
                      "%s: no timer for %s at %s".formatted(reference, each.what(), each.at())));
      timers.stream()
          .filter(at -> !at.isAfter(now))
          .forEach(at -> broken.add(reference + ": nothing happened at " + at));
      timers.stream()
          .filter(at -> at.isAfter(now))
          .skip(lookedAtAgain.getOrDefault(reference, 0))
          .forEach(at -> broken.add(reference + ": nobody knows what is to happen at " + at));
    }
    return broken;
  }

  private Stream<Coming> tasks(Census engine) {
    return engine.tasks().entrySet().stream()
        .flatMap(
            child ->
                child.getValue().stream()
                    .distinct()
                    .filter(task -> !ITS_STAGE_WAITS.contains(task.key()))
                    .map(
                        task ->
                            new Coming(child.getKey(), task.key(), noticed(task, child.getKey()))));
  }

  /** A review is missed when nobody recorded it days after, everything else when it is due. */
  private Instant noticed(Census.Waiting task, String reference) {
    return task.key().equals(HOLD)
        ? deadlines.due(PracticeStandard.HOLD_UNRECORDED, calendar.dayOf(task.due()), reference)
        : task.due();
  }

  private List<Coming> steps() {
    return database
        .sql(
            """
            select c.reference, x.what, x.at from (
              select r.care_period_id, 'a review to prepare' as what, r.preparation_opens as at
                from footprint.review r where ended is null
              union all
              select r.care_period_id, 'a midway to open', m.opens
                from footprint.midway m join footprint.review r on r.id = m.review_id
                where m.recorded_at is null and m.superseded_at is null
              union all
              select d.care_period_id, 'an answer to a concern', s.due
                from footprint.dispute_stage s join footprint.dispute d on d.id = s.dispute_id
                where s.answered_at is null and s.ended is null
              union all
              select d.care_period_id, 'the end of the time for a dispute', d.whole_due
                from footprint.dispute d join footprint.care_period p on p.id = d.care_period_id
                where d.closed_at is null and d.whole_due is not null and p.ended_on is null) x
              join footprint.care_period p on p.id = x.care_period_id
              join footprint.child c on c.id = p.child_id
            """)
        .query(
            (row, number) ->
                new Coming(
                    row.getString("reference"),
                    row.getString("what"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private List<Coming> actions() {
    return database
        .sql(
            """
            select c.reference, a.by_day
            from footprint.wanted_action a join footprint.dispute d on d.id = a.dispute_id
              join footprint.care_period p on p.id = d.care_period_id
              join footprint.child c on c.id = p.child_id
            where a.said is null and a.found is null and a.dropped_at is null
            """)
        .query(
            (row, number) ->
                new Coming(
                    row.getString("reference"),
                    "an action to be asked about",
                    calendar.startOfDay(
                        row.getObject("by_day", LocalDate.class), row.getString("reference"))))
        .list();
  }

  /**
   * Open concerns whose referral was considered before; when that is looked at again, after the end
   * of the ladder and after that of the time, is known to the engine alone.
   */
  private Map<String, Integer> lookedAtAgain() {
    var again = new HashMap<String, Integer>();
    database
        .sql(
            """
            select c.reference
            from footprint.dispute d
              join footprint.care_period p on p.id = d.care_period_id
              join footprint.child c on c.id = p.child_id
            where d.closed_at is null
              and (exists (select from footprint.referral_question q
                  where q.dispute_id = d.id and q.decision is not null)
                or exists (select from footprint.referral r where r.dispute_id = d.id))
            """)
        .query(String.class)
        .list()
        .forEach(reference -> again.merge(reference, 2, Integer::sum));
    return again;
  }
}
