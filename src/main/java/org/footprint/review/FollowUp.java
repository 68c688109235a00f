package org.footprint.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.MissingReport;
import org.footprint.policy.Policy;
import org.footprint.policy.PracticeStandard;
import org.footprint.review.Papers.Paper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a review that was held: its papers begin, the care plan is updated. */
@Service
public class FollowUp {

  private static final Map<Paper, PracticeStandard> DUE =
      new EnumMap<>(
          Map.of(
              Paper.DECISIONS, PracticeStandard.DECISIONS,
              Paper.MINUTES, PracticeStandard.MINUTES,
              Paper.DISTRIBUTION, PracticeStandard.DISTRIBUTION,
              Paper.CARE_PLAN, PracticeStandard.CARE_PLAN_UPDATE));

  private final JdbcClient database;
  private final Reviews reviews;
  private final HeldRecords held;
  private final Papers papers;
  private final Deadlines deadlines;
  private final Policy policy;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FollowUp(
      JdbcClient database,
      Reviews reviews,
      HeldRecords held,
      Papers papers,
      Deadlines deadlines,
      Policy policy,
      CarePeriods periods,
      Chronology chronology,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.reviews = reviews;
    this.held = held;
    this.papers = papers;
    this.deadlines = deadlines;
    this.policy = policy;
    this.periods = periods;
    this.chronology = chronology;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** When the papers of a review are due, and whether the head of service must know something. */
  public record Begun(Map<Paper, Instant> due, boolean reportMissing, Instant noteDue) {}

  /** The papers begin with the review's last day, whenever it is recorded. */
  @Transactional
  public Begun begin(UUID reviewId) {
    var period = periods.period(reviews.review(reviewId).carePeriodId());
    var reference = period.child().reference();
    var record = held.held(reviewId).orElseThrow();
    var due = new EnumMap<Paper, Instant>(Paper.class);
    DUE.forEach(
        (paper, standard) -> due.put(paper, deadlines.due(standard, record.heldOn(), reference)));
    papers.due(reviewId, due);
    events.publishEvent(new ReviewHeld(reviewId, period.id()));
    return new Begun(
        due,
        record.report().equals("notReceived")
            && policy.missingReport() == MissingReport.TELL_UP_AND_GO_ON,
        deadlines.due(PracticeStandard.NOTE_MISSING_REPORT, clock.instant(), reference));
  }

  @Transactional
  public void updateCarePlan(UUID reviewId, Answers answers, String who) {
    var review = reviews.review(reviewId);
    var updatedOn = day(answers, "updatedOn", "Care plan updated on");
    var words = answers.words("words", "What changed in the plan");
    var shared = answers.yes("shared", "Shared with the child");
    answers.refuseIfMistaken();
    database
        .sql(
            """
            insert into footprint.care_plan_update (review_id, updated_on, words,
              shared_with_child, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(reviewId, updatedOn, words, shared, clock.instant().atOffset(ZoneOffset.UTC), who)
        .update();
    papers.done(reviewId, Paper.CARE_PLAN, who);
    add(review, who, Act.CARE_PLAN_UPDATED, "The care plan is in line with the decisions.");
  }

  @Transactional
  public void noteMissingReport(UUID reviewId, Answers answers, String who) {
    var words = answers.words("words", "What will be done");
    answers.refuseIfMistaken();
    database
        .sql(
            "insert into footprint.missing_report_note (review_id, words, noted_at, noted_by)"
                + " values (?, ?, ?, ?)")
        .params(reviewId, words, clock.instant().atOffset(ZoneOffset.UTC), who)
        .update();
    add(
        reviews.review(reviewId),
        who,
        Act.MISSING_REPORT_NOTED,
        "The head of service knows that the review was held without its report.");
  }

  private LocalDate day(Answers answers, String field, String label) {
    var day = answers.date(field, label);
    if (day != null && day.isAfter(calendar.today())) {
      answers.mistake(field, label + ": choose a day that is not in the future.");
    }
    return day;
  }

  private void add(Review review, String who, Act act, String words) {
    chronology.add(
        periods.period(review.carePeriodId()).child().id(), who, act, review.about(), words);
  }
}
