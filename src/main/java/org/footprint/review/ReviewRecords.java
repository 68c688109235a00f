package org.footprint.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reviews. */
@Repository
class ReviewRecords {

  private final JdbcClient database;

  ReviewRecords(JdbcClient database) {
    this.database = database;
  }

  Optional<Review> review(UUID id) {
    return database
        .sql("select * from footprint.review where id = ?")
        .param(id)
        .query(AsRecord.of(Review.class))
        .optional();
  }

  Map<UUID, Integer> numbers(Collection<UUID> ids) {
    var numbers = new HashMap<UUID, Integer>();
    database
        .sql("select id, number from footprint.review where id = any(?)")
        .param(ids.toArray(UUID[]::new))
        .query(
            row -> {
              numbers.put(row.getObject("id", UUID.class), row.getInt("number"));
            });
    return numbers;
  }

  Optional<Review> open(UUID carePeriodId) {
    return database
        .sql("select * from footprint.review where care_period_id = ? and ended is null")
        .param(carePeriodId)
        .query(AsRecord.of(Review.class))
        .optional();
  }

  List<Review> open(Collection<UUID> carePeriodIds) {
    return database
        .sql("select * from footprint.review where care_period_id = any(?) and ended is null")
        .param(carePeriodIds.toArray(UUID[]::new))
        .query(AsRecord.of(Review.class))
        .list();
  }

  /** The reviews of this time in care that were held, the first one first. */
  List<HeldDay> held(UUID carePeriodId) {
    return database
        .sql(
            """
            select h.review_id, r.number, h.held_on, h.counted_on, h.kind, h.format
            from footprint.held_review h
            join footprint.review r on r.id = h.review_id
            where r.care_period_id = ? order by r.number
            """)
        .param(carePeriodId)
        .query(AsRecord.of(HeldDay.class))
        .list();
  }

  void plan(Review review, Instant preparationOpens, Instant at) {
    database
        .sql(
            """
            insert into footprint.review (id, care_period_id, number, circumstance, planned_due_on,
              due_on, preparation_opens, planned_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            review.id(),
            review.carePeriodId(),
            review.number(),
            review.circumstance().name(),
            review.plannedDueOn(),
            review.dueOn(),
            preparationOpens.atOffset(ZoneOffset.UTC),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Instant preparationOpens(UUID id) {
    return database
        .sql("select preparation_opens from footprint.review where id = ?")
        .param(id)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  void bringForward(UUID id, LocalDate dueOn, Instant preparationOpens) {
    database
        .sql("update footprint.review set due_on = ?, preparation_opens = ? where id = ?")
        .params(dueOn, preparationOpens.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  void replan(Review review, Instant preparationOpens) {
    database
        .sql(
            "update footprint.review set circumstance = ?, planned_due_on = ?, due_on = ?,"
                + " preparation_opens = ? where id = ?")
        .params(
            review.circumstance().name(),
            review.plannedDueOn(),
            review.dueOn(),
            preparationOpens.atOffset(ZoneOffset.UTC),
            review.id())
        .update();
  }

  void end(UUID id, String how, Instant at) {
    database
        .sql("update footprint.review set ended = ?, ended_at = ? where id = ?")
        .params(how, at.atOffset(ZoneOffset.UTC), id)
        .update();
  }
}
