package org.footprint.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of changes. */
@Repository
class ChangeRecords {

  private final JdbcClient database;

  ChangeRecords(JdbcClient database) {
    this.database = database;
  }

  Change change(UUID id) {
    return database
        .sql("select * from footprint.change where id = ?")
        .param(id)
        .query(ChangeRecords::change)
        .single();
  }

  /** The same thing told before, or told before and not decided about yet. */
  Optional<Change> same(UUID carePeriodId, ChangeType type, LocalDate onDay, String detail) {
    return database
        .sql(
            """
            select * from footprint.change
            where care_period_id = ? and type = ? and detail = ?
              and (on_day = ? or (due is not null and answer is null))
            limit 1
            """)
        .params(carePeriodId, type.id(), detail, onDay)
        .query(ChangeRecords::change)
        .optional();
  }

  Optional<Change> last(UUID carePeriodId, ChangeType type) {
    return database
        .sql(
            "select * from footprint.change where care_period_id = ? and type = ?"
                + " order by told_at desc limit 1")
        .params(carePeriodId, type.id())
        .query(ChangeRecords::change)
        .optional();
  }

  int count(UUID carePeriodId, ChangeType type) {
    return database
        .sql("select count(*) from footprint.change where care_period_id = ? and type = ?")
        .params(carePeriodId, type.id())
        .query(Integer.class)
        .single();
  }

  void add(Change change) {
    database
        .sql(
            """
            insert into footprint.change (id, care_period_id, type, on_day, detail, words,
              comes_forward, told_at, told_by, due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            change.id(),
            change.carePeriodId(),
            change.type().id(),
            change.onDay(),
            change.detail(),
            change.words(),
            change.comesForward(),
            change.toldAt().atOffset(ZoneOffset.UTC),
            change.toldBy(),
            change.due() == null ? null : change.due().atOffset(ZoneOffset.UTC))
        .update();
  }

  void answer(UUID id, String answer, String words, Instant at, String who) {
    database
        .sql(
            "update footprint.change set answer = ?, answer_words = ?, answered_at = ?,"
                + " answered_by = ? where id = ?")
        .params(answer, words, at.atOffset(ZoneOffset.UTC), who, id)
        .update();
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    var due = row.getObject("due", OffsetDateTime.class);
    return new Change(
        row.getObject("id", UUID.class),
        row.getObject("care_period_id", UUID.class),
        ChangeType.withId(row.getString("type")).orElseThrow(),
        row.getObject("on_day", LocalDate.class),
        row.getString("detail"),
        row.getString("words"),
        row.getBoolean("comes_forward"),
        row.getObject("told_at", OffsetDateTime.class).toInstant(),
        row.getString("told_by"),
        due == null ? null : due.toInstant());
  }
}
