package org.footprint.child;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of restricted children. */
@Repository
class RestrictionRecords {

  private final JdbcClient database;

  RestrictionRecords(JdbcClient database) {
    this.database = database;
  }

  Optional<Restriction> of(UUID childId) {
    return database
        .sql(
            """
            select r.*, array(select person_id from footprint.named_person
                              where restriction_id = r.id) as named
            from footprint.restriction r where child_id = ? and lifted_at is null
            """)
        .param(childId)
        .query(RestrictionRecords::restriction)
        .optional();
  }

  /** The references of the children kept from somebody. */
  Set<String> keptFrom(String person) {
    return database
        .sql(
            """
            select reference from footprint.child c
            join footprint.restriction r on r.child_id = c.id and lifted_at is null
            where not exists (select from footprint.named_person
                              where restriction_id = r.id and person_id = ?)
            """)
        .param(person)
        .query(String.class)
        .set();
  }

  void add(UUID id, UUID childId, String reason, String by, Instant at) {
    database
        .sql(
            "insert into footprint.restriction (id, child_id, reason, restricted_by, restricted_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(id, childId, reason, by, at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void name(UUID restriction, Collection<String> people) {
    database
        .sql("delete from footprint.named_person where restriction_id = ? and person_id <> all(?)")
        .params(restriction, people.toArray(String[]::new))
        .update();
    people.forEach(person -> admit(restriction, person));
  }

  void admit(UUID restriction, String person) {
    database
        .sql("insert into footprint.named_person values (?, ?) on conflict do nothing")
        .params(restriction, person)
        .update();
  }

  void lift(UUID restriction, String why, String by, Instant at) {
    database
        .sql(
            "update footprint.restriction set lifted_by = ?, lifted_at = ?, lifted_why = ?"
                + " where id = ?")
        .params(by, at.atOffset(ZoneOffset.UTC), why, restriction)
        .update();
  }

  private static Restriction restriction(ResultSet row, int number) throws SQLException {
    return new Restriction(
        row.getObject("id", UUID.class),
        row.getObject("child_id", UUID.class),
        row.getString("reason"),
        row.getString("restricted_by"),
        row.getObject("restricted_at", OffsetDateTime.class).toInstant(),
        Set.of((String[]) row.getArray("named").getArray()));
  }
}
