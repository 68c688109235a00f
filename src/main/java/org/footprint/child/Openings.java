package org.footprint.child;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has looked at what of a child. */
@Repository
public class Openings {

  private static final int AS_MANY_AS_ANYBODY_READS = 500;

  private final JdbcClient database;
  private final Clock clock;

  Openings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One look at a child's page or at a form about them. */
  public record Opening(Instant at, String personId, String what) {}

  public void add(String reference, String person, String what) {
    database
        .sql(
            "insert into footprint.opening (child_id, at, person_id, what)"
                + " select id, ?, ?, ? from footprint.child where reference = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), person, what, reference)
        .update();
  }

  /** The latest first. */
  public List<Opening> of(UUID childId) {
    return database
        .sql(
            "select at, person_id, what from footprint.opening where child_id = ?"
                + " order by at desc, id desc limit ?")
        .params(childId, AS_MANY_AS_ANYBODY_READS)
        .query(Opening.class)
        .list();
  }
}
