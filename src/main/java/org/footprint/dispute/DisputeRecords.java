package org.footprint.dispute;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.footprint.dispute.Disputes.Stand;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of concerns and of their reasons. */
@Repository
class DisputeRecords {

  private final JdbcClient database;
  private final JdbcOperations lists;

  DisputeRecords(JdbcClient database, JdbcOperations lists) {
    this.database = database;
    this.lists = lists;
  }

  List<Reason> reasons() {
    return database
        .sql("select code, words, retired_on from footprint.concern_reason order by position")
        .query(AsRecord.of(Reason.class))
        .list();
  }

  record Reason(String code, String words, java.time.LocalDate retiredOn) {}

  void add(Dispute dispute, Collection<String> reasons) {
    database
        .sql(
            """
            insert into footprint.dispute (id, care_period_id, review_id, source, agency, wrong,
              effect, other_reason, urgent, told_child, told_words, raised_at, raised_by, completed_at,
              next_rung)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            dispute.id(),
            dispute.carePeriodId(),
            dispute.reviewId(),
            dispute.source(),
            dispute.agency(),
            dispute.wrong(),
            dispute.effect(),
            dispute.otherReason(),
            dispute.urgent(),
            dispute.toldChild(),
            dispute.toldWords(),
            at(dispute.raisedAt()),
            dispute.raisedBy(),
            at(dispute.completedAt()),
            dispute.nextRung())
        .update();
    addReasons(dispute.id(), reasons);
  }

  void complete(Dispute dispute, Collection<String> reasons) {
    database
        .sql(
            """
            update footprint.dispute set agency = ?, wrong = ?, effect = ?, other_reason = ?,
              urgent = ?, told_child = ?, told_words = ?, completed_at = ?, next_rung = ?
            where id = ?
            """)
        .params(
            dispute.agency(),
            dispute.wrong(),
            dispute.effect(),
            dispute.otherReason(),
            dispute.urgent(),
            dispute.toldChild(),
            dispute.toldWords(),
            at(dispute.completedAt()),
            dispute.nextRung(),
            dispute.id())
        .update();
    database
        .sql("delete from footprint.dispute_reason where dispute_id = ?")
        .param(dispute.id())
        .update();
    addReasons(dispute.id(), reasons);
  }

  void completeAt(UUID id, Instant at) {
    database
        .sql("update footprint.dispute set completed_at = ? where id = ?")
        .params(at(at), id)
        .update();
  }

  private void addReasons(UUID id, Collection<String> reasons) {
    lists.batchUpdate(
        "insert into footprint.dispute_reason (dispute_id, code) values (?, ?)",
        reasons.stream().map(code -> new Object[] {id, code}).toList());
  }

  Dispute dispute(UUID id) {
    return database
        .sql("select * from footprint.dispute where id = ?")
        .param(id)
        .query(AsRecord.of(Dispute.class))
        .single();
  }

  Map<UUID, Stand> whereTheyStand(Collection<UUID> ids) {
    var stands = new HashMap<UUID, Stand>();
    database
        .sql(
            """
            select d.id, d.urgent, s.title from footprint.dispute d
            left join footprint.dispute_stage s on s.dispute_id = d.id and s.ended_at is null
            where d.id = any(?)
            """)
        .param(ids.toArray(UUID[]::new))
        .query(
            row -> {
              stands.put(
                  row.getObject("id", UUID.class),
                  new Stand(row.getString("title"), row.getBoolean("urgent")));
            });
    return stands;
  }

  /** The same, and whoever else would change it waits until this transaction has ended. */
  Dispute lock(UUID id) {
    return database
        .sql("select * from footprint.dispute where id = ? for update")
        .param(id)
        .query(AsRecord.of(Dispute.class))
        .single();
  }

  List<Dispute> of(UUID carePeriodId) {
    return database
        .sql(
            "select * from footprint.dispute where care_period_id = ?"
                + " order by raised_at desc, id")
        .param(carePeriodId)
        .query(AsRecord.of(Dispute.class))
        .list();
  }

  /** Those that nobody has completed yet. */
  List<Dispute> toComplete() {
    return database
        .sql(
            "select * from footprint.dispute where closed_at is null and completed_at is null"
                + " order by raised_at, id")
        .query(AsRecord.of(Dispute.class))
        .list();
  }

  List<Dispute> open(UUID carePeriodId) {
    return database
        .sql(
            "select * from footprint.dispute where care_period_id = ? and closed_at is null"
                + " order by raised_at, id")
        .param(carePeriodId)
        .query(AsRecord.of(Dispute.class))
        .list();
  }

  /** Those whose ladder can be gone up: of one IRO's children, and of children without an IRO. */
  List<Dispute> onTheLadder(Collection<String> iros) {
    return database
        .sql(
            """
            select d.* from footprint.dispute d
            join footprint.care_period p on p.id = d.care_period_id
            left join footprint.allocation a on a.care_period_id = p.id and a.to_at is null
            where d.closed_at is null and d.completed_at is not null and p.ended_on is null
              and (a.iro_id = any(?) or a.iro_id is null or not exists (
                select from footprint.person_group g
                where g.person_id = a.iro_id and g.group_id = 'iros'))
            order by d.raised_at, d.id
            """)
        .param(iros.toArray(String[]::new))
        .query(AsRecord.of(Dispute.class))
        .list();
  }

  void complement(UUID id, String effect, String toldChild, String toldWords) {
    database
        .sql("update footprint.dispute set effect = ?, told_child = ?, told_words = ? where id = ?")
        .params(effect, toldChild, toldWords, id)
        .update();
  }

  List<String> reasonsOf(UUID id) {
    return database
        .sql(
            "select words from footprint.dispute_reason join footprint.concern_reason using (code)"
                + " where dispute_id = ? order by position")
        .param(id)
        .query(String.class)
        .list();
  }

  List<String> codesOf(UUID id) {
    return database
        .sql(
            "select code from footprint.dispute_reason join footprint.concern_reason using (code)"
                + " where dispute_id = ? order by position")
        .param(id)
        .query(String.class)
        .list();
  }

  void becomeFormal(UUID id, Instant since, Instant wholeDue) {
    database
        .sql("update footprint.dispute set formal_since = ?, whole_due = ? where id = ?")
        .params(at(since), at(wholeDue), id)
        .update();
  }

  void goTo(UUID id, String rung) {
    database
        .sql("update footprint.dispute set next_rung = ? where id = ?")
        .params(rung, id)
        .update();
  }

  void close(UUID id, String outcome, String words, String forChild, Instant at, String who) {
    database
        .sql(
            """
            update footprint.dispute set outcome = ?, outcome_words = ?, for_child = ?,
              closed_at = ?, closed_by = ?
            where id = ?
            """)
        .params(outcome, words, forChild, at(at), who, id)
        .update();
  }

  private static java.time.OffsetDateTime at(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
