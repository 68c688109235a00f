package org.footprint.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one simulation of this database, and how far it has come. */
@Simulated
class Courses {

  private final JdbcClient database;

  Courses(JdbcClient database) {
    this.database = database;
  }

  /** Whether nobody has ever told anything here. */
  boolean nothingIsHere() {
    return database
        .sql(
            """
            select not exists (select from footprint.child)
              and not exists (select from footprint.footprint)
            """)
        .query(Boolean.class)
        .single();
  }

  void begin(Course course) {
    database
        .sql(
            """
            insert into footprint.simulation (seed, children, behaviour, begins, ends, reached)
            values (:seed, :children, :behaviour, :begins, :ends, :begins)
            """)
        .param("seed", course.seed())
        .param("children", course.children())
        .param("behaviour", course.behaviour())
        .param("begins", course.begins().atOffset(ZoneOffset.UTC))
        .param("ends", course.ends().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Up to when everything is done. */
  Optional<Instant> reached() {
    return database
        .sql("select reached from footprint.simulation")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void reached(Instant at) {
    database
        .sql("update footprint.simulation set reached = ?")
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** One that was stopped before its end. */
  Optional<Course> unfinished() {
    return database
        .sql("select * from footprint.simulation where reached < ends")
        .query((row, number) -> course(row))
        .optional();
  }

  private static Course course(ResultSet row) throws SQLException {
    return new Course(
        row.getLong("seed"),
        row.getInt("children"),
        row.getString("behaviour"),
        row.getObject("begins", OffsetDateTime.class).toInstant(),
        row.getObject("ends", OffsetDateTime.class).toInstant());
  }
}
