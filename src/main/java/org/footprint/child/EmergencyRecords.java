package org.footprint.child;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of records that were opened in an emergency. */
@Repository
class EmergencyRecords {

  private final JdbcClient database;
  private final Clock clock;

  EmergencyRecords(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(Emergency opening) {
    database
        .sql(
            """
            insert into footprint.emergency_opening
              (id, child_id, person_id, reason, opened_at, open_until) values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            opening.id(),
            opening.childId(),
            opening.personId(),
            opening.reason(),
            opening.openedAt().atOffset(ZoneOffset.UTC),
            opening.openUntil().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Emergency> of(UUID id) {
    return database
        .sql(
            "select id, child_id, person_id, reason, opened_at, open_until"
                + " from footprint.emergency_opening where id = ?")
        .param(id)
        .query(AsRecord.of(Emergency.class))
        .optional();
  }

  Optional<Instant> openUntil(UUID child, String person) {
    return database
        .sql(
            """
            select max(open_until) from footprint.emergency_opening
            where child_id = ? and person_id = ? and open_until > ?
            """)
        .params(child, person, now().atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant))
        .single();
  }

  void lookedAt(UUID id, boolean justified, String note, String by) {
    database
        .sql(
            """
            update footprint.emergency_opening set justified = :justified, note = :note,
              looked_by = :by, looked_at = :now,
              open_until = case when :justified then open_until else least(open_until, :now) end
            where id = :id
            """)
        .param("justified", justified)
        .param("note", note)
        .param("by", by)
        .param("now", now().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private Instant now() {
    return clock.instant();
  }
}
