package org.footprint.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the stages of concerns. */
@Repository
class StageRecords {

  private final JdbcClient database;

  StageRecords(JdbcClient database) {
    this.database = database;
  }

  void open(
      UUID id, UUID disputeId, Rung rung, String roles, String asked, Instant at, Instant due) {
    database
        .sql(
            """
            insert into footprint.dispute_stage (id, dispute_id, entry, rung, position, title, roles,
              asked, formal, meeting, opened_at, due)
            select ?, ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?
            from footprint.dispute_stage where dispute_id = ?
            """)
        .params(
            id,
            disputeId,
            rung.id(),
            rung.position(),
            rung.title(),
            roles,
            asked,
            rung.formal(),
            rung.meeting(),
            at.atOffset(ZoneOffset.UTC),
            due.atOffset(ZoneOffset.UTC),
            disputeId)
        .update();
  }

  List<DisputeStage> of(UUID disputeId) {
    return database
        .sql("select * from footprint.dispute_stage where dispute_id = ? order by entry")
        .param(disputeId)
        .query(AsRecord.of(DisputeStage.class))
        .list();
  }

  Optional<DisputeStage> open(UUID disputeId) {
    return database
        .sql("select * from footprint.dispute_stage where dispute_id = ? and ended_at is null")
        .param(disputeId)
        .query(AsRecord.of(DisputeStage.class))
        .optional();
  }

  void ask(UUID id, String asked) {
    database
        .sql("update footprint.dispute_stage set asked = ? where id = ?")
        .params(asked, id)
        .update();
  }

  void wantMeeting(UUID id, String words, Instant at) {
    database
        .sql(
            "update footprint.dispute_stage set meeting_wanted_at = ?, meeting_words = ?"
                + " where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), words, id)
        .update();
  }

  void meet(UUID id, LocalDate on, String with) {
    database
        .sql("update footprint.dispute_stage set met_on = ?, met_with = ? where id = ?")
        .params(on, with, id)
        .update();
  }

  void answer(UUID id, String answer, String words, Instant at, String who, Instant decideDue) {
    database
        .sql(
            """
            update footprint.dispute_stage set answer = ?, answer_words = ?, answered_at = ?,
              answered_by = ?, decide_due = ?
            where id = ?
            """)
        .params(
            answer,
            words,
            at.atOffset(ZoneOffset.UTC),
            who,
            decideDue == null ? null : decideDue.atOffset(ZoneOffset.UTC),
            id)
        .update();
  }

  void end(UUID id, String ended, String words, Instant at, String who) {
    database
        .sql(
            """
            update footprint.dispute_stage set ended = ?, ended_words = ?, ended_at = ?,
              ended_by = ?
            where id = ?
            """)
        .params(ended, words, at.atOffset(ZoneOffset.UTC), who, id)
        .update();
  }
}
