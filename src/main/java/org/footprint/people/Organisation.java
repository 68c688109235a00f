package org.footprint.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who works where, who holds a role for a child, and who held it before. */
@Component
public class Organisation {

  /** The posts that count for a team: its own, its service's and the whole authority's. */
  private static final String FOR_TEAM =
      """
      (post.team_id = cast(:team as text)
        or post.service_id = (select service_id from footprint.team where id = cast(:team as text))
        or num_nonnulls(post.team_id, post.service_id) = 0)
      """;

  private static final String AT_POSTS =
      """
        select role, person_id, case
            when team_id is not null then 1 when service_id is not null then 2 else 3
          end as distance
        from footprint.post_holder join footprint.post on post.id = post_id
        where role = any(:posts) and daterange(from_day, to_day) @> cast(:on as date) and
      """
          + FOR_TEAM;

  private static final String IN_POOL =
      """
        union all
        select :asked, person_id, 3 from footprint.person_group where group_id = :pool
      """;

  private static final String NAMED =
      """
        union all
        select :asked, id, 0 from footprint.person where id = cast(:named as text) and (
          exists (select from footprint.person_group where person_id = id)
          or exists (select from footprint.post_holder
            where person_id = person.id and daterange(from_day, to_day) @> cast(:on as date)))
      """;

  private static final String PRESENT =
      """
      ), present as (
        select role, coalesce(cover_id, person_id) as person_id, distance from held
        left join footprint.cover on away_id = person_id
          and daterange(from_day, to_day) @> cast(:on as date)
          and (exists (select from footprint.person_group g where g.person_id = cover_id)
            or exists (select from footprint.post_holder h where h.person_id = cover_id
              and daterange(h.from_day, h.to_day) @> cast(:on as date)))
      """;

  private static final String NEAREST =
      """
        order by array_position(:upwards, role), distance
        fetch first row with ties
      )
      select distinct role, person.* from nearest join footprint.person on id = person_id
      order by name, id
      """;

  private static final RowMapper<Person> PERSON = AsRecord.of(Person.class);

  private final JdbcClient database;
  private final WorkingCalendar calendar;

  Organisation(JdbcClient database, WorkingCalendar calendar, OrganisationFile isTakenOver) {
    this.database = database;
    this.calendar = calendar;
  }

  /** All teams, by name. */
  public List<Team> teams() {
    return database
        .sql("select id, name, service_id from footprint.team order by name, id")
        .query(AsRecord.of(Team.class))
        .list();
  }

  public Optional<Team> team(String id) {
    return database
        .sql("select id, name, service_id from footprint.team where id = ?")
        .param(id)
        .query(AsRecord.of(Team.class))
        .optional();
  }

  /** Anybody ever known, whether or not they have left since. */
  public Optional<Person> person(String id) {
    return database
        .sql("select * from footprint.person where id = ?")
        .param(id)
        .query(AsRecord.of(Person.class))
        .optional();
  }

  /** The names of those of them who are or were ever known, by their ids. */
  public Map<String, String> names(Collection<String> people) {
    var names = new HashMap<String, String>();
    database
        .sql("select id, name from footprint.person where id = any(?)")
        .param(people.stream().filter(Objects::nonNull).distinct().toArray(String[]::new))
        .query((row, number) -> names.put(row.getString("id"), row.getString("name")))
        .list();
    return names;
  }

  /** The people in a group today, by name: its pool, and who holds a post with its role. */
  public List<Person> inGroup(String groupId) {
    return database
        .sql(
            """
            select * from footprint.person where id in (
              select person_id from footprint.person_group where group_id = :group
              union all
              select person_id from footprint.post_holder
              join footprint.post on post.id = post_id
              where role = any(:roles) and daterange(from_day, to_day) @> cast(:today as date))
            order by name, id
            """)
        .param("group", groupId)
        .param("roles", ids(Role.inGroup(groupId)))
        .param("today", calendar.today())
        .query(AsRecord.of(Person.class))
        .list();
  }

  /**
   * The ids of all who held one of the roles for a team, alone or with others, on any day from the
   * first to the last; a role for the team's service or for the whole authority is held for the
   * team too.
   */
  public Set<String> whoHeld(
      Collection<Role> roles, String teamId, LocalDate first, LocalDate last) {
    return database
        .sql(
            """
            select person_id from footprint.post_holder
            join footprint.post on post.id = post_id
            where role = any(:roles)
              and daterange(from_day, to_day) && daterange(:first, :last, '[]')
              and
            """
                + FOR_TEAM)
        .param("roles", ids(roles))
        .param("team", teamId)
        .param("first", first)
        .param("last", last)
        .query(String.class)
        .set();
  }

  /** The ids of all who stopped holding a post on a day after the first and up to the last. */
  public Set<String> whoLeftAPost(LocalDate after, LocalDate last) {
    return database
        .sql("select person_id from footprint.post_holder where to_day > ? and to_day <= ?")
        .params(after, last)
        .query(String.class)
        .set();
  }

  /**
   * The roles of the posts that somebody began to hold on a day after the first and up to the last.
   */
  public List<Role> newlyHeld(LocalDate after, LocalDate last) {
    return database
        .sql(
            """
            select distinct role from footprint.post join footprint.post_holder on post.id = post_id
            where from_day > ? and from_day <= ?
            """)
        .params(after, last)
        .query(String.class)
        .stream()
        .map(id -> Role.withId(id).orElseThrow())
        .toList();
  }

  /** The ids of those who stand in where nobody holds a role: all who hold one above it. */
  public Set<String> standIns(Role role, LocalDate on) {
    return database
        .sql(
            """
            select person_id from footprint.post_holder join footprint.post on post.id = post_id
            where role = any(?) and daterange(from_day, to_day) @> cast(? as date)
            """)
        .params(ids(role.upwards().stream().skip(1).toList()), on)
        .query(String.class)
        .set();
  }

  /**
   * Who holds a role for a child on a day. A social worker or IRO is the one named in the circle,
   * unless they have left; who covers for somebody away takes their place. Where nobody holds the
   * role, it is held by the next level up that somebody holds. Whoever a restricted child is kept
   * from holds nothing.
   */
  public Holders holdersOf(Role role, CircleOfChild child, LocalDate on) {
    var nearest =
        database
            .sql(nearestHolders(role, child.onlyThese() != null))
            .param("asked", role.id())
            .param("upwards", ids(role.upwards()))
            .param(
                "posts", ids(role.upwards().stream().filter(Organisation::isHeldByPost).toList()))
            .param("pool", role.group())
            .param("named", named(role, child))
            .param("team", child.teamId())
            .param("on", on)
            .param(
                "only", child.onlyThese() == null ? null : child.onlyThese().toArray(String[]::new))
            .query(Held::in)
            .list();
    return nearest.isEmpty()
        ? Holders.none(role)
        : new Holders(role, nearest.get(0).role(), nearest.stream().map(Held::by).toList());
  }

  /** Only what can find somebody is asked, so that the database keeps a plan for each. */
  private static String nearestHolders(Role role, boolean restricted) {
    return "with held as ("
        + AT_POSTS
        + (role == Role.BUSINESS_SUPPORT ? IN_POOL : "")
        + (role == Role.SOCIAL_WORKER || role == Role.IRO ? NAMED : "")
        + PRESENT
        + (restricted ? " and cover_id = any(:only)" : "")
        + "), nearest as (select role, person_id from present"
        + (restricted ? " where person_id = any(:only)" : "")
        + NEAREST;
  }

  /** Everybody ever known with the groups they are in today; who has left is in none. */
  public List<Membership> memberships() {
    return database
        .sql(
            """
            select person.*, coalesce(pools, '{}') as pools, coalesce(roles, '{}') as roles
            from footprint.person
            left join (select person_id, array_agg(group_id) as pools
              from footprint.person_group group by person_id) pool on pool.person_id = person.id
            left join (select person_id, array_agg(role) as roles
              from footprint.post_holder join footprint.post on post.id = post_id
              where daterange(from_day, to_day) @> cast(:today as date)
              group by person_id) held on held.person_id = person.id
            order by name, person.id
            """)
        .param("today", calendar.today())
        .query(Organisation::membership)
        .list();
  }

  private static Membership membership(ResultSet row, int number) throws SQLException {
    var groups = new HashSet<>(List.of((String[]) row.getArray("pools").getArray()));
    for (var role : (String[]) row.getArray("roles").getArray()) {
      groups.add(Role.withId(role).orElseThrow().group());
    }
    return new Membership(PERSON.mapRow(row, number), groups);
  }

  private static boolean isHeldByPost(Role role) {
    return role != Role.SOCIAL_WORKER && role != Role.IRO;
  }

  private static String named(Role role, CircleOfChild child) {
    return switch (role) {
      case SOCIAL_WORKER -> child.socialWorkerId();
      case IRO -> child.iroId();
      default -> null;
    };
  }

  private static String[] ids(Collection<Role> roles) {
    return roles.stream().map(Role::id).toArray(String[]::new);
  }

  private record Held(Role role, Person by) {

    static Held in(ResultSet row, int number) throws SQLException {
      return new Held(Role.withId(row.getString("role")).orElseThrow(), PERSON.mapRow(row, number));
    }
  }
}
