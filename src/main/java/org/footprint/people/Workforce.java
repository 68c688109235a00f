package org.footprint.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who answers for whose work today. */
@Component
public class Workforce {

  private static final RowMapper<Person> PERSON = AsRecord.of(Person.class);

  private final JdbcClient database;
  private final WorkingCalendar calendar;

  Workforce(JdbcClient database, WorkingCalendar calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  /** Everybody who works here today, read at once, by name. */
  public Staff today() {
    var all = new LinkedHashMap<Person, List<Duty>>();
    database
        .sql(
            """
            select person.*, role, null as pool, team.id as team_id, team.name as team_name,
              coalesce(post.service_id, team.service_id) as service_id
            from footprint.post_holder
            join footprint.post on post.id = post_id
            join footprint.person on person.id = person_id
            left join footprint.team on team.id = post.team_id
            where daterange(from_day, to_day) @> cast(:today as date)
            union all
            select person.*, null, group_id, null, null, null
            from footprint.person_group join footprint.person on person.id = person_id
            order by name, id
            """)
        .param("today", calendar.today())
        .query((row, number) -> new Does(PERSON.mapRow(row, number), duty(row)))
        .list()
        .forEach(
            one ->
                all.computeIfAbsent(one.person(), person -> new ArrayList<>())
                    .addAll(one.duty().stream().toList()));
    return new Staff(
        all.entrySet().stream().map(one -> new Colleague(one.getKey(), one.getValue())).toList());
  }

  private record Does(Person person, Optional<Duty> duty) {}

  /** A group says what somebody does where one role alone belongs to it. */
  private static Optional<Duty> duty(ResultSet row) throws SQLException {
    var pool = row.getString("pool");
    var role =
        pool == null
            ? Role.withId(row.getString("role"))
            : Stream.of(Role.inGroup(pool))
                .filter(roles -> roles.size() == 1)
                .flatMap(roles -> roles.stream())
                .findFirst();
    var teamId = row.getString("team_id");
    var teamName = row.getString("team_name");
    var serviceId = row.getString("service_id");
    return role.map(one -> new Duty(one, teamId, teamName, serviceId));
  }
}
