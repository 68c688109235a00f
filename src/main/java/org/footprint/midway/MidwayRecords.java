package org.footprint.midway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of midways. */
@Repository
class MidwayRecords {

  private final JdbcClient database;
  private final JdbcOperations lists;

  MidwayRecords(JdbcClient database, JdbcOperations lists) {
    this.database = database;
    this.lists = lists;
  }

  void plan(Midway midway, Instant at) {
    database
        .sql("insert into footprint.midway (review_id, opens, due, planned_at) values (?, ?, ?, ?)")
        .params(
            midway.reviewId(),
            midway.opens().atOffset(ZoneOffset.UTC),
            midway.due().atOffset(ZoneOffset.UTC),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Closes what is open and names the reviews whose midways it were. */
  List<UUID> supersede(UUID carePeriodId, String by, Instant at) {
    return database
        .sql(
            """
            update footprint.midway m set superseded_by = ?, superseded_at = ?
            from footprint.review r
            where r.id = m.review_id and r.care_period_id = ?
              and m.recorded_at is null and m.superseded_at is null
            returning m.review_id
            """)
        .params(by, at.atOffset(ZoneOffset.UTC), carePeriodId)
        .query(UUID.class)
        .list();
  }

  void hold(UUID reviewId, HeldMidway held, Instant at, String who) {
    database
        .sql(
            """
            update footprint.midway set held_on = ?, spoken = ?, child_words = ?, family_words = ?,
              events = ?, plan_right = ?, plan_words = ?, result = ?, result_words = ?,
              recorded_at = ?, recorded_by = ?
            where review_id = ?
            """)
        .params(
            held.heldOn(),
            held.spoken(),
            held.childWords(),
            held.familyWords(),
            held.events(),
            held.planRight(),
            held.planWords(),
            held.result(),
            held.resultWords(),
            at.atOffset(ZoneOffset.UTC),
            who,
            reviewId)
        .update();
    lists.batchUpdate(
        "insert into footprint.midway_decision (review_id, decision_id, state, more)"
            + " values (?, ?, ?, ?)",
        held.progress().stream()
            .map(one -> new Object[] {reviewId, one.decisionId(), one.state(), one.more()})
            .toList());
  }

  List<UUID> drifting(UUID reviewId) {
    return database
        .sql(
            "select decision_id from footprint.midway_decision where review_id = ?"
                + " and state in ('drifting', 'notStarted')")
        .param(reviewId)
        .query(UUID.class)
        .list();
  }
}
