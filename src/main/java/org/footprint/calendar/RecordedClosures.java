package org.footprint.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecordedClosures implements Closures {

  private final JdbcClient jdbc;

  RecordedClosures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<LocalDate> days() {
    return jdbc.sql("select day from footprint.closure").query(LocalDate.class).set();
  }
}
