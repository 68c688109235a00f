package org.footprint.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.footprint.audit.Opinion.Said;
import org.footprint.audit.Opinion.Scored;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of audits. */
@Repository
class AuditRecords {

  private static final String ROUND =
      """
      select id, theme, rule, iro_id, wanted, fitting, seed, first_id, second_id, by_day, begun_at,
        begun_by, withdrawn_at
      from footprint.audit_round
      """;

  private static final String AUDIT =
      "select id, round_id, care_period_id, place, first_due, ended from footprint.audit ";

  private final JdbcClient database;
  private final JdbcOperations lists;

  AuditRecords(JdbcClient database, JdbcOperations lists) {
    this.database = database;
    this.lists = lists;
  }

  void add(AuditRound round, List<Audit> audits) {
    database
        .sql(
            """
            insert into footprint.audit_round (id, theme, rule, iro_id, wanted, fitting, seed,
              first_id, second_id, by_day, begun_at, begun_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            round.id(),
            round.theme(),
            round.rule(),
            round.iroId(),
            round.wanted(),
            round.fitting(),
            round.seed(),
            round.firstId(),
            round.secondId(),
            round.byDay(),
            round.begunAt().atOffset(ZoneOffset.UTC),
            round.begunBy())
        .update();
    lists.batchUpdate(
        "insert into footprint.audit (id, round_id, care_period_id, place, first_due)"
            + " values (?, ?, ?, ?, ?)",
        audits.stream()
            .map(
                audit ->
                    new Object[] {
                      audit.id(),
                      audit.roundId(),
                      audit.carePeriodId(),
                      audit.place(),
                      audit.firstDue().atOffset(ZoneOffset.UTC)
                    })
            .toList());
  }

  AuditRound round(UUID id) {
    return database
        .sql(ROUND + "where id = ?")
        .param(id)
        .query(AsRecord.of(AuditRound.class))
        .single();
  }

  /** The latest first. */
  List<AuditRound> rounds() {
    return database
        .sql(ROUND + "order by begun_at desc, id")
        .query(AsRecord.of(AuditRound.class))
        .list();
  }

  List<AuditRound> roundsOf(Collection<UUID> audits) {
    return database
        .sql(ROUND + "where id in (select round_id from footprint.audit where id = any(?))")
        .param(audits.toArray(UUID[]::new))
        .query(AsRecord.of(AuditRound.class))
        .list();
  }

  Audit audit(UUID id) {
    return database.sql(AUDIT + "where id = ?").param(id).query(AsRecord.of(Audit.class)).single();
  }

  /** In the order they were drawn. */
  List<Audit> of(UUID round) {
    return database
        .sql(AUDIT + "where round_id = ? order by place")
        .param(round)
        .query(AsRecord.of(Audit.class))
        .list();
  }

  List<Audit> all(Collection<UUID> ids) {
    return database
        .sql(AUDIT + "where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(AsRecord.of(Audit.class))
        .list();
  }

  void end(UUID audit, String how, Instant at) {
    database
        .sql("update footprint.audit set ended = ?, ended_at = ? where id = ? and ended is null")
        .params(how, at.atOffset(ZoneOffset.UTC), audit)
        .update();
  }

  void withdraw(UUID round, String why, Instant at, String by) {
    database
        .sql(
            """
            update footprint.audit_round set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ?
            where id = ?
            """)
        .params(at.atOffset(ZoneOffset.UTC), by, why, round)
        .update();
  }

  void add(UUID audit, Opinion opinion, Instant at) {
    database
        .sql(
            """
            insert into footprint.audit_opinion (audit_id, said, actions, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            audit,
            opinion.said().code(),
            opinion.actions(),
            at.atOffset(ZoneOffset.UTC),
            opinion.by())
        .update();
    lists.batchUpdate(
        "insert into footprint.audit_score (audit_id, said, standard, score, words)"
            + " values (?, ?, ?, ?, ?)",
        opinion.scores().entrySet().stream()
            .map(
                scored ->
                    new Object[] {
                      audit,
                      opinion.said().code(),
                      scored.getKey(),
                      scored.getValue().score(),
                      scored.getValue().words()
                    })
            .toList());
  }

  Optional<Opinion> opinion(UUID audit, Said said) {
    var scores = new LinkedHashMap<String, Scored>();
    var found = new ArrayList<Opinion>();
    database
        .sql(
            "select standard, score, words from footprint.audit_score"
                + " where audit_id = ? and said = ?")
        .params(audit, said.code())
        .query(
            row -> {
              scores.put(
                  row.getString("standard"),
                  new Scored(row.getString("score"), row.getString("words")));
            });
    database
        .sql(
            "select actions, recorded_by from footprint.audit_opinion"
                + " where audit_id = ? and said = ?")
        .params(audit, said.code())
        .query(
            row -> {
              found.add(
                  new Opinion(
                      said, scores, row.getString("actions"), row.getString("recorded_by")));
            });
    return found.stream().findFirst();
  }

  /** Where each file of a round stands, in the order they were drawn. */
  List<FileOfRound> files(UUID round) {
    return database
        .sql(
            """
            select care_period_id, ended, score as judgement,
              (select count(*) from footprint.audit_opinion o
                where o.audit_id = a.id and o.said <> 'final') as opinions
            from footprint.audit a
            left join footprint.audit_score s
              on s.audit_id = a.id and s.said = 'final' and s.standard = 'overall'
            where round_id = ? order by place
            """)
        .param(round)
        .query(AsRecord.of(FileOfRound.class))
        .list();
  }
}
