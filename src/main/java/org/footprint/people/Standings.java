package org.footprint.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.footprint.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what somebody is today, all at once. */
@Component
public class Standings {

  private final JdbcClient database;
  private final WorkingCalendar calendar;

  Standings(JdbcClient database, WorkingCalendar calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  /** A post for a team's service or for the whole council is one for the team too. */
  public Standing of(String person, Collection<Role> posts) {
    return database
        .sql(
            """
            with away as (
              select away_id from footprint.cover where cover_id = :person
                and daterange(from_day, to_day) @> cast(:today as date)
            ), pool as (
              select person_id, group_id from footprint.person_group
              where person_id = any(array(select away_id from away) || cast(:person as text))
            ), held as (
              select person_id = :person as own, role, role = any(:posts) as counts, team_id,
                service_id
              from footprint.post_holder join footprint.post on post.id = post_id
              where person_id = any(array(select away_id from away) || cast(:person as text))
                and daterange(from_day, to_day) @> cast(:today as date)
            ), under as (
              select t.id, own, num_nonnulls(held.team_id, held.service_id) = 0 as everywhere
              from footprint.team t join held on counts and (held.team_id = t.id
                or held.service_id = t.service_id
                or num_nonnulls(held.team_id, held.service_id) = 0)
            )
            select exists (select from pool where person_id = :person)
                or exists (select from held where own) as here,
              array(select away_id from away) as away,
              array(select group_id from pool) as pools,
              array(select role from held) as roles,
              array(select distinct id from under where own) as teams,
              array(select distinct id from under where not own) as teams_of_away,
              exists (select from under where everywhere) as everywhere
            """)
        .param("person", person)
        .param("posts", posts.stream().map(Role::id).toArray(String[]::new))
        .param("today", calendar.today())
        .query((row, number) -> standing(person, row))
        .single();
  }

  private static Standing standing(String person, ResultSet row) throws SQLException {
    var groups = new HashSet<>(texts(row, "pools"));
    texts(row, "roles").forEach(role -> groups.add(Role.withId(role).orElseThrow().group()));
    return new Standing(
        person,
        row.getBoolean("here"),
        texts(row, "away"),
        groups,
        texts(row, "teams"),
        texts(row, "teams_of_away"),
        row.getBoolean("everywhere"));
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return new HashSet<>(List.of((String[]) row.getArray(column).getArray()));
  }
}
