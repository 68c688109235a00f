package org.footprint.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.database.AsRecord;
import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.footprint.review.Papers.Paper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions of a review on their way: issued, agreed or objected to, answered. */
@Service
public class IssuedDecisions {

  private final JdbcClient database;
  private final Reviews reviews;
  private final HeldRecords held;
  private final Decisions decisions;
  private final ApplicationEventPublisher events;
  private final Papers papers;
  private final Deadlines deadlines;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final Clock clock;

  IssuedDecisions(
      JdbcClient database,
      Reviews reviews,
      HeldRecords held,
      Decisions decisions,
      ApplicationEventPublisher events,
      Papers papers,
      Deadlines deadlines,
      CarePeriods periods,
      Chronology chronology,
      Clock clock) {
    this.database = database;
    this.reviews = reviews;
    this.held = held;
    this.decisions = decisions;
    this.events = events;
    this.papers = papers;
    this.deadlines = deadlines;
    this.periods = periods;
    this.chronology = chronology;
    this.clock = clock;
  }

  /** An objection in the manager's words. */
  public record Objection(String words, String raisedBy, String answer, String answerWords) {}

  public Optional<Objection> objection(UUID reviewId) {
    return database
        .sql("select * from footprint.objection where review_id = ?")
        .param(reviewId)
        .query(AsRecord.of(Objection.class))
        .optional();
  }

  /** Issues the decisions; the answer is when the manager's time to object ends. */
  @Transactional
  public Instant issue(UUID reviewId, Answers answers, String who) {
    var review = reviews.review(reviewId);
    var period = periods.period(review.carePeriodId());
    var record = held.held(reviewId).orElseThrow();
    var issued = Decisions.read(answers, record.heldOn(), decisions.of(reviewId));
    if (issued.isEmpty() && record.noDecisionBecause() == null) {
      answers.mistake("decisions", "Decisions: there were some when the review was recorded.");
    }
    answers.refuseIfMistaken();
    decisions.save(reviewId, issued);
    papers.done(reviewId, Paper.DECISIONS, who);
    var due =
        deadlines.due(PracticeStandard.OBJECTION, clock.instant(), period.child().reference());
    papers.due(reviewId, Map.of(Paper.CONSIDERATION, due));
    add(review, who, Act.DECISIONS_ISSUED, "The decisions of the review are issued.");
    return due;
  }

  /** When the answer to an objection is due, or nothing where the manager agrees. */
  @Transactional
  public Optional<Instant> consider(UUID reviewId, Answers answers, String who) {
    var review = reviews.review(reviewId);
    var objects =
        "object".equals(answers.oneOf("verdict", "The decisions", List.of("agree", "object")));
    var words = answers.optionalWords("objection", "What you object to, and why");
    if (objects && words.isEmpty()) {
      answers.mistake("objection", "What you object to, and why: an objection is made in writing.");
    }
    answers.refuseIfMistaken();
    papers.done(reviewId, Paper.CONSIDERATION, who);
    add(
        review,
        who,
        Act.DECISIONS_CONSIDERED,
        objects
            ? "The team manager objects to the decisions."
            : "The team manager agrees to the decisions.");
    return objects ? Optional.of(object(review, words.orElseThrow(), who)) : Optional.empty();
  }

  private Instant object(Review review, String words, String who) {
    var now = clock.instant();
    database
        .sql(
            "insert into footprint.objection (review_id, words, raised_at, raised_by)"
                + " values (?, ?, ?, ?)")
        .params(review.id(), words, now.atOffset(ZoneOffset.UTC), who)
        .update();
    var period = periods.period(review.carePeriodId());
    var due = deadlines.due(PracticeStandard.ANSWER_OBJECTION, now, period.child().reference());
    papers.due(review.id(), Map.of(Paper.ANSWER_TO_OBJECTION, due));
    return due;
  }

  /** Nobody objected in time. */
  @Transactional
  public void stand(UUID reviewId) {
    papers.done(reviewId, Paper.CONSIDERATION, Chronology.THE_CLOCK);
    add(
        reviews.review(reviewId),
        Chronology.THE_CLOCK,
        Act.DECISIONS_STAND,
        "Nobody objected to the decisions in time, so they stand.");
  }

  @Transactional
  public void answer(UUID reviewId, Answers answers, String who) {
    var review = reviews.review(reviewId);
    var record = held.held(reviewId).orElseThrow();
    var answer = answers.oneOf("answer", "Your answer", Vocabulary.ANSWERS_TO_OBJECTION.keySet());
    var words = answers.words("words", "Why");
    var amended = Decisions.read(answers, record.heldOn(), decisions.of(reviewId));
    if ("amended".equals(answer) && amended.isEmpty()) {
      answers.mistake("decisions", "Decisions: give them as they read now.");
    }
    answers.refuseIfMistaken();
    if (answer.equals("amended")) {
      decisions.save(reviewId, amended);
    }
    database
        .sql(
            "update footprint.objection set answer = ?, answer_words = ?, answered_at = ?,"
                + " answered_by = ? where review_id = ?")
        .params(answer, words, clock.instant().atOffset(ZoneOffset.UTC), who, reviewId)
        .update();
    papers.done(reviewId, Paper.ANSWER_TO_OBJECTION, who);
    add(
        review,
        who,
        Act.OBJECTION_ANSWERED,
        "The IRO answers the objection: "
            + switch (answer) {
              case "amended" -> "the decisions are amended.";
              case "kept" -> "the decisions stay as they are.";
              default -> "a concern is raised.";
            });
    if (answer.equals("concern")) {
      events.publishEvent(
          new ConcernNoted(
              review.carePeriodId(),
              review.id(),
              "objection",
              "decisionsDisputed",
              words,
              who,
              true));
    }
  }

  /** Before that the decisions are the IRO's draft. */
  public boolean areIssued(UUID reviewId) {
    return whoDid(reviewId, Paper.DECISIONS).isPresent();
  }

  /** How the decisions came to hold, or whether they hold yet, for the sheet that goes out. */
  public String standing(UUID reviewId) {
    return objection(reviewId)
        .map(IssuedDecisions::standing)
        .orElseGet(
            () ->
                whoDid(reviewId, Paper.CONSIDERATION)
                    .map(
                        who ->
                            who.equals(Chronology.THE_CLOCK)
                                ? "Not objected to in time, so agreed"
                                : "Agreed by the team manager")
                    .orElse("Issued; the team manager may still object"));
  }

  private static String standing(Objection objection) {
    if (objection.answer() == null) {
      return "The team manager has objected, and the IRO has not answered yet";
    }
    return objection.answer().equals("amended")
        ? "Amended after the team manager objected"
        : "Kept after the team manager objected";
  }

  private Optional<String> whoDid(UUID reviewId, Paper paper) {
    return database
        .sql(
            "select done_by from footprint.paper where review_id = ? and kind = ?"
                + " and done_at is not null")
        .params(reviewId, paper.name())
        .query(String.class)
        .optional();
  }

  private void add(Review review, String who, Act act, String words) {
    chronology.add(
        periods.period(review.carePeriodId()).child().id(), who, act, review.about(), words);
  }
}
