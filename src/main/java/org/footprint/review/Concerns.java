package org.footprint.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.footprint.child.CarePeriod;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Concerns that a review gives rise to. */
@Repository
public class Concerns {

  private final JdbcClient database;
  private final Chronology chronology;
  private final Clock clock;

  Concerns(JdbcClient database, Chronology chronology, Clock clock) {
    this.database = database;
    this.chronology = chronology;
    this.clock = clock;
  }

  public void raise(CarePeriod period, Review review, String reason, String words, String who) {
    database
        .sql(
            """
            insert into footprint.concern (id, care_period_id, review_id, reason, words, raised_at,
              raised_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            period.id(),
            review.id(),
            reason,
            words,
            clock.instant().atOffset(ZoneOffset.UTC),
            who)
        .update();
    chronology.add(
        period.child().id(),
        who,
        Act.CONCERN_RAISED,
        review.about(),
        "A concern is raised: " + words);
  }
}
