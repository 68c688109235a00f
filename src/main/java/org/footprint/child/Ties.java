package org.footprint.child;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.footprint.people.Role;
import org.footprint.people.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets the database say what somebody has to do with which child. */
@Repository
class Ties {

  private static final String CIRCLE =
      """
      select p.id, p.child_id, r.team_id, r.social_worker_id, a.iro_id, x.id as restriction_id,
        x.id is not null and n.person_id is null as kept
      from footprint.care_period p
      left join footprint.restriction x on x.child_id = p.child_id and x.lifted_at is null
      left join footprint.named_person n on n.restriction_id = x.id and n.person_id = :person
      """;

  /** Who stands around the child, or stood there when the time in care ended. */
  private static final String OF_SOME =
      CIRCLE
          + """
          left join lateral (select team_id, social_worker_id from footprint.responsibility
                             where care_period_id = p.id
                             order by to_day desc nulls first, from_day desc limit 1) r on true
          left join lateral (select iro_id from footprint.allocation where care_period_id = p.id
                             order by to_at desc nulls first, allocated_at desc limit 1) a on true
          """;

  private static final String OF_THESE = OF_SOME + "where p.id = any(:these)";

  private static final String OF_ALL_RUNNING =
      CIRCLE
          + """
          left join footprint.responsibility r on r.care_period_id = p.id and r.to_day is null
          left join footprint.allocation a on a.care_period_id = p.id and a.to_at is null
          where p.ended_on is null
          """;

  /** Those that may come into question, found by index: few have to do with every child. */
  private static final String OF_THOSE_AROUND =
      OF_ALL_RUNNING
          + """
          and p.id in (
            select care_period_id from footprint.responsibility
            where to_day is null and social_worker_id = :person
            union select care_period_id from footprint.allocation
            where to_at is null and iro_id = :person
            union select f.care_period_id from footprint.audit f
            join footprint.audit_round g on g.id = f.round_id
            where f.ended is null and :person in (g.first_id, g.second_id)
            union select k.id from footprint.care_period k where k.child_id in (
              select h.child_id from footprint.handed_task h where h.person_id = :person
              union select o.child_id from footprint.emergency_opening o
              where o.person_id = :person and o.open_until > :now
              union select y.child_id from footprint.named_person m
              join footprint.restriction y on y.id = m.restriction_id
              where m.person_id = :person and y.lifted_at is null)
            %s)
          """;

  private static final String OF_THOSE_AWAY =
      """
      union select care_period_id from footprint.responsibility
      where to_day is null and social_worker_id = any(:away)
      union select care_period_id from footprint.allocation
      where to_at is null and iro_id = any(:away)
      """;

  private static final String OF_THEIR_TEAMS =
      """
      union select care_period_id from footprint.responsibility
      where to_day is null and (team_id = any(:teams) or team_id = any(:teamsOfAway))
      """;

  private final JdbcClient database;
  private final Clock clock;

  Ties(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What somebody has to do with these periods of care, by their ids. */
  Map<UUID, Tie> of(Collection<UUID> periods, Standing who, Set<Tie> wanted) {
    var ties = new HashMap<UUID, Tie>();
    database
        .sql(tied(OF_THESE, wanted))
        .params(parameters(who))
        .param("these", periods.toArray(UUID[]::new))
        .query(
            row -> {
              ties.put(row.getObject("id", UUID.class), Tie.valueOf(row.getString("tie")));
            });
    return ties;
  }

  /** The running periods of care with which somebody has one of these ties. */
  Seen seen(Standing who, Set<Tie> wanted) {
    return new Seen(tied(inQuestion(who), wanted), parameters(who));
  }

  /** Those of some periods of care, running or over, with which somebody has one of these ties. */
  Seen seen(Standing who, Set<Tie> wanted, String periods) {
    return new Seen(tied(OF_SOME + "where p.id in (" + periods + ")", wanted), parameters(who));
  }

  /** What is not asked is not in the statement, so that it is planned for one person's few. */
  private static String inQuestion(Standing who) {
    if (who.everywhere() || sendsPapers(who)) {
      return OF_ALL_RUNNING;
    }
    var teams = !who.teams().isEmpty() || !who.teamsOfAway().isEmpty();
    return OF_THOSE_AROUND.formatted(
        (who.away().isEmpty() ? "" : OF_THOSE_AWAY) + (teams ? OF_THEIR_TEAMS : ""));
  }

  private static String tied(String circles, Set<Tie> wanted) {
    return "select id, child_id, tie from (select id, child_id, "
        + Tie.nearest(wanted)
        + " as tie from ("
        + circles
        + ") circle) tied where :here and tie is not null";
  }

  private Map<String, ?> parameters(Standing who) {
    return Map.of(
        "person", who.person(),
        "here", who.here(),
        "away", ids(who.away()),
        "teams", ids(who.teams()),
        "teamsOfAway", ids(who.teamsOfAway()),
        "sendsPapers", sendsPapers(who),
        "now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static boolean sendsPapers(Standing who) {
    return who.isIn(Role.BUSINESS_SUPPORT);
  }

  private static String[] ids(Set<String> some) {
    return some.toArray(String[]::new);
  }
}
