package org.footprint.review;

import static org.footprint.review.ReviewAnswers.arranging;
import static org.footprint.review.ReviewAnswers.checking;
import static org.footprint.review.ReviewAnswers.distributing;
import static org.footprint.review.ReviewAnswers.hearing;
import static org.footprint.review.ReviewAnswers.inviting;
import static org.footprint.review.ReviewAnswers.issuing;
import static org.footprint.review.ReviewAnswers.reporting;
import static org.footprint.review.ReviewAnswers.updating;
import static org.footprint.review.process.Review.ARRANGE_REVIEW;
import static org.footprint.review.process.Review.CHECK_REPORT;
import static org.footprint.review.process.Review.HEAR_FROM_CHILD;
import static org.footprint.review.process.Review.HOLD_REVIEW;
import static org.footprint.review.process.Review.SEND_INVITATIONS;
import static org.footprint.review.process.Review.WRITE_REPORT;
import static org.footprint.review.process.ReviewOutcomes.CONSIDER_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.DISTRIBUTE_MINUTES;
import static org.footprint.review.process.ReviewOutcomes.ISSUE_DECISIONS;
import static org.footprint.review.process.ReviewOutcomes.UPDATE_CARE_PLAN;
import static org.footprint.review.process.ReviewOutcomes.WRITE_MINUTES;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.footprint.Notifications;
import org.footprint.Tasklist;
import org.footprint.child.CarePeriods;
import org.footprint.child.process.ChildInCare;
import org.footprint.chronology.Chronology;
import org.footprint.chronology.Footprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people around a child, who take the child's reviews forward in Tasklist step by step. */
@Component
public class Casework {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(LONDON);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH'h'").withZone(LONDON);

  private final ProcessEngine engine;
  private final Tasklist tasklist;
  private final CarePeriods periods;
  private final Reviews reviews;
  private final Decisions decisions;
  private final Chronology chronology;
  private final JdbcClient database;

  Casework(
      ProcessEngine engine,
      CarePeriods periods,
      Reviews reviews,
      Decisions decisions,
      Chronology chronology,
      JdbcClient database) {
    this.engine = engine;
    this.tasklist = new Tasklist(engine);
    this.periods = periods;
    this.reviews = reviews;
    this.decisions = decisions;
    this.chronology = chronology;
    this.database = database;
  }

  /** A day and hour as London's clocks show them, for instance {@code 2026-03-10 17h}. */
  public static String inLondon(Instant at) {
    return HOUR.format(at);
  }

  /** The service is told of a child, and nobody has done anything yet. */
  public Case told(String instant, UnaryOperator<Notifications> differences) {
    tasklist.itIs(Instant.parse(instant));
    var child = differences.apply(Notifications.valid());
    tasklist.as("sam").start(ChildInCare.KEY, child.fields());
    return new Case(child.reference());
  }

  /** A child whose IRO is Ivy; the preparation is open if it opens at once. */
  public Case begun(String instant, UnaryOperator<Notifications> differences) {
    return told(instant, differences).allocated();
  }

  public Case begun(String instant) {
    return begun(instant, child -> child);
  }

  public void clockRunsAgain() {
    tasklist.clockRunsAgain();
  }

  public Tasklist tasklist() {
    return tasklist;
  }

  /** One child. */
  public final class Case {

    private final String reference;
    private final UUID childId;
    private final UUID periodId;

    private Case(String reference) {
      this.reference = reference;
      var period = periods.open(reference).orElseThrow();
      this.childId = period.child().id();
      this.periodId = period.id();
    }

    public String reference() {
      return reference;
    }

    public Case allocated() {
      tasklist
          .as("mona")
          .submit(
              reference,
              ChildInCare.ALLOCATE_IRO,
              Map.of("iro", "ivy", "reason", "They know the family"));
      itIs(now());
      return this;
    }

    public Case arranged(String day) {
      return finished(ARRANGE_REVIEW, arranging(day));
    }

    public Case invited() {
      return finished(SEND_INVITATIONS, inviting(today()));
    }

    public Case heard() {
      return finished(HEAR_FROM_CHILD, hearing(today()));
    }

    public Case reported() {
      return finished(WRITE_REPORT, reporting());
    }

    public Case checked() {
      return finished(CHECK_REPORT, checking("accept"));
    }

    /** The review is held and recorded in the afternoon of a day. */
    public Case held(String day) {
      itIs(afternoon(day));
      return finished(HOLD_REVIEW, ReviewAnswers.held(day));
    }

    /** A review that is arranged, held and recorded in one afternoon, without any paper. */
    public Case reviewed(String day, Object... differences) {
      itIs(afternoon(day));
      arranged(day);
      return finished(
          HOLD_REVIEW,
          ReviewAnswers.with(
              ReviewAnswers.with(
                  ReviewAnswers.heldWithoutDecisions(day), "permanencePlan", "longTermFostering"),
              differences));
    }

    public Case issued() {
      return finished(ISSUE_DECISIONS, issuing(decisions.of(lastHeld().reviewId())));
    }

    public Case agreed() {
      return finished(CONSIDER_DECISIONS, Map.of("verdict", "agree"));
    }

    public Case objectedTo() {
      return finished(CONSIDER_DECISIONS, Map.of("verdict", "object", "objection", "Too soon"));
    }

    public Case written() {
      return finished(WRITE_MINUTES, Map.of("letter", "Hello Amara, this is what we said."));
    }

    public Case updated() {
      return finished(UPDATE_CARE_PLAN, updating(today()));
    }

    public Case distributed() {
      return finished(DISTRIBUTE_MINUTES, distributing(today()));
    }

    /** By whoever holds the task, or by Bea where it waits for business support. */
    public Case finished(String key, Map<String, Object> answers) {
      var task = task(key);
      var holder = task.getAssignee() == null ? "bea" : task.getAssignee();
      tasklist.as(holder).submit(task.getId(), answers);
      return this;
    }

    public void itIs(Instant instant) {
      tasklist.itIs(instant, reference);
    }

    public Task task(String key) {
      return tasklist.task(reference, key);
    }

    public List<String> open() {
      return tasklist.open(reference);
    }

    /** When a task is due, as London's clocks show it. */
    public String due(String key) {
      return inLondon(task(key).getDueDate().toInstant());
    }

    /** The timer that runs for this child at an event of a model. */
    public Job timer(String event) {
      return engine.getManagementService().createJobQuery().activityId(event).list().stream()
          .filter(job -> isOurs(job.getProcessInstanceId()))
          .reduce(
              (one, another) -> {
                throw new IllegalStateException("Two timers run at " + event);
              })
          .orElseThrow();
    }

    private boolean isOurs(String process) {
      return engine
              .getRuntimeService()
              .createProcessInstanceQuery()
              .processInstanceId(process)
              .processInstanceBusinessKey(reference)
              .count()
          == 1;
    }

    public Review ahead() {
      return reviews.ahead(periodId).orElseThrow();
    }

    public HeldDay lastHeld() {
      return reviews.lastHeld(periodId).orElseThrow();
    }

    /** What our table holds of the review that was held last. */
    public Map<String, Object> lastRecord() {
      return database
          .sql("select * from footprint.held_review where review_id = ?")
          .param(lastHeld().reviewId())
          .query()
          .singleRow();
    }

    public List<Footprint> footprints() {
      return chronology.of(childId);
    }

    /** The reasons of the concerns that were raised. */
    public List<String> concerns() {
      return database
          .sql(
              "select code from footprint.dispute join footprint.dispute_reason on dispute_id = id where care_period_id = ? order by raised_at")
          .param(periodId)
          .query(String.class)
          .list();
    }
  }

  private static Instant afternoon(String day) {
    return Instant.parse(day + "T15:00:00Z");
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  private static String today() {
    return DAY.format(now());
  }
}
