package org.footprint.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each paper of a review is due, and when it was done. */
@Repository
public class Papers {

  private final JdbcClient database;
  private final JdbcOperations lists;
  private final Clock clock;

  Papers(JdbcClient database, JdbcOperations lists, Clock clock) {
    this.database = database;
    this.lists = lists;
    this.clock = clock;
  }

  /** The papers of a review. The names are stored, so they are never changed. */
  public enum Paper {
    REPORT,
    DECISIONS,
    CONSIDERATION,
    ANSWER_TO_OBJECTION,
    MINUTES,
    DISTRIBUTION,
    CARE_PLAN
  }

  /** The report is due before the meeting, so the instant moves with it until it is there. */
  void reportDue(UUID reviewId, Instant due) {
    database
        .sql(
            """
            insert into footprint.paper (review_id, kind, due) values (?, ?, ?)
            on conflict (review_id, kind) do update set due = excluded.due
              where paper.done_at is null
            """)
        .params(reviewId, Paper.REPORT.name(), due.atOffset(ZoneOffset.UTC))
        .update();
  }

  public void due(UUID reviewId, Map<Paper, Instant> dues) {
    lists.batchUpdate(
        "insert into footprint.paper (review_id, kind, due, held_on) values (?, ?, ?,"
            + " (select held_on from footprint.held_review where review_id = ?))",
        dues.entrySet().stream()
            .map(
                paper ->
                    new Object[] {
                      reviewId,
                      paper.getKey().name(),
                      paper.getValue().atOffset(ZoneOffset.UTC),
                      reviewId
                    })
            .toList());
  }

  /** What is open stays unwritten. */
  public void end(UUID reviewId) {
    database
        .sql(
            "update footprint.paper set ended_at = ? where review_id = ? and done_at is null"
                + " and ended_at is null")
        .params(clock.instant().atOffset(ZoneOffset.UTC), reviewId)
        .update();
  }

  boolean isOpen(UUID reviewId, Paper paper) {
    return database
        .sql(
            "select exists (select from footprint.paper where review_id = ? and kind = ?"
                + " and done_at is null and ended_at is null)")
        .params(reviewId, paper.name())
        .query(Boolean.class)
        .single();
  }

  /** Only the first time counts. */
  public void done(UUID reviewId, Paper paper, String who) {
    database
        .sql(
            "update footprint.paper set done_at = ?, done_by = ? where review_id = ? and kind = ?"
                + " and done_at is null")
        .params(clock.instant().atOffset(ZoneOffset.UTC), who, reviewId, paper.name())
        .update();
  }
}
