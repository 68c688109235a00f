package org.footprint.oversight;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.oversight.Glance.Count;
import org.footprint.review.Papers.Paper;
import org.footprint.review.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how the service stands at this moment. */
@Repository
public class Glances {

  private static final int SOON = 5;

  private static final Map<Paper, String> PAPERS =
      Map.of(
          Paper.REPORT, "Pre-meeting report",
          Paper.DECISIONS, "Decisions to issue",
          Paper.CONSIDERATION, "Decisions to consider",
          Paper.ANSWER_TO_OBJECTION, "Objection to answer",
          Paper.MINUTES, "Minutes to the child",
          Paper.DISTRIBUTION, "Minutes to distribute",
          Paper.CARE_PLAN, "Care plan to update");

  private final JdbcClient database;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Glances(JdbcClient database, WorkingCalendar calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  public Glance now() {
    var today = calendar.today();
    var since = yearBegan(today);
    var soon = calendar.plusWorkingDays(today, SOON);
    return new Glance(
        count("select count(*) from footprint.care_period where ended_on is null"),
        since,
        held(since, false),
        held(since, true),
        notHeld(today),
        papersOverdue(),
        midways("due > ? and due < ?", clock.instant(), calendar.startOfDay(soon.plusDays(1), "")),
        midways("due <= ?", clock.instant()),
        concerns());
  }

  /** The year of the service's figures begins on 1 April. */
  private static LocalDate yearBegan(LocalDate today) {
    var year = today.getMonth().compareTo(Month.APRIL) < 0 ? today.getYear() - 1 : today.getYear();
    return LocalDate.of(year, Month.APRIL, 1);
  }

  /** Whether a review was late was written down when it was recorded. */
  private int held(LocalDate since, boolean inTime) {
    return count(
        "select count(*) from footprint.held_review where held_on >= ? and held_on < ?"
            + (inTime ? " and not late" : ""),
        since,
        since.plusYears(1));
  }

  private int notHeld(LocalDate today) {
    return (int)
        database
            .sql("select * from footprint.review where ended is null and due_on <= ?")
            .param(today)
            .query(Review.class)
            .list()
            .stream()
            .filter(review -> review.isLateOn(today))
            .count();
  }

  /** A report is for the meeting: once the review is over, nobody writes it any more. */
  private List<Count> papersOverdue() {
    return database
        .sql(
            """
            select p.kind, count(*) from footprint.paper p
            join footprint.review r on r.id = p.review_id
            where p.due <= ? and p.done_at is null and p.ended_at is null
              and (p.kind <> 'REPORT' or r.ended is null)
            group by p.kind
            """)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, number) -> Map.entry(Paper.valueOf(row.getString(1)), row.getInt(2)))
        .list()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(paper -> new Count(PAPERS.get(paper.getKey()), paper.getValue()))
        .toList();
  }

  private int midways(String when, Instant... instants) {
    return database
        .sql(
            "select count(*) from footprint.midway"
                + " where recorded_at is null and superseded_at is null and "
                + when)
        .params(List.of(instants).stream().map(at -> (Object) at.atOffset(ZoneOffset.UTC)).toList())
        .query(Integer.class)
        .single();
  }

  private List<Count> concerns() {
    return database
        .sql(
            """
            select coalesce(s.title,
                case when d.completed_at is null then 'Being completed by the IRO'
                  else 'Beyond the last stage, with the IRO or CAFCASS' end) as what,
              count(*) as number
            from footprint.dispute d
            left join footprint.dispute_stage s on s.dispute_id = d.id and s.ended_at is null
            where d.closed_at is null
            group by what
            order by min(case when s.id is not null then s.position
                when d.completed_at is null then -100 else 100 end), what
            """)
        .query(Count.class)
        .list();
  }

  private int count(String sql, Object... values) {
    return database.sql(sql).params(values).query(Integer.class).single();
  }
}
