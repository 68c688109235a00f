package org.footprint.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.database.AsRecord;
import org.footprint.dispute.Disputes;
import org.footprint.review.Review;
import org.footprint.review.Reviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the work with a child is, in the few sentences that whoever audits the file begins with.
 */
@Repository
public class FileFacts {

  private static final Map<String, String> PAPERS =
      Map.of(
          "REPORT", "Pre-meeting report",
          "DECISIONS", "Decisions issued",
          "CONSIDERATION", "Decisions considered",
          "ANSWER_TO_OBJECTION", "Objection answered",
          "MINUTES", "Minutes written",
          "DISTRIBUTION", "Minutes distributed",
          "CARE_PLAN", "Care plan updated");

  private final JdbcClient database;
  private final Reviews reviews;
  private final Disputes disputes;
  private final WorkingCalendar calendar;

  FileFacts(JdbcClient database, Reviews reviews, Disputes disputes, WorkingCalendar calendar) {
    this.database = database;
    this.reviews = reviews;
    this.disputes = disputes;
    this.calendar = calendar;
  }

  /** The sentences. */
  public record Facts(
      String care,
      String lastReview,
      String nextReview,
      String midway,
      List<String> papers,
      List<String> concerns) {}

  public Facts of(CarePeriod period) {
    var last = reviews.lastHeld(period.id());
    return new Facts(
        period.endedOn() == null
            ? "Looked after since " + Days.words(period.startedOn())
            : "Left care on " + Days.words(period.endedOn()),
        last.map(day -> lastReview(day.reviewId(), day.number(), day.heldOn()))
            .orElse("None was held yet"),
        reviews.ahead(period.id()).map(FileFacts::next).orElse("None is planned"),
        last.map(day -> midway(day.reviewId())).orElse("None is planned yet"),
        last.map(day -> papers(day.reviewId())).orElse(List.of()),
        disputes.open(period.id()).stream()
            .map(concern -> "Since " + day(concern.raisedAt()) + ": " + concern.wrong())
            .toList());
  }

  private String lastReview(UUID review, int number, LocalDate heldOn) {
    var late =
        database
            .sql("select late from footprint.held_review where review_id = ?")
            .param(review)
            .query(Boolean.class)
            .single();
    return "Number %d, held on %s, %s"
        .formatted(number, Days.words(heldOn), late ? "late" : "in time");
  }

  private static String next(Review review) {
    return "Number " + review.number() + ", due by " + Days.words(review.dueOn());
  }

  private record State(String what, OffsetDateTime due, OffsetDateTime done) {}

  private List<String> papers(UUID review) {
    return database
        .sql(
            "select kind as what, due, done_at as done from footprint.paper"
                + " where review_id = ? order by due, kind")
        .param(review)
        .query(AsRecord.of(State.class))
        .list()
        .stream()
        .map(paper -> PAPERS.getOrDefault(paper.what(), paper.what()) + ": " + words(paper))
        .toList();
  }

  private String words(State paper) {
    var due = paper.due().toInstant();
    if (paper.done() == null) {
      return (calendar.hasPassed(due) ? "not done, it was due on " : "to be done by ") + day(due);
    }
    var done = paper.done().toInstant();
    return day(done) + (done.isAfter(due) ? ", late" : ", in time");
  }

  private String midway(UUID review) {
    return database
        .sql(
            "select due, held_on, superseded_by is not null as overtaken from footprint.midway"
                + " where review_id = ?")
        .param(review)
        .query(
            (row, number) -> {
              var due = row.getObject("due", OffsetDateTime.class).toInstant();
              var heldOn = row.getObject("held_on", LocalDate.class);
              if (heldOn != null) {
                return "Held on " + Days.words(heldOn);
              }
              if (row.getBoolean("overtaken")) {
                return "Overtaken";
              }
              return (calendar.hasPassed(due) ? "Not held, it was due on " : "Due on ") + day(due);
            })
        .optional()
        .orElse("None is planned yet");
  }

  private String day(Instant at) {
    return Days.words(calendar.dayOf(at));
  }
}
