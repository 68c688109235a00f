package org.footprint.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the files that a sample may be drawn from. */
@Repository
class FittingFiles {

  /**
   * Of children looked after now, who are not the children of an auditor, whom both may know, and
   * whose file nobody audits yet.
   */
  private static final String OPEN_TO_BOTH =
      """
      select p.id as care_period_id, c.reference
      from footprint.care_period p
      join footprint.child c on c.id = p.child_id
      left join footprint.allocation a on a.care_period_id = p.id and a.to_at is null
      where p.ended_on is null and p.notified_at <= :now
        and (a.iro_id is null or a.iro_id not in (:first, :second))
        and not exists (select from footprint.audit o
          where o.care_period_id = p.id and o.ended is null)
        and not exists (select from footprint.restriction x
          where x.child_id = p.child_id and x.lifted_at is null
            and (select count(*) from footprint.named_person n
              where n.restriction_id = x.id and n.person_id in (:first, :second)) < 2)
        and (cast(:iro as text) is null or a.iro_id = :iro)
      """;

  private final JdbcClient database;

  FittingFiles(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param iro whose children are looked for; null where that is all the same
   * @param before a concern that was raised before has been open for too long
   */
  List<Draw.File> of(
      Rule rule, String iro, String first, String second, Instant now, Instant before) {
    return database
        .sql(OPEN_TO_BOTH + condition(rule) + " order by c.reference")
        .param("iro", iro)
        .param("first", first)
        .param("second", second)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(AsRecord.of(Draw.File.class))
        .list();
  }

  private static String condition(Rule rule) {
    return switch (rule) {
      case RANDOM, OF_IRO -> "";
      case MIDWAY_MISSING ->
          """
          and (select m.held_on is null and m.superseded_at is null and m.due < :now
            from footprint.held_review h join footprint.review r on r.id = h.review_id
            left join footprint.midway m on m.review_id = h.review_id
            where r.care_period_id = p.id order by h.held_on desc, r.number desc limit 1)
          """;
      case CONCERN_OPEN ->
          """
          and exists (select from footprint.dispute d
            where d.care_period_id = p.id and d.closed_at is null and d.raised_at < :before)
          """;
      case REVIEW_LATE ->
          """
          and (select h.late
            from footprint.held_review h join footprint.review r on r.id = h.review_id
            where r.care_period_id = p.id order by h.held_on desc, r.number desc limit 1)
          """;
    };
  }
}
