package org.footprint.child;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that a manager gave to somebody else, for as long as they have them. */
@Repository
public class HandedTasks {

  private final JdbcClient database;
  private final Clock clock;

  HandedTasks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All tasks that were given to somebody who works here on a day and is not away. */
  public Set<String> ofPeopleHere(LocalDate on) {
    return database
        .sql(
            """
            select task_id from footprint.handed_task h
            where (exists (select from footprint.person_group g where g.person_id = h.person_id)
                or exists (select from footprint.post_holder p where p.person_id = h.person_id
                  and daterange(from_day, to_day) @> cast(:on as date)))
              and not exists (select from footprint.cover c where c.away_id = h.person_id
                and daterange(c.from_day, c.to_day) @> cast(:on as date))
            """)
        .param("on", on)
        .query(String.class)
        .set();
  }

  /** The tasks for a child that were given to one of these people. */
  public Set<String> of(UUID child, Collection<String> people) {
    return database
        .sql("select task_id from footprint.handed_task where child_id = ? and person_id = any(?)")
        .params(child, people.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  public void add(String task, UUID child, String person, String by, String reason) {
    database
        .sql(
            """
            insert into footprint.handed_task (task_id, child_id, person_id, by_id, reason, at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (task_id) do update set person_id = excluded.person_id,
              by_id = excluded.by_id, reason = excluded.reason, at = excluded.at
            """)
        .params(task, child, person, by, reason, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The task is over, or with somebody else. */
  public void end(String task) {
    database.sql("delete from footprint.handed_task where task_id = ?").param(task).update();
  }
}
