package org.footprint.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts of forms: each person's own, for a task or for a form that starts a process. */
@Repository
public class Drafts {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient database;
  private final ObjectMapper json;
  private final Clock clock;

  Drafts(JdbcClient database, ObjectMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps these answers and what was typed into other fields before. */
  public Instant save(String person, String form, Map<String, Object> answers) {
    var now = clock.instant();
    database
        .sql(
            """
            insert into footprint.draft as d (person_id, form, answers, saved_at)
            values (?, ?, cast(? as jsonb), ?)
            on conflict (person_id, form) do update
            set answers = d.answers || excluded.answers, saved_at = excluded.saved_at
            """)
        .params(person, form, written(answers), now.atOffset(ZoneOffset.UTC))
        .update();
    return now;
  }

  /** What somebody has typed into a form so far; nothing where they have not begun. */
  public Map<String, Object> of(String person, String form) {
    return database
        .sql("select answers from footprint.draft where person_id = ? and form = ?")
        .params(person, form)
        .query(String.class)
        .optional()
        .map(this::read)
        .orElse(Map.of());
  }

  public void forget(String person, String form) {
    database
        .sql("delete from footprint.draft where person_id = ? and form = ?")
        .params(person, form)
        .update();
  }

  /** Of everybody, because the task is over. */
  public void forgetAll(String form) {
    database.sql("delete from footprint.draft where form = ?").param(form).update();
  }

  private String written(Map<String, Object> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> read(String answers) {
    try {
      return json.readValue(answers, ANSWERS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
