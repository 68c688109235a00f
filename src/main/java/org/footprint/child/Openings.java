package org.footprint.child;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has looked at what of a child. */
@Repository
public class Openings {

  private static final int AS_MANY_AS_ANYBODY_READS = 500;

  /** A look at a list is one at each child in it. */
  private static final int OF_ALL_CHILDREN = 5000;

  /** As long as somebody who touches nothing stays signed in. */
  private static final Duration SAME_LOOK = Duration.ofMinutes(30);

  private final JdbcClient database;
  private final Clock clock;

  Openings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One look at a child's page or at a form about them. */
  public record Opening(Instant at, String personId, String what, String why) {}

  /** One look at something of any child. */
  public record Look(String reference, Instant at, String personId, String what, String why) {

    public Opening opening() {
      return new Opening(at, personId, what, why);
    }
  }

  public void add(String reference, String person, String what, String why) {
    database
        .sql(
            "insert into footprint.opening (child_id, at, person_id, what, why)"
                + " select id, ?, ?, ?, ? from footprint.child where reference = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), person, what, why, reference)
        .update();
  }

  /**
   * A look at a list is one at each child in it. Who sorts or searches it, or comes back to it
   * soon, still looks at the same.
   *
   * @param why by the children's ids
   */
  public void addList(Map<UUID, String> why, String person, String what) {
    var now = clock.instant();
    database
        .sql(
            """
            insert into footprint.opening (child_id, at, person_id, what, why)
            select seen.child_id, :now, :person, :what, seen.why
            from unnest(cast(:children as uuid[]), cast(:whys as text[])) as seen (child_id, why)
            where not exists (select from footprint.opening o where o.child_id = seen.child_id
              and o.person_id = :person and o.what = :what and o.at > :since and o.at <= :now)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("since", now.minus(SAME_LOOK).atOffset(ZoneOffset.UTC))
        .param("person", person)
        .param("what", what)
        .param("children", why.keySet().toArray(UUID[]::new))
        .param("whys", why.values().toArray(String[]::new))
        .update();
  }

  /** The latest first, of all children; by one person where one is given. */
  public List<Look> latest(String person) {
    var looks = latest(person, OF_ALL_CHILDREN);
    if (looks.size() < OF_ALL_CHILDREN) {
      return looks;
    }
    // The last one may be at a list that is not read to its end.
    var last = looks.get(looks.size() - 1).opening();
    var whole = looks.stream().filter(look -> !look.opening().equals(last)).toList();
    return whole.isEmpty() ? looks : whole;
  }

  /** Every look, the latest first. */
  public List<Look> all(String person) {
    return latest(person, null);
  }

  private List<Look> latest(String person, Integer most) {
    return database
        .sql(
            """
            select reference, at, person_id, what, why
            from footprint.opening o join footprint.child c on c.id = o.child_id
            where cast(:person as text) is null or person_id = :person
            order by at desc, o.id desc limit cast(:most as int)
            """)
        .param("person", person)
        .param("most", most)
        .query(AsRecord.of(Look.class))
        .list();
  }

  /** At one child, the latest first. */
  public List<Opening> latestOf(UUID childId) {
    return of(childId, AS_MANY_AS_ANYBODY_READS);
  }

  /** Every look at one child, the latest first. */
  public List<Opening> allOf(UUID childId) {
    return of(childId, null);
  }

  private List<Opening> of(UUID childId, Integer most) {
    return database
        .sql(
            "select at, person_id, what, why from footprint.opening where child_id = ?"
                + " order by at desc, id desc limit cast(? as int)")
        .params(childId, most)
        .query(AsRecord.of(Opening.class))
        .list();
  }
}
