package org.footprint.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reviews that were held. */
@Repository
class HeldRecords {

  private final JdbcClient database;

  HeldRecords(JdbcClient database) {
    this.database = database;
  }

  /** What the papers of a review are made from. */
  record Held(
      LocalDate heldOn,
      String kind,
      int age,
      String format,
      String place,
      String participation,
      String chaired,
      String wishes,
      String advocacy,
      String noDecisionBecause,
      String report) {}

  /** The papers that are there already learn of which day they are. */
  void save(UUID reviewId, Map<String, Object> columns, Instant at, String who) {
    var all = new LinkedHashMap<>(columns);
    all.put("review_id", reviewId);
    all.put("recorded_at", at.atOffset(ZoneOffset.UTC));
    all.put("recorded_by", who);
    database
        .sql(
            "insert into footprint.held_review ("
                + String.join(", ", all.keySet())
                + ") values (:"
                + String.join(", :", all.keySet())
                + ")")
        .params(all)
        .update();
    database
        .sql(
            """
            update footprint.paper set held_on = held.held_on from footprint.held_review held
            where paper.review_id = ? and held.review_id = paper.review_id
            """)
        .param(reviewId)
        .update();
  }

  Optional<Held> held(UUID reviewId) {
    return database
        .sql("select * from footprint.held_review where review_id = ?")
        .param(reviewId)
        .query(AsRecord.of(Held.class))
        .optional();
  }
}
