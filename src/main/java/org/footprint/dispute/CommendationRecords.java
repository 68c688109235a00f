package org.footprint.dispute;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of commendations. */
@Repository
class CommendationRecords {

  private final JdbcClient database;
  private final JdbcOperations lists;

  CommendationRecords(JdbcClient database, JdbcOperations lists) {
    this.database = database;
    this.lists = lists;
  }

  void add(Commendation commendation, String personId, Collection<String> readers) {
    database
        .sql(
            """
            insert into footprint.commendation (id, care_period_id, who, name, person_id, words,
              recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            commendation.id(),
            commendation.carePeriodId(),
            commendation.who(),
            commendation.name(),
            personId,
            commendation.words(),
            commendation.recordedAt().atOffset(ZoneOffset.UTC),
            commendation.recordedBy())
        .update();
    lists.batchUpdate(
        "insert into footprint.commendation_reader (commendation_id, person_id) values (?, ?)",
        readers.stream().map(reader -> new Object[] {commendation.id(), reader}).toList());
  }

  Commendation commendation(UUID id) {
    return database
        .sql("select * from footprint.commendation where id = ?")
        .param(id)
        .query(AsRecord.of(Commendation.class))
        .single();
  }

  List<String> readers(UUID id) {
    return database
        .sql(
            "select person_id from footprint.commendation_reader where commendation_id = ?"
                + " order by person_id")
        .param(id)
        .query(String.class)
        .list();
  }

  void read(UUID id, String who, Instant at) {
    database
        .sql(
            "update footprint.commendation_reader set read_at = ? where commendation_id = ?"
                + " and person_id = ?")
        .params(at.atOffset(ZoneOffset.UTC), id, who)
        .update();
  }
}
