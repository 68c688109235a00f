package org.footprint.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must be true of any council at any instant at which nothing is left to do: the engine and
 * our tables say the same, and nobody is forgotten.
 */
@Simulated
public class Invariants {

  private static final String CHILD_IN_CARE = "child-in-care";
  private static final String ALLOCATE = "UserTask_AllocateIro";
  private static final String INTRODUCE = "UserTask_IntroduceYourself";

  /** Each of these processes begins with a row of its table. */
  private static final Map<String, String> ROW_OF =
      Map.of(
          CHILD_IN_CARE,
          "care_period",
          "review-outcomes",
          "held_review",
          "midway-monitoring",
          "midway",
          "dispute-resolution",
          "dispute",
          "record-feedback",
          "feedback",
          "begin-audits",
          "audit_round",
          "case-audit",
          "audit");

  private final JdbcClient database;
  private final Workplace workplace;
  private final WorkingCalendar calendar;
  private final Timers timers;

  Invariants(JdbcClient database, Workplace workplace, WorkingCalendar calendar, Timers timers) {
    this.database = database;
    this.workplace = workplace;
    this.calendar = calendar;
    this.timers = timers;
  }

  /** What is not as it must be, in words; nothing where all is well. */
  public List<String> brokenAt(Instant now) {
    var engine = workplace.census();
    var broken = new ArrayList<String>();
    if (engine.incidents() > 0) {
      broken.add("the engine gave up " + engine.incidents() + " pieces of work");
    }
    ROW_OF.forEach((process, table) -> sameNumber(engine, process, table, broken));
    everyChildHasOneProcess(engine, broken);
    periods().forEach(period -> somebodyIsInCharge(period, engine, broken));
    everyPaperIsDoneOrWaits(engine, broken);
    everyReportIsInHandOnce(engine, broken);
    broken.addAll(timers.brokenAt(now, engine));
    return broken;
  }

  private void sameNumber(Census engine, String process, String table, List<String> broken) {
    var rows = database.sql("select count(*) from footprint." + table).query(Long.class).single();
    if (rows != engine.begun(process)) {
      broken.add(
          "%s has %d rows, and %s began %d times"
              .formatted(table, rows, process, engine.begun(process)));
    }
  }

  private void everyChildHasOneProcess(Census engine, List<String> broken) {
    var running = engine.running(CHILD_IN_CARE).stream().sorted().toList();
    var inCare = periods().stream().map(Period::reference).sorted().toList();
    if (!running.equals(inCare)) {
      var odd = new HashSet<>(running);
      for (var one : inCare) {
        if (!odd.remove(one)) {
          odd.add(one);
        }
      }
      broken.add("in care or in a process, but not once in both: " + odd);
    }
  }

  /**
   * A time in care that goes on.
   *
   * @param allocated whether the child has an IRO
   * @param held how many reviews were held
   * @param lastHeld the day from which the next one counts
   * @param nextDue of the review that is planned
   */
  private record Period(
      String reference,
      LocalDate startedOn,
      boolean allocated,
      int held,
      LocalDate lastHeld,
      LocalDate nextDue) {}

  private List<Period> periods() {
    return database
        .sql(
            """
            select c.reference, p.started_on, p.id in
                (select care_period_id from footprint.allocation where to_at is null) as allocated,
              (select count(*) from footprint.held_review h join footprint.review r
                on r.id = h.review_id where r.care_period_id = p.id) as held,
              (select max(h.counted_on) from footprint.held_review h join footprint.review r
                on r.id = h.review_id where r.care_period_id = p.id) as last_held,
              (select due_on from footprint.review r
                where r.care_period_id = p.id and ended is null) as next_due
            from footprint.care_period p join footprint.child c on c.id = p.child_id
            where p.ended_on is null
            """)
        .query((row, number) -> period(row))
        .list();
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(
        row.getString("reference"),
        row.getObject("started_on", LocalDate.class),
        row.getBoolean("allocated"),
        row.getInt("held"),
        row.getObject("last_held", LocalDate.class),
        row.getObject("next_due", LocalDate.class));
  }

  private void somebodyIsInCharge(Period period, Census engine, List<String> broken) {
    var tasks = engine.tasks(period.reference()).stream().map(Census.Waiting::key).toList();
    if (period.allocated() == tasks.contains(ALLOCATE)) {
      broken.add(period.reference() + ": an IRO, or the task to allocate one, and not both");
    }
    if (period.nextDue() == null) {
      if (!tasks.contains(ALLOCATE) && !tasks.contains(INTRODUCE)) {
        broken.add(period.reference() + ": no next review");
      }
    } else if (period.nextDue().isAfter(latest(period))) {
      broken.add(
          "%s: the next review is due on %s, the law says %s"
              .formatted(period.reference(), period.nextDue(), latest(period)));
    }
  }

  private LocalDate latest(Period period) {
    return switch (period.held()) {
      case 0 -> calendar.plusWorkingDays(period.startedOn(), 20);
      case 1 -> period.lastHeld().plusMonths(3);
      default -> period.lastHeld().plusMonths(6);
    };
  }

  private void everyPaperIsDoneOrWaits(Census engine, List<String> broken) {
    database
        .sql(
            """
            select c.reference, count(distinct h.review_id) as reviews
            from footprint.held_review h
              join footprint.review r on r.id = h.review_id
              join footprint.care_period p on p.id = r.care_period_id
              join footprint.child c on c.id = p.child_id
              left join footprint.paper on paper.review_id = h.review_id and paper.kind <> 'REPORT'
            where paper.review_id is null or paper.done_at is null
            group by c.reference
            """)
        .query((row, number) -> Map.entry(row.getString("reference"), row.getInt("reviews")))
        .list()
        .stream()
        .filter(
            waiting ->
                Collections.frequency(engine.running("review-outcomes"), waiting.getKey())
                    < waiting.getValue())
        .forEach(
            waiting -> broken.add(waiting.getKey() + ": a paper is neither done nor waited for"));
  }

  private void everyReportIsInHandOnce(Census engine, List<String> broken) {
    var inHand =
        database
            .sql(
                "select 'Report ' || year from footprint.report_work where ended_at is null order by year")
            .query(String.class)
            .list();
    var running = engine.running("annual-report").stream().sorted().toList();
    if (!running.equals(inHand)) {
      broken.add("reports in hand are " + inHand + ", and those in a process " + running);
    }
  }
}
