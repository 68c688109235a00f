package org.footprint.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        .query(Responsibility.class)
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

  void handOver(UUID id, UUID carePeriodId, HandOver handOver, Instant due, Instant at) {
    database
        .sql(
            """
            insert into footprint.hand_over (id, care_period_id, from_iro, to_iro, words, met_on,
              due, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            carePeriodId,
            handOver.fromIro(),
            handOver.toIro(),
            handOver.words(),
            handOver.metOn(),
            due.atOffset(ZoneOffset.UTC),
            at.atOffset(ZoneOffset.UTC),
            handOver.recordedBy())
        .update();
  }

  Optional<HandOver> lastHandOver(UUID carePeriodId) {
    return database
        .sql(
            """
            select from_iro, to_iro, words, met_on, recorded_by from footprint.hand_over
            where care_period_id = ? order by recorded_at desc limit 1
            """)
        .param(carePeriodId)
        .query(HandOver.class)
        .optional();
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
