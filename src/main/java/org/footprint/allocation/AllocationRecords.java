package org.footprint.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of allocations and introductions. */
@Repository
class AllocationRecords {

  private final JdbcClient database;

  AllocationRecords(JdbcClient database) {
    this.database = database;
  }

  Map<String, Integer> caseloads() {
    var caseloads = new HashMap<String, Integer>();
    database
        .sql(
            "select iro_id, count(*) as children from footprint.allocation where to_at is null"
                + " group by iro_id")
        .query(
            row -> {
              caseloads.put(row.getString("iro_id"), row.getInt("children"));
            });
    return caseloads;
  }

  Set<String> irosOfSiblings(UUID childId) {
    return irosOf(
        "select relative_id from footprint.kinship where child_id = ? and kind = 'sibling'",
        childId);
  }

  /** Of a parent who is in care too, and the other way round. */
  Set<String> irosOfParentOrChild(UUID childId) {
    return irosOf(
        """
        select relative_id from footprint.kinship where child_id = ? and kind = 'parent'
        union
        select child_id from footprint.kinship where relative_id = ? and kind = 'parent'
        """,
        childId,
        childId);
  }

  private Set<String> irosOf(String relatives, Object... childIds) {
    return database
        .sql(
            """
            select a.iro_id
            from footprint.allocation a
            join footprint.care_period p on p.id = a.care_period_id
            where a.to_at is null and p.child_id in (%s)
            """
                .formatted(relatives))
        .params(childIds)
        .query(String.class)
        .set();
  }

  Optional<String> earlierIro(UUID childId, UUID carePeriodId) {
    return database
        .sql(
            """
            select a.iro_id
            from footprint.allocation a
            join footprint.care_period p on p.id = a.care_period_id
            where p.child_id = ? and p.id <> ?
            order by a.allocated_at desc
            limit 1
            """)
        .params(childId, carePeriodId)
        .query(String.class)
        .optional();
  }

  /** The teams that were ever responsible for the child, and from when to when. */
  record Responsibility(String teamId, String socialWorkerId, LocalDate from, LocalDate to) {}

  Iterable<Responsibility> responsibilities(UUID childId) {
    return database
        .sql(
            """
            select r.team_id, r.social_worker_id, r.from_day as from, r.to_day as to
            from footprint.responsibility r
            join footprint.care_period p on p.id = r.care_period_id
            where p.child_id = ?
            """)
        .param(childId)
        .query(AsRecord.of(Responsibility.class))
        .list();
  }

  void allocate(
      UUID id,
      UUID carePeriodId,
      String iroId,
      Instant due,
      Instant at,
      String who,
      String reason) {
    database
        .sql(
            """
            insert into footprint.allocation
              (id, care_period_id, iro_id, due, allocated_at, allocated_by, reason)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            carePeriodId,
            iroId,
            due.atOffset(ZoneOffset.UTC),
            at.atOffset(ZoneOffset.UTC),
            who,
            reason)
        .update();
  }

  void end(UUID carePeriodId, Instant at) {
    database
        .sql("update footprint.allocation set to_at = ? where care_period_id = ? and to_at is null")
        .params(at.atOffset(ZoneOffset.UTC), carePeriodId)
        .update();
  }

  /** The IRO of this period of care before the one there is now. */
  Optional<String> iroBefore(UUID carePeriodId) {
    return database
        .sql(
            """
            select iro_id from footprint.allocation
            where care_period_id = ? and to_at is not null
            order by to_at desc limit 1
            """)
        .param(carePeriodId)
        .query(String.class)
        .optional();
  }

  /** Whether the child was told that this is their IRO. */
  boolean wasIntroduced(UUID carePeriodId, String iroId) {
    return database
        .sql(
            "select exists (select from footprint.introduction where care_period_id = ?"
                + " and iro_id = ?)")
        .params(carePeriodId, iroId)
        .query(Boolean.class)
        .single();
  }

  void open(HandOver handOver, Instant at) {
    database
        .sql(
            """
            insert into footprint.hand_over (id, care_period_id, from_iro, to_iro, opened_at, due)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            handOver.id(),
            handOver.carePeriodId(),
            handOver.fromIro(),
            handOver.toIro(),
            at.atOffset(ZoneOffset.UTC),
            handOver.due().atOffset(ZoneOffset.UTC))
        .update();
  }

  void write(UUID id, String words, LocalDate metOn, Instant at, String who) {
    database
        .sql(
            "update footprint.hand_over set words = ?, met_on = ?, recorded_at = ?, recorded_by = ?"
                + " where id = ?")
        .params(words, metOn, at.atOffset(ZoneOffset.UTC), who, id)
        .update();
  }

  HandOver handOver(UUID id) {
    return database
        .sql("select * from footprint.hand_over where id = ?")
        .param(id)
        .query(AsRecord.of(HandOver.class))
        .single();
  }

  HandOver lastOpened(UUID carePeriodId) {
    return database
        .sql(
            "select * from footprint.hand_over where care_period_id = ?"
                + " order by opened_at desc limit 1")
        .param(carePeriodId)
        .query(AsRecord.of(HandOver.class))
        .single();
  }

  /** What was written for this IRO of the child. */
  List<HandOver> writtenFor(UUID carePeriodId, String iroId) {
    return database
        .sql(
            "select * from footprint.hand_over where care_period_id = ? and to_iro = ?"
                + " and words is not null order by recorded_at")
        .params(carePeriodId, iroId)
        .query(AsRecord.of(HandOver.class))
        .list();
  }

  void introduce(UUID id, UUID carePeriodId, Introduction introduction, Instant due, Instant at) {
    database
        .sql(
            """
            insert into footprint.introduction (id, care_period_id, iro_id, due, given_on, how,
              letter, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            carePeriodId,
            introduction.iroId(),
            due.atOffset(ZoneOffset.UTC),
            introduction.givenOn(),
            introduction.how(),
            introduction.letter(),
            at.atOffset(ZoneOffset.UTC),
            introduction.recordedBy())
        .update();
  }
}
