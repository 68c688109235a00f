package org.footprint.draft;

import static java.time.temporal.ChronoUnit.DAYS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.footprint.form.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The drafts of forms: each person's own, for a task or for a form that starts a process. */
@Repository
public class Drafts {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient database;
  private final ObjectMapper json;
  private final Clock clock;
  private final DraftSettings settings;
  private final TransactionTemplate together;

  Drafts(
      JdbcClient database,
      ObjectMapper json,
      Clock clock,
      DraftSettings settings,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.json = json;
    this.clock = clock;
    this.settings = settings;
    this.together = new TransactionTemplate(transactions);
  }

  /** Keeps these answers, an object as JSON, and what was typed into other fields before. */
  public Instant save(String person, String form, InputStream answers) {
    return save(person, form, written(answers));
  }

  /**
   * The same, for the form of a task, unless that is over: what is sent at this moment is waited
   * for, or its draft would come after it and stay.
   */
  public Optional<Instant> saveWhile(
      BooleanSupplier open, String person, String task, InputStream answers) {
    var typed = written(answers);
    return together.execute(
        status -> {
          hold(task);
          return open.getAsBoolean() ? Optional.of(save(person, task, typed)) : Optional.empty();
        });
  }

  private Instant save(String person, String form, String answers) {
    var now = clock.instant();
    var longest = settings.longest().toBytes();
    var kept =
        database
            .sql(
                """
                insert into footprint.draft as d (person_id, form, answers, saved_at)
                values (?, ?, cast(? as jsonb), ?)
                on conflict (person_id, form) do update
                set answers = d.answers || excluded.answers, saved_at = excluded.saved_at
                where octet_length((d.answers || excluded.answers)::text) <= ?
                """)
            .params(person, form, answers, now.atOffset(ZoneOffset.UTC), longest)
            .update();
    if (kept == 0) {
      throw new DraftTooLong();
    }
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
  public void forgetAll(String task) {
    hold(task);
    database.sql("delete from footprint.draft where form = ?").param(task).update();
  }

  /** One at a time, until what they do is stored. */
  private void hold(String task) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("draft/" + task)
        .query()
        .listOfRows();
  }

  /** What nobody has gone on with for long, also of people who have left. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  public void forgetOld() {
    database
        .sql("delete from footprint.draft where saved_at < ?")
        .param(clock.instant().minus(settings.keptDays(), DAYS).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Never more of it is read than can be kept. */
  private String written(InputStream answers) {
    try {
      var longest = Math.toIntExact(settings.longest().toBytes());
      var typed = answers.readNBytes(longest + 1);
      if (typed.length > longest) {
        throw new DraftTooLong();
      }
      return json.writeValueAsString(json.readValue(typed, ANSWERS));
    } catch (JsonProcessingException e) {
      throw new Refused("answers", "This could not be read, so it was not saved.");
    } catch (IOException e) {
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
