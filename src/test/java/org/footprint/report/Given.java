package org.footprint.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.footprint.Notifications;
import org.footprint.audit.AuditWords;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Feeds given counts into our tables as rows, and takes them out again. */
public final class Given {

  private final JdbcClient database;
  private final LinkedHashMap<UUID, UUID> childOf = new LinkedHashMap<>();

  public Given(JdbcClient database) {
    this.database = database;
  }

  /** A ten-year-old girl from the day she came into care, until a test says otherwise. */
  public UUID child(String startedOn, Object... fields) {
    var child = UUID.randomUUID();
    var day = LocalDate.parse(startedOn);
    insert(
        "child",
        with(
            Map.of(
                "id",
                child,
                "reference",
                Notifications.newReference(),
                "first_names",
                "Canary",
                "last_name",
                "Sparrowhawk",
                "date_of_birth",
                day.minusYears(10),
                "sex",
                "F",
                "ethnicity",
                "WBRI",
                "language",
                "English",
                "interpreter",
                false,
                "unaccompanied",
                false),
            fields));
    return again(child, startedOn);
  }

  /** One more time in care of a child. */
  UUID again(UUID child, String startedOn) {
    var period = UUID.randomUUID();
    var day = LocalDate.parse(startedOn);
    childOf.put(period, child);
    insert(
        "care_period",
        Map.of(
            "id",
            period,
            "child_id",
            child,
            "started_on",
            day,
            "need",
            "N1",
            "notified_at",
            at(startedOn + "T10:00:00Z"),
            "notified_by",
            "sam"));
    insert("legal_status", Map.of("care_period_id", period, "from_day", day, "code", "C2"));
    insert(
        "placement",
        Map.of(
            "id",
            UUID.randomUUID(),
            "care_period_id",
            period,
            "from_day",
            day,
            "kind",
            "U6",
            "place",
            "With foster carers"));
    return period;
  }

  public UUID childOf(UUID period) {
    return childOf.get(period);
  }

  public void ended(UUID period, String day, String reason) {
    database
        .sql(
            "update footprint.care_period set ended_on = cast(? as date), end_reason = ?"
                + " where id = ?")
        .params(day, reason, period)
        .update();
  }

  public void team(UUID period, String team, String from, String to) {
    insert(
        "responsibility",
        with(
            Map.of(
                "id",
                UUID.randomUUID(),
                "care_period_id",
                period,
                "team_id",
                team,
                "from_day",
                LocalDate.parse(from)),
            "to_day",
            to == null ? null : LocalDate.parse(to)));
  }

  public void iro(UUID period, String iro, String from, String to) {
    insert(
        "allocation",
        with(
            Map.of(
                "id",
                UUID.randomUUID(),
                "care_period_id",
                period,
                "iro_id",
                iro,
                "due",
                at(from),
                "allocated_at",
                at(from),
                "allocated_by",
                "mona",
                "reason",
                "Has the time"),
            "to_at",
            to == null ? null : at(to)));
  }

  /** That many reviews held on a day, alike in all; in time, subsequent, without a code. */
  public void reviews(UUID period, int many, String heldOn, Object... fields) {
    var held =
        with(
            Map.of(
                "kind", "subsequent",
                "late", false,
                "adoption", false,
                "age", 10,
                "format", "inPerson",
                "place", "At home",
                "report", "accepted",
                "recorded_by", "ivy"),
            fields);
    held.put("held_on", LocalDate.parse(heldOn));
    held.put("first_met_on", LocalDate.parse(heldOn));
    held.put("counted_on", LocalDate.parse(heldOn));
    held.putIfAbsent("recorded_at", at(heldOn + "T16:00:00Z"));
    var circumstance = held.remove("circumstance");
    database
        .sql(
            """
            with planned as (
              insert into footprint.review (id, care_period_id, number, circumstance,
                planned_due_on, due_on, preparation_opens, planned_at, ended, ended_at)
              select gen_random_uuid(), :period, number + (select count(*) from footprint.review
                where care_period_id = :period), :circumstance, :held_on, :held_on, now(), now(),
                'held', now()
              from generate_series(1, :many) as number
              returning id)
            insert into footprint.held_review (review_id,"""
                + String.join(", ", held.keySet())
                + ") select id, "
                + held.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "))
                + " from planned")
        .params(held)
        .param("period", period)
        .param("many", many)
        .param("circumstance", circumstance == null ? "STANDARD" : circumstance)
        .update();
  }

  /** A paper of each review of this time in care. */
  public void papers(UUID period, String kind, String due, String done) {
    database
        .sql(
            """
            insert into footprint.paper (review_id, kind, due, done_at, held_on)
            select id, ?, cast(? as timestamptz), cast(? as timestamptz), held_on
            from footprint.review left join footprint.held_review on review_id = id
            where care_period_id = ?
            """)
        .params(kind, due, done, period)
        .update();
  }

  /** The midway of the latest review, with what became of it. */
  public void midway(UUID period, String due, Object... fields) {
    insert(
        "midway",
        with(
            Map.of(
                "review_id",
                    database
                        .sql(
                            "select id from footprint.review where care_period_id = ?"
                                + " order by number desc limit 1")
                        .param(period)
                        .query(UUID.class)
                        .single(),
                "opens", at(due),
                "due", at(due),
                "planned_at", at(due)),
            fields));
  }

  /** A concern on its first stage. */
  public UUID concern(UUID period, String raisedAt, boolean formal, String... reasons) {
    var concern = UUID.randomUUID();
    insert(
        "dispute",
        Map.of(
            "id",
            concern,
            "care_period_id",
            period,
            "wrong",
            "The plan drifts",
            "raised_at",
            at(raisedAt),
            "raised_by",
            "ivy",
            "source",
            "iro",
            "urgent",
            false,
            "next_rung",
            "1"));
    for (var reason : reasons) {
      insert("dispute_reason", Map.of("dispute_id", concern, "code", reason));
    }
    stage(concern, 1, formal ? 1 : 0, raisedAt);
    return concern;
  }

  void stage(UUID concern, int entry, int position, String openedAt) {
    database
        .sql(
            "update footprint.dispute_stage set ended = 'goesUp', ended_at = opened_at"
                + " where dispute_id = ? and ended is null")
        .param(concern)
        .update();
    insert(
        "dispute_stage",
        with(
            Map.of(
                "id",
                UUID.randomUUID(),
                "dispute_id",
                concern,
                "entry",
                entry,
                "rung",
                "" + position,
                "position",
                position,
                "title",
                "Team manager",
                "roles",
                "team-manager",
                "asked",
                "Tess Whitfield",
                "formal",
                position > 0,
                "opened_at",
                at(openedAt)),
            "due",
            at(openedAt),
            "meeting",
            false));
  }

  public void closed(UUID concern, String at, String outcome, String wholeDue) {
    database
        .sql(
            """
            update footprint.dispute set closed_at = cast(:at as timestamptz), outcome = :outcome,
              for_child = 'It is put right', whole_due = cast(:due as timestamptz),
              formal_since = case when cast(:due as text) is null then null else raised_at end
            where id = :id
            """)
        .param("at", at)
        .param("outcome", outcome)
        .param("due", wholeDue)
        .param("id", concern)
        .update();
  }

  void referred(UUID concern, String madeOn) {
    insert(
        "referral",
        with(
            Map.of(
                "id",
                UUID.randomUUID(),
                "dispute_id",
                concern,
                "decided_at",
                at(madeOn + "T10:00:00Z"),
                "decided_by",
                "ivy",
                "prepare_due",
                at(madeOn + "T10:00:00Z"),
                "words",
                "Nothing moves"),
            "made_on",
            LocalDate.parse(madeOn),
            "made_at",
            at(madeOn + "T10:00:00Z"),
            "made_by",
            "ivy"));
  }

  void commended(UUID period, String recordedAt, String who) {
    insert(
        "commendation",
        Map.of(
            "id",
            UUID.randomUUID(),
            "care_period_id",
            period,
            "who",
            who,
            "name",
            "Sam",
            "words",
            "Saw the child every week",
            "recorded_at",
            at(recordedAt),
            "recorded_by",
            "ivy"));
  }

  /** About a child, or about the service in general where that is null. */
  void feedback(UUID period, String givenOn, String who, String kind, String due, String answered) {
    insert(
        "feedback",
        with(
            Map.of(
                "id",
                UUID.randomUUID(),
                "who",
                who,
                "kind",
                kind,
                "about",
                "review",
                "words",
                "Nobody asked",
                "given_on",
                LocalDate.parse(givenOn),
                "recorded_at",
                at(givenOn + "T10:00:00Z"),
                "recorded_by",
                "ivy"),
            "care_period_id",
            period,
            "answer_due",
            due == null ? null : at(due),
            "answer",
            answered == null ? null : "Sorry",
            "answered_at",
            answered == null ? null : at(answered),
            "answered_by",
            answered == null ? null : "mona"));
  }

  /** The audit of a file that has ended, everything with the same score in the end. */
  void audited(UUID period, String rule, String ended, String endedAt, String score) {
    audited(period, rule, ended, endedAt, score, () -> score);
  }

  /**
   * @param scores of the standards, the score of the whole file being another thing
   */
  void audited(
      UUID period,
      String rule,
      String ended,
      String endedAt,
      String score,
      Supplier<String> scores) {
    var round = UUID.randomUUID();
    insert(
        "audit_round",
        with(
            Map.of(
                "id",
                round,
                "theme",
                "Drift",
                "rule",
                rule,
                "wanted",
                1,
                "fitting",
                1,
                "seed",
                1L,
                "first_id",
                "ian",
                "second_id",
                "mona",
                "begun_at",
                at(endedAt),
                "begun_by",
                "mona"),
            "iro_id",
            rule.equals("ofIro") ? "ivy" : null));
    var audit = UUID.randomUUID();
    insert(
        "audit",
        Map.of(
            "id", audit,
            "round_id", round,
            "care_period_id", period,
            "place", 1,
            "first_due", at(endedAt),
            "ended", ended,
            "ended_at", at(endedAt)));
    if (ended.equals("withdrawn")) {
      return;
    }
    for (var said : List.of("first", "second", "final")) {
      insert(
          "audit_opinion",
          Map.of(
              "audit_id", audit, "said", said, "recorded_at", at(endedAt), "recorded_by", "ian"));
      for (var standard : AuditWords.STANDARDS.keySet()) {
        insert(
            "audit_score",
            Map.of(
                "audit_id", audit,
                "said", said,
                "standard", standard,
                "score", said.equals("final") ? last(standard, score, scores) : "good"));
      }
    }
  }

  private static String last(String standard, String score, Supplier<String> scores) {
    return standard.equals(AuditWords.OVERALL) ? score : scores.get();
  }

  /** Leaves the tables as they were. */
  public void takeOut() {
    var periods = childOf.keySet().toArray(UUID[]::new);
    var ofReviews =
        "where review_id in (select id from footprint.review where care_period_id = any(:periods))";
    var ofDisputes =
        "where dispute_id in (select id from footprint.dispute where care_period_id ="
            + " any(:periods))";
    var ofPeriods = "where care_period_id = any(:periods)";
    var ofAudits =
        "where audit_id in (select id from footprint.audit where care_period_id = any(:periods))";
    var tables = new LinkedHashMap<String, String>();
    tables.put("audit_score", ofAudits);
    tables.put("audit_opinion", ofAudits);
    tables.put("audit", ofPeriods);
    tables.put("feedback", "where care_period_id = any(:periods) or care_period_id is null");
    tables.put("commendation", ofPeriods);
    tables.put("referral", ofDisputes);
    tables.put("dispute_stage", ofDisputes);
    tables.put("dispute_reason", ofDisputes);
    tables.put("dispute", ofPeriods);
    tables.put("midway", ofReviews);
    tables.put("paper", ofReviews);
    tables.put("held_review", ofReviews);
    tables.put("review", ofPeriods);
    tables.put("allocation", ofPeriods);
    tables.put("responsibility", ofPeriods);
    tables.put("placement", ofPeriods);
    tables.put("legal_status", ofPeriods);
    tables.put("care_period", "where id = any(:periods)");
    tables.put("child", "where id = any(:children)");
    tables.forEach(
        (table, which) ->
            database
                .sql("delete from footprint." + table + " " + which)
                .param("periods", periods)
                .param("children", childOf.values().toArray(UUID[]::new))
                .update());
    childOf.clear();
  }

  private void insert(String table, Map<String, Object> fields) {
    database
        .sql(
            "insert into footprint."
                + table
                + " ("
                + String.join(", ", fields.keySet())
                + ") values (:"
                + String.join(", :", fields.keySet())
                + ")")
        .params(fields)
        .update();
  }

  private static Map<String, Object> with(Map<String, Object> fields, Object... more) {
    var all = new LinkedHashMap<>(fields);
    for (var at = 0; at < more.length; at += 2) {
      all.put((String) more[at], more[at + 1]);
    }
    return all;
  }

  static OffsetDateTime at(String instant) {
    return OffsetDateTime.parse(instant).withOffsetSameInstant(ZoneOffset.UTC);
  }
}
