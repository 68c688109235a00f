package org.footprint.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consent to one meeting a year for a child who has lived settled for long. */
@Repository
public class YearlyMeetings {

  private final JdbcClient database;
  private final Clock clock;

  YearlyMeetings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public boolean isAgreed(UUID carePeriodId) {
    return database
        .sql(
            "select exists (select from footprint.yearly_meeting where care_period_id = ?"
                + " and ended_at is null)")
        .param(carePeriodId)
        .query(Boolean.class)
        .single();
  }

  public void agree(UUID carePeriodId, String who) {
    database
        .sql(
            """
            insert into footprint.yearly_meeting (care_period_id, agreed_at, agreed_by)
            values (?, ?, ?)
            on conflict (care_period_id) do update set agreed_at = excluded.agreed_at,
              agreed_by = excluded.agreed_by, ended_at = null
            """)
        .params(carePeriodId, clock.instant().atOffset(ZoneOffset.UTC), who)
        .update();
  }

  /** A child who moves is not settled any more; true if this ended a consent. */
  public boolean end(UUID carePeriodId) {
    var ended =
        database
            .sql(
                "update footprint.yearly_meeting set ended_at = ? where care_period_id = ?"
                    + " and ended_at is null")
            .params(clock.instant().atOffset(ZoneOffset.UTC), carePeriodId)
            .update();
    return ended > 0;
  }
}
