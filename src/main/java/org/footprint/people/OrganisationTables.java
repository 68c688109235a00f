package org.footprint.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.footprint.database.AsRecord;
import org.footprint.people.OrganisationChart.PersonEntry;
import org.footprint.people.OrganisationChart.PostEntry;
import org.footprint.people.OrganisationChart.ServiceEntry;
import org.footprint.people.OrganisationChart.TeamEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the tables to what a checked chart says, and touches no row that says it already. */
@Repository
class OrganisationTables {

  private final JdbcClient database;

  OrganisationTables(JdbcClient database) {
    this.database = database;
  }

  void bringTo(OrganisationChart chart, LocalDate today) {
    // Two servers may start at once.
    database.sql("lock table footprint.post_holder in share row exclusive mode").update();
    chart.services().forEach(this::write);
    chart.teams().forEach(this::write);
    chart.people().forEach(this::write);
    chart.posts().forEach(this::write);
    bringHoldingsTo(
        chart.posts().stream()
            .flatMap(post -> post.holders().stream().map(holder -> holder.at(post)))
            .toList(),
        today);
    bringGroupsTo(chart.people());
  }

  private void write(ServiceEntry service) {
    database
        .sql(
            """
            insert into footprint.service as known (id, name) values (:id, :name)
            on conflict (id) do update set name = excluded.name
            where known.name <> excluded.name
            """)
        .param("id", service.id())
        .param("name", service.name())
        .update();
  }

  private void write(TeamEntry team) {
    database
        .sql(
            """
            insert into footprint.team as known (id, service_id, name) values (:id, :service, :name)
            on conflict (id) do update set service_id = excluded.service_id, name = excluded.name
            where (known.service_id, known.name) <> (excluded.service_id, excluded.name)
            """)
        .param("id", team.id())
        .param("service", team.service())
        .param("name", team.name())
        .update();
  }

  private void write(PersonEntry person) {
    database
        .sql(
            """
            insert into footprint.person as known
              (id, name, email, phone, gender, full_time_equivalent)
            values (:id, :name, :email, :phone, :gender, :fullTimeEquivalent)
            on conflict (id) do update set name = excluded.name, email = excluded.email,
              phone = excluded.phone, gender = excluded.gender,
              full_time_equivalent = excluded.full_time_equivalent
            where (known.name, known.email, known.phone, known.gender, known.full_time_equivalent)
              is distinct from (excluded.name, excluded.email, excluded.phone, excluded.gender,
                excluded.full_time_equivalent)
            """)
        .param("id", person.id())
        .param("name", person.name())
        .param("email", person.email())
        .param("phone", person.phone())
        .param("gender", person.gender())
        .param("fullTimeEquivalent", person.fullTimeEquivalent())
        .update();
  }

  private void write(PostEntry post) {
    refuseAnotherMeaning(post);
    database
        .sql(
            """
            insert into footprint.post as known (id, role, title, team_id, service_id)
            values (:id, :role, :title, :team, :service)
            on conflict (id) do update set title = excluded.title
            where known.title <> excluded.title
            """)
        .param("id", post.id())
        .param("role", post.role())
        .param("title", post.title())
        .param("team", post.team())
        .param("service", post.service())
        .update();
  }

  /** Who held the post in the past would seem to have held something else. */
  private void refuseAnotherMeaning(PostEntry post) {
    var changed =
        database
            .sql(
                """
                select exists (select from footprint.post where id = :id
                  and (role, team_id, service_id)
                    is distinct from (:role, cast(:team as text), cast(:service as text)))
                """)
            .param("id", post.id())
            .param("role", post.role())
            .param("team", post.team())
            .param("service", post.service())
            .query(Boolean.class)
            .single();
    if (changed) {
      throw new IllegalStateException(
          "post \"%s\" had another role, team or service; give the changed post a new id"
              .formatted(post.id()));
    }
  }

  private void bringHoldingsTo(List<Holding> wanted, LocalDate today) {
    for (var known : holdings()) {
      if (wanted.stream().noneMatch(known::isSameStartAs)) {
        var ended = known.endedBy(today);
        if (wanted.stream().anyMatch(ended::overlaps)) {
          forget(known);
        } else {
          write(ended);
        }
      }
    }
    // In the order of time, so that each has ended before the next begins.
    wanted.stream().sorted(Comparator.comparing(Holding::from)).forEach(this::write);
  }

  private List<Holding> holdings() {
    return database
        .sql("select post_id, person_id, from_day, to_day from footprint.post_holder")
        .query(OrganisationTables::holding)
        .list();
  }

  private static Holding holding(ResultSet row, int number) throws SQLException {
    return new Holding(
        row.getString("post_id"),
        row.getString("person_id"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }

  private void write(Holding holding) {
    database
        .sql(
            """
            insert into footprint.post_holder as known (post_id, person_id, from_day, to_day)
            values (:post, :person, :from, :to)
            on conflict (post_id, person_id, from_day) do update set to_day = excluded.to_day
            where known.to_day is distinct from excluded.to_day
            """)
        .param("post", holding.postId())
        .param("person", holding.personId())
        .param("from", holding.from())
        .param("to", holding.to())
        .update();
  }

  /** The file gives other days for the same time: it corrects this one. */
  private void forget(Holding holding) {
    database
        .sql(
            """
            delete from footprint.post_holder
            where post_id = :post and person_id = :person and from_day = :from
            """)
        .param("post", holding.postId())
        .param("person", holding.personId())
        .param("from", holding.from())
        .update();
  }

  private void bringGroupsTo(List<PersonEntry> people) {
    var wanted =
        people.stream()
            .flatMap(
                person -> person.groups().stream().map(group -> new InGroup(person.id(), group)))
            .distinct()
            .toList();
    for (var known : inGroups()) {
      if (!wanted.contains(known)) {
        database
            .sql("delete from footprint.person_group where person_id = ? and group_id = ?")
            .params(known.personId(), known.groupId())
            .update();
      }
    }
    for (var each : wanted) {
      database
          .sql("insert into footprint.person_group values (?, ?) on conflict do nothing")
          .params(each.personId(), each.groupId())
          .update();
    }
  }

  private List<InGroup> inGroups() {
    return database
        .sql("select person_id, group_id from footprint.person_group")
        .query(AsRecord.of(InGroup.class))
        .list();
  }

  private record InGroup(String personId, String groupId) {}
}
