package org.footprint.child;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.footprint.people.CircleOfChild;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of children and their periods of care. */
@Repository
class ChildRecords {

  private static final String PERIOD =
      """
      select p.*, c.reference, c.first_names, c.last_name, c.date_of_birth, c.sex, c.ethnicity,
             c.language, c.interpreter, c.unaccompanied,
             l.code as legal_status, pl.kind as placement_kind, pl.place as placement_place,
             pl.from_day as placed_on,
             r.team_id, r.social_worker_id, a.iro_id,
             (select array_agg(person_id) from footprint.restriction x
              join footprint.named_person on restriction_id = x.id
              where x.child_id = p.child_id and x.lifted_at is null) as only_these
      from footprint.care_period p
      join footprint.child c on c.id = p.child_id
      left join lateral (select code from footprint.legal_status
                         where care_period_id = p.id order by from_day desc limit 1) l on true
      left join lateral (select kind, place, from_day from footprint.placement
                         where care_period_id = p.id order by from_day desc limit 1) pl on true
      left join lateral (select team_id, social_worker_id from footprint.responsibility
                         where care_period_id = p.id order by to_day desc nulls first, from_day desc
                         limit 1) r on true
      left join lateral (select iro_id from footprint.allocation
                         where care_period_id = p.id order by to_at desc nulls first,
                           allocated_at desc limit 1) a on true
      """;

  private final JdbcClient database;

  ChildRecords(JdbcClient database) {
    this.database = database;
  }

  Optional<Child> child(String reference) {
    return database
        .sql("select * from footprint.child where reference = ?")
        .param(reference)
        .query((row, number) -> child(row, "id"))
        .optional();
  }

  /** The running periods of care in which somebody is the social worker or the IRO, by name. */
  List<CarePeriod> openPeriodsWith(String person) {
    return database
        .sql(
            PERIOD
                + """
                where p.ended_on is null and p.id in (
                  select care_period_id from footprint.responsibility
                  where to_day is null and social_worker_id = :person
                  union select care_period_id from footprint.allocation
                  where to_at is null and iro_id = :person)
                order by c.last_name, c.first_names, c.reference
                """)
        .param("person", person)
        .query(ChildRecords::period)
        .list();
  }

  /**
   * Those whom somebody sees whose name or reference has these words in it, by name.
   *
   * @param most null for all
   */
  List<CarePeriod> openPeriods(Seen seen, String words, Integer most) {
    return database
        .sql(
            PERIOD
                + "join ("
                + found("seen.id", seen, words)
                + """
                 order by n.last_name, n.first_names, n.reference limit cast(:most as int)
                ) found on found.id = p.id
                order by c.last_name, c.first_names, c.reference
                """)
        .params(seen.parameters())
        .param("words", words)
        .param("most", most)
        .query(ChildRecords::period)
        .list();
  }

  /** How many of them there are. */
  int count(Seen seen, String words) {
    return database
        .sql(found("count(*)", seen, words))
        .params(seen.parameters())
        .param("words", words)
        .query(Integer.class)
        .single();
  }

  private static String found(String what, Seen seen, String words) {
    return "select "
        + what
        + " from ("
        + seen.sql()
        + ") seen join footprint.child n on n.id = seen.child_id"
        + (words.isEmpty()
            ? ""
            : " where position(lower(:words) in"
                + " lower(n.first_names || ' ' || n.last_name || ' ' || n.reference)) > 0");
  }

  /** Those of these references whose children are in care and seen. */
  Set<String> references(Seen seen, Collection<String> references) {
    return database
        .sql(
            "select n.reference from ("
                + seen.sql()
                + ") seen join footprint.child n on n.id = seen.child_id"
                + " where n.reference = any(:references)")
        .params(seen.parameters())
        .param("references", references.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  /** How many children in care each social worker and each IRO has. */
  Map<String, Integer> childrenByPerson() {
    var children = new HashMap<String, Integer>();
    database
        .sql(
            """
            select person, count(*) as children from (
              select social_worker_id as person from footprint.responsibility
              join footprint.care_period on care_period.id = care_period_id
              where to_day is null and ended_on is null and social_worker_id is not null
              union all
              select iro_id from footprint.allocation where to_at is null
            ) held group by person
            """)
        .query(
            row -> {
              children.put(row.getString("person"), row.getInt("children"));
            });
    return children;
  }

  Optional<CarePeriod> period(UUID id) {
    return database.sql(PERIOD + "where p.id = ?").param(id).query(ChildRecords::period).optional();
  }

  /** Whether it is running, and stays so until this transaction has ended. */
  boolean isRunning(UUID periodId) {
    return database
        .sql("select ended_on is null from footprint.care_period where id = ? for share")
        .param(periodId)
        .query(Boolean.class)
        .single();
  }

  Optional<CarePeriod> openPeriod(String reference) {
    return database
        .sql(PERIOD + "where c.reference = ? and p.ended_on is null")
        .param(reference)
        .query(ChildRecords::period)
        .optional();
  }

  /** The latest period of care of each of these children. */
  List<CarePeriod> lastPeriods(Collection<String> references) {
    return database
        .sql(
            PERIOD
                + """
                where c.reference = any(?) and p.id = (
                  select k.id from footprint.care_period k where k.child_id = c.id
                  order by k.started_on desc limit 1)
                """)
        .param(references.toArray(String[]::new))
        .query(ChildRecords::period)
        .list();
  }

  List<CarePeriod> periodsOf(UUID childId) {
    return database
        .sql(PERIOD + "where p.child_id = ? order by p.started_on desc")
        .param(childId)
        .query(ChildRecords::period)
        .list();
  }

  void save(UUID childId, Notification told) {
    database
        .sql(
            """
            insert into footprint.child (id, reference, first_names, last_name, date_of_birth, sex,
              ethnicity, language, interpreter, unaccompanied)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set first_names = excluded.first_names,
              last_name = excluded.last_name, sex = excluded.sex, ethnicity = excluded.ethnicity,
              language = excluded.language, interpreter = excluded.interpreter,
              unaccompanied = excluded.unaccompanied
            """)
        .params(
            childId,
            told.reference(),
            told.firstNames(),
            told.lastName(),
            told.dateOfBirth(),
            told.sex(),
            told.ethnicity(),
            told.language(),
            told.interpreter(),
            told.unaccompanied())
        .update();
  }

  void open(
      UUID id, UUID childId, Notification told, String socialWorkerId, Instant at, String who) {
    database
        .sql(
            """
            insert into footprint.care_period
              (id, child_id, started_on, need, iro_wish, notified_at, notified_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            childId,
            told.startedOn(),
            told.need(),
            told.iroWish(),
            at.atOffset(ZoneOffset.UTC),
            who)
        .update();
    database
        .sql("insert into footprint.legal_status (care_period_id, from_day, code) values (?, ?, ?)")
        .params(id, told.startedOn(), told.legalStatus())
        .update();
    database
        .sql(
            "insert into footprint.placement (id, care_period_id, from_day, kind, place)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(), id, told.startedOn(), told.placementKind(), told.placementPlace())
        .update();
    database
        .sql(
            "insert into footprint.responsibility"
                + " (id, care_period_id, team_id, social_worker_id, from_day) values (?, ?, ?, ?, ?)")
        .params(UUID.randomUUID(), id, told.teamId(), socialWorkerId, told.startedOn())
        .update();
  }

  void place(UUID periodId, LocalDate from, String kind, String place) {
    database
        .sql(
            """
            insert into footprint.placement (id, care_period_id, from_day, kind, place)
            values (?, ?, ?, ?, ?)
            on conflict (care_period_id, from_day) do update set kind = excluded.kind,
              place = excluded.place
            """)
        .params(UUID.randomUUID(), periodId, from, kind, place)
        .update();
  }

  /** Since when the child has lived in the place where they live now. */
  LocalDate settledSince(UUID periodId) {
    return database
        .sql(
            """
            select min(p.from_day) from footprint.placement p
            where p.care_period_id = :period and p.from_day > coalesce((
              select max(other.from_day) from footprint.placement other
              where other.care_period_id = :period and other.place <> (
                select place from footprint.placement where care_period_id = :period
                order by from_day desc limit 1)), '-infinity')
            """)
        .param("period", periodId)
        .query(LocalDate.class)
        .single();
  }

  boolean livedThere(UUID periodId, LocalDate from, String kind, String place) {
    return database
        .sql(
            "select exists (select from footprint.placement where care_period_id = ?"
                + " and from_day = ? and kind = ? and place = ?)")
        .params(periodId, from, kind, place)
        .query(Boolean.class)
        .single();
  }

  boolean hadLegalStatus(UUID periodId, LocalDate from, String code) {
    return database
        .sql(
            "select exists (select from footprint.legal_status where care_period_id = ?"
                + " and from_day = ? and code = ?)")
        .params(periodId, from, code)
        .query(Boolean.class)
        .single();
  }

  LocalDate responsibleSince(UUID periodId) {
    return database
        .sql(
            "select from_day from footprint.responsibility where care_period_id = ?"
                + " and to_day is null")
        .param(periodId)
        .query(LocalDate.class)
        .single();
  }

  void changeLegalStatus(UUID periodId, LocalDate from, String code) {
    database
        .sql(
            """
            insert into footprint.legal_status (care_period_id, from_day, code) values (?, ?, ?)
            on conflict (care_period_id, from_day) do update set code = excluded.code
            """)
        .params(periodId, from, code)
        .update();
  }

  void makeResponsible(UUID periodId, LocalDate from, String teamId, String socialWorkerId) {
    database
        .sql(
            "update footprint.responsibility set to_day = greatest(from_day, ?)"
                + " where care_period_id = ? and to_day is null")
        .params(from, periodId)
        .update();
    database
        .sql(
            "insert into footprint.responsibility"
                + " (id, care_period_id, team_id, social_worker_id, from_day)"
                + " values (?, ?, ?, ?, ?)")
        .params(UUID.randomUUID(), periodId, teamId, socialWorkerId, from)
        .update();
  }

  /** Who stood around the child before those who do now. */
  CircleOfChild circleBefore(CarePeriod period) {
    return database
        .sql(
            """
            select r.team_id, r.social_worker_id, a.iro_id from footprint.care_period p
            left join lateral (select team_id, social_worker_id from footprint.responsibility
                               where care_period_id = p.id and to_day is not null
                               order by to_day desc, from_day desc limit 1) r on true
            left join lateral (select iro_id from footprint.allocation
                               where care_period_id = p.id and to_at is not null
                               order by to_at desc limit 1) a on true
            where p.id = ?
            """)
        .param(period.id())
        .query(
            (row, number) ->
                new CircleOfChild(
                    period.child().id(),
                    row.getString("team_id"),
                    row.getString("social_worker_id"),
                    row.getString("iro_id"),
                    period.onlyThese()))
        .single();
  }

  void close(UUID id, LocalDate on, String reason, Instant at, String who) {
    database
        .sql(
            "update footprint.care_period set ended_on = ?, end_reason = ?, ended_at = ?,"
                + " ended_by = ? where id = ?")
        .params(on, reason, at.atOffset(ZoneOffset.UTC), who, id)
        .update();
    database
        .sql(
            "update footprint.responsibility set to_day = greatest(from_day, ?)"
                + " where care_period_id = ? and to_day is null")
        .params(on, id)
        .update();
    database
        .sql("update footprint.allocation set to_at = ? where care_period_id = ? and to_at is null")
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  String endReason(UUID periodId) {
    return database
        .sql("select coalesce(end_reason, '') from footprint.care_period where id = ?")
        .param(periodId)
        .query(String.class)
        .single();
  }

  void relate(UUID childId, UUID relativeId, String kind) {
    database
        .sql(
            "insert into footprint.kinship (child_id, relative_id, kind) values (?, ?, ?)"
                + " on conflict do nothing")
        .params(childId, relativeId, kind)
        .update();
  }

  private static CarePeriod period(ResultSet row, int number) throws SQLException {
    return new CarePeriod(
        row.getObject("id", UUID.class),
        child(row, "child_id"),
        row.getObject("started_on", LocalDate.class),
        row.getString("need"),
        row.getString("legal_status"),
        row.getString("placement_kind"),
        row.getString("placement_place"),
        row.getObject("placed_on", LocalDate.class),
        row.getString("iro_wish"),
        row.getObject("notified_at", OffsetDateTime.class).toInstant(),
        row.getString("notified_by"),
        row.getString("team_id"),
        row.getString("social_worker_id"),
        row.getString("iro_id"),
        row.getObject("ended_on", LocalDate.class),
        people(row.getArray("only_these")));
  }

  private static Set<String> people(Array ids) throws SQLException {
    return ids == null ? null : Set.of((String[]) ids.getArray());
  }

  private static Child child(ResultSet row, String id) throws SQLException {
    return new Child(
        row.getObject(id, UUID.class),
        row.getString("reference"),
        row.getString("first_names"),
        row.getString("last_name"),
        row.getObject("date_of_birth", LocalDate.class),
        row.getString("sex"),
        row.getString("ethnicity"),
        row.getString("language"),
        row.getBoolean("interpreter"),
        row.getBoolean("unaccompanied"));
  }
}
