package org.footprint.feedback;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of feedback. */
@Repository
class FeedbackRecords {

  private static final String ALL =
      """
      select id, care_period_id, who, kind, about, words, given_on, recorded_at, recorded_by,
        answer_due
      from footprint.feedback
      """;

  private final JdbcClient database;

  FeedbackRecords(JdbcClient database) {
    this.database = database;
  }

  void add(Feedback feedback) {
    database
        .sql(
            """
            insert into footprint.feedback (id, care_period_id, who, kind, about, words, given_on,
              recorded_at, recorded_by, answer_due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            feedback.id(),
            feedback.carePeriodId(),
            feedback.who(),
            feedback.kind(),
            feedback.about(),
            feedback.words(),
            feedback.givenOn(),
            feedback.recordedAt().atOffset(ZoneOffset.UTC),
            feedback.recordedBy(),
            feedback.isToBeAnswered() ? feedback.answerDue().atOffset(ZoneOffset.UTC) : null)
        .update();
  }

  Feedback feedback(UUID id) {
    return database.sql(ALL + "where id = ?").param(id).query(AsRecord.of(Feedback.class)).single();
  }

  List<Feedback> all(Collection<UUID> ids) {
    return database
        .sql(ALL + "where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(AsRecord.of(Feedback.class))
        .list();
  }

  void answer(UUID id, String answer, String changes, Instant at, String by) {
    database
        .sql(
            """
            update footprint.feedback set answer = ?, changes = ?, answered_at = ?, answered_by = ?
            where id = ?
            """)
        .params(answer, changes, at.atOffset(ZoneOffset.UTC), by, id)
        .update();
  }
}
