package org.footprint.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footprint.child.Seen;
import org.footprint.database.AsRecord;
import org.footprint.form.Answers;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviews decided, and what became of it. */
@Repository
public class Decisions {

  private static final String LABEL = "Decision";
  private static final String EARLIER = "Earlier decision";

  private static final RowMapper<StillOpen> STILL_OPEN_ROW = AsRecord.of(StillOpen.class);

  private final JdbcClient database;

  Decisions(JdbcClient database) {
    this.database = database;
  }

  public List<Decision> of(UUID reviewId) {
    return database
        .sql("select * from footprint.decision where review_id = ? order by number")
        .param(reviewId)
        .query(AsRecord.of(Decision.class))
        .list();
  }

  /** Decisions of earlier reviews that this one found not carried out, or only in part. */
  public List<Decision> leftOpenBefore(UUID reviewId) {
    return database
        .sql(
            """
            select * from footprint.decision
            where outcome_review_id = :review and review_id <> :review
              and outcome in ('notDone', 'partlyDone')
            order by by_day nulls last, number
            """)
        .param("review", reviewId)
        .query(AsRecord.of(Decision.class))
        .list();
  }

  /** What is known of the decisions of a review by now, in words. */
  public Map<UUID, String> whatBecame(UUID reviewId) {
    var known = new HashMap<UUID, String>();
    database
        .sql(
            """
            select d.id, d.outcome, said.outcome as said, m.state from footprint.decision d
            left join lateral (select p.outcome from footprint.report_progress p
              where p.decision_id = d.id and p.outcome is not null limit 1) said on true
            left join footprint.midway_decision m
              on m.decision_id = d.id and m.review_id = d.review_id
            where d.review_id = ?
            """)
        .param(reviewId)
        .query(
            row -> {
              known.put(row.getObject("id", UUID.class), whatBecame(row));
            });
    return known;
  }

  private static String whatBecame(ResultSet row) throws SQLException {
    if (row.getString("outcome") != null) {
      return Vocabulary.OUTCOMES.get(row.getString("outcome"));
    }
    if (row.getString("said") != null) {
      return Vocabulary.OUTCOMES.get(row.getString("said")) + ", says the report";
    }
    return row.getString("state") == null
        ? "Not known yet"
        : Vocabulary.MIDWAY_STATES.get(row.getString("state")) + " at the midway";
  }

  /**
   * A decision of a last review that nobody has said was carried out.
   *
   * @param child the name
   */
  public record StillOpen(
      UUID carePeriodId,
      UUID childId,
      String child,
      String reference,
      String what,
      String responsible,
      LocalDate byDay) {}

  /** How open decisions follow each other. */
  public enum Order {
    BY_DAY("by_day nulls last, child", "by_day desc nulls first, child desc"),
    WHAT("lower(what)"),
    RESPONSIBLE("lower(responsible)"),
    CHILD("lower(child)");

    private final String forwards;
    private final String backwards;

    Order(String words) {
      this(words, words + " desc");
    }

    Order(String forwards, String backwards) {
      this.forwards = forwards;
      this.backwards = backwards;
    }
  }

  /** What is still open of the last review held in each time in care that is seen. */
  private static final String STILL_OPEN =
      """
      with last as (
        select seen.id as care_period_id, seen.child_id, r.id
        from (%s) seen
        join footprint.review r on r.care_period_id = seen.id and r.ended = 'held'
        where not exists (select from footprint.review later
          where later.care_period_id = seen.id and later.ended = 'held'
            and later.number > r.number)
      ), decided as (
        select last.care_period_id, last.child_id, d.* from last
        join footprint.decision d on d.review_id = last.id
        union all
        select last.care_period_id, last.child_id, d.* from last
        join footprint.decision d on d.outcome_review_id = last.id and d.review_id <> last.id
          and d.outcome in ('notDone', 'partlyDone')
      ), open as materialized (
        select d.care_period_id, d.child_id, d.what, d.responsible, d.by_day, d.number, d.id,
          c.first_names || ' ' || c.last_name as child, c.reference from decided d
        join footprint.child c on c.id = d.child_id
        left join footprint.midway_decision m
          on m.decision_id = d.id and m.review_id = d.review_id
        where coalesce(d.outcome, (select p.outcome from footprint.report_progress p
            where p.decision_id = d.id and p.outcome is not null limit 1), m.state, '')
          not in ('done', 'noLongerNeeded')
      )
      """;

  /**
   * Decisions that are still open.
   *
   * @param first those that were asked for, as many as were
   * @param byResponsible how many there are in all, by who is responsible
   */
  public record Open(List<StillOpen> first, Map<String, Integer> byResponsible) {}

  /**
   * Reads the open decisions once, for the first of them and for how many there are.
   *
   * @param responsible whose, or empty for everybody's
   * @param most null for all
   */
  public Open stillOpen(Seen seen, String responsible, Order order, boolean reverse, Integer most) {
    var open = new Open(new ArrayList<>(), new HashMap<>());
    database
        .sql(
            STILL_OPEN.formatted(seen.sql())
                + """
                select null as care_period_id, null as child_id, null as child, null as reference,
                  null as what, responsible, null as by_day, count(*) as number
                from open group by responsible
                union all
                (select care_period_id, child_id, child, reference, what, responsible, by_day, 0
                from open where :responsible in ('', responsible) order by
                """
                + (reverse ? order.backwards : order.forwards)
                + ", by_day nulls last, number, id limit cast(:most as int))")
        .params(seen.parameters())
        .param("responsible", responsible)
        .param("most", most)
        .query(
            row -> {
              if (row.getString("care_period_id") == null) {
                open.byResponsible().put(row.getString("responsible"), row.getInt("number"));
              } else {
                open.first().add(STILL_OPEN_ROW.mapRow(row, row.getRow()));
              }
            });
    return open;
  }

  /** What became of an earlier decision, as the social worker or the review found. */
  record Progress(UUID decisionId, String outcome, String words) {}

  /** Reads a list of decisions that a review makes: what, who, by when. */
  static List<Decision> read(Answers answers, LocalDate from) {
    return read(answers, from, List.of());
  }

  /** The same after the review, where each may be one that is known already. */
  static List<Decision> read(Answers answers, LocalDate from, List<Decision> known) {
    var rows = answers.rows("decisions", LABEL);
    var ids = known.stream().map(decision -> decision.id().toString()).toList();
    return IntStream.range(0, rows.size())
        .mapToObj(place -> read(rows.get(place), place + 1, from, ids))
        .toList();
  }

  private static Decision read(Answers row, int number, LocalDate from, List<String> known) {
    var id = known.isEmpty() ? Optional.<String>empty() : row.optionalOneOf("id", "this", known);
    var byDay = row.date("by", "by when");
    if (byDay != null && from != null && byDay.isBefore(from)) {
      row.mistake("by", "by when: choose the day of the review or a later one.");
    }
    return new Decision(
        id.map(UUID::fromString).orElseGet(UUID::randomUUID),
        number,
        row.words("what", "what was decided"),
        row.optionalWords("forChild", "the same in words for the child").orElse(null),
        row.line("who", "who is responsible"),
        byDay,
        row.optionalWords("note", "why it was amended").orElse(null),
        null,
        null);
  }

  /** Reads what became of each earlier decision; each has to be answered for. */
  static List<Progress> readProgress(Answers answers, List<Decision> earlier) {
    var known = earlier.stream().map(decision -> decision.id().toString()).toList();
    var read =
        answers.rows("earlier", EARLIER).stream()
            .map(row -> readOne(row, known))
            .filter(Objects::nonNull)
            .toList();
    var answered = read.stream().map(Progress::decisionId).collect(Collectors.toSet());
    if (!answered.containsAll(earlier.stream().map(Decision::id).toList())) {
      answers.mistake(
          "earlier",
          "Earlier decisions: say of each decision of the last review what became of it.");
    }
    return read;
  }

  private static Progress readOne(Answers row, List<String> known) {
    var id = row.optionalOneOf("id", "this decision", known);
    var outcome = row.oneOf("outcome", "what became of it", Vocabulary.OUTCOMES.keySet());
    var words = row.optionalWords("words", "more about it").orElse(null);
    if (words == null && ("notDone".equals(outcome) || "partlyDone".equals(outcome))) {
      row.mistake("words", "more about it: say why it was not carried out.");
    }
    return id.map(UUID::fromString)
        .map(decision -> new Progress(decision, outcome, words))
        .orElse(null);
  }

  /** The list as it is now: known decisions keep what became of them, left out ones go. */
  void save(UUID reviewId, List<Decision> decisions) {
    database
        .sql("delete from footprint.decision where review_id = ? and not id = any(?)")
        .params(reviewId, decisions.stream().map(Decision::id).toArray(UUID[]::new))
        .update();
    decisions.forEach(
        decision ->
            database
                .sql(
                    """
                    insert into footprint.decision (id, review_id, number, what, for_child,
                      responsible, by_day, note)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do update set number = excluded.number, what = excluded.what,
                      for_child = excluded.for_child, responsible = excluded.responsible,
                      by_day = excluded.by_day, note = excluded.note
                    """)
                .params(
                    decision.id(),
                    reviewId,
                    decision.number(),
                    decision.what(),
                    decision.forChild(),
                    decision.responsible(),
                    decision.byDay(),
                    decision.note())
                .update());
  }

  void found(UUID inReviewId, List<Progress> outcomes) {
    outcomes.forEach(
        found ->
            database
                .sql(
                    "update footprint.decision set outcome = ?, outcome_words = ?,"
                        + " outcome_review_id = ? where id = ?")
                .params(found.outcome(), found.words(), inReviewId, found.decisionId())
                .update());
  }
}
