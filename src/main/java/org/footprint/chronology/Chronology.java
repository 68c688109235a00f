package org.footprint.chronology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only record of what was done for each child. */
@Component
public class Chronology {

  /** Who acts when a deadline passes and nobody did anything. */
  public static final String THE_CLOCK = "clock";

  private final JdbcClient database;
  private final Clock clock;

  Chronology(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param about the record the act is about, for instance {@code care-period/4f1e…}
   * @param words one sentence for people
   */
  public void add(UUID childId, String who, Act act, String about, String words) {
    database
        .sql(
            "insert into footprint.footprint (child_id, at, who, act, about, words)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(childId, clock.instant().atOffset(ZoneOffset.UTC), who, act.name(), about, words)
        .update();
  }

  /**
   * The same, unless this is what was said last.
   *
   * @param beginning of all sentences of the same matter
   */
  public void addOnce(
      UUID childId, String who, Act act, String about, String beginning, String words) {
    var said =
        database
            .sql(
                "select words from footprint.footprint where child_id = ? and act = ?"
                    + " and about = ? and starts_with(words, ?) order by at desc, id desc limit 1")
            .params(childId, act.name(), about, beginning)
            .query(String.class)
            .optional();
    if (said.isEmpty() || !said.get().equals(words)) {
      add(childId, who, act, about, words);
    }
  }

  public List<Footprint> of(UUID childId) {
    return database
        .sql("select * from footprint.footprint where child_id = ? order by at, id")
        .param(childId)
        .query(Chronology::footprint)
        .list();
  }

  private static Footprint footprint(ResultSet row, int number) throws SQLException {
    return new Footprint(
        row.getLong("id"),
        row.getObject("child_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("who"),
        Act.valueOf(row.getString("act")),
        row.getString("about"),
        row.getString("words"));
  }
}
