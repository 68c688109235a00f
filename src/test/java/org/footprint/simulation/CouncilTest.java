package org.footprint.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * A small council lives through half a year twice, each time in a database of its own, and the
 * second time it is stopped on the way. It is held against the invariants at every stretch.
 */
class CouncilTest {

  private static final Path ONCE = Path.of("target/simulated-once");
  private static final Path STOPPED = Path.of("target/simulated-with-a-stop");
  private static final Course COURSE =
      new Course(
          5,
          10,
          "default",
          Instant.parse("2025-09-01T07:00:00Z"),
          Instant.parse("2026-03-10T12:00:00Z"));

  /** In the middle of a stretch, when one crew is further than the other. */
  private static final Instant CUT = Instant.parse("2025-12-05T11:00:00Z");

  private static final String POWER_CUT =
      """
      create function footprint.power_cut() returns trigger language plpgsql
        as 'begin raise exception ''The power is gone''; end';
      create trigger power_cut before insert on footprint.footprint for each row
        when (new.at > '2025-12-05 11:00Z') execute function footprint.power_cut()
      """;

  private static ConfigurableApplicationContext council;
  private static Tally lived;

  @BeforeAll
  static void aCouncilLivesThroughHalfAYear() throws IOException {
    FileSystemUtils.deleteRecursively(ONCE);
    council = LivingCouncil.in(ONCE);
    council.getBean(Courses.class).begin(COURSE);
    lived = council.getBean(Simulation.class).run(COURSE, 1, (at, done) -> {});
  }

  @AfterAll
  static void itIsOver() {
    council.close();
  }

  @Test
  void muchIsDoneAndNothingIsBroken() {
    assertThat(lived.acts()).isGreaterThan(400);
    assertThat(count("select count(*) from footprint.held_review")).isGreaterThan(10);
    assertThat(council.getBean(Invariants.class).brokenAt(COURSE.ends())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update footprint.review set planned_due_on = planned_due_on + 400, due_on = due_on + 400 | the law says
          update footprint.review set ended = 'leftCare', ended_at = now() where ended is null     | no next review
          update footprint.allocation set to_at = now() where to_at is null                        | an IRO, or the task
          update footprint.paper set done_at = null, done_by = null where kind = 'MINUTES'         | neither done nor waited for
          delete from public.act_ru_job                                                            | no timer for
          update public.act_ru_job set duedate_ = '2026-01-01'                                     | nothing happened at
          update public.act_ru_job set duedate_ = duedate_ + interval '1 minute'                   | nobody knows what
          update public.act_ru_task set due_date_ = due_date_ + interval '1 day'                   | no timer for UserTask_
          update footprint.midway set opens = opens + interval '1 hour' where recorded_at is null  | nobody knows what
          delete from public.act_hi_procinst                                                       | rows, and
          update public.act_ru_execution set business_key_ = 'NOBODY-1'                            | not once in both
          """)
  void whatIsNotAsItMustBeIsFound(String change, String found) {
    var broken =
        new TransactionTemplate(council.getBean(PlatformTransactionManager.class))
            .execute(
                status -> {
                  status.setRollbackOnly();
                  database(council).sql(change).update();
                  return council.getBean(Invariants.class).brokenAt(COURSE.ends());
                });

    assertThat(broken).anyMatch(words -> words.contains(found));
  }

  @Test
  void theEngineKnowsNobodyByName() {
    for (var table : engineTables()) {
      assertThat(
              count(
                  """
                  select count(*) from public.%s t, footprint.child c
                  where t::text ~ ('\\m' || c.first_names || ' ' || c.last_name)
                    or exists (select from footprint.placement
                      where position(place in t::text) > 0)
                  """
                      .formatted(table)))
          .as(table)
          .isZero();
    }
  }

  @Test
  void theSameSeedGivesTheSameHistoryAlsoWithAStopOnTheWay() throws IOException {
    FileSystemUtils.deleteRecursively(STOPPED);
    try (var first = LivingCouncil.in(STOPPED)) {
      first.getBean(Courses.class).begin(COURSE);
      database(first).sql(POWER_CUT).update();
      assertThatThrownBy(() -> first.getBean(Simulation.class).run(COURSE, 2, (at, done) -> {}))
          .hasRootCauseMessage("ERROR: The power is gone");
      assertThat(first.getBean(Courses.class).reached())
          .hasValueSatisfying(reached -> assertThat(reached).isBefore(CUT));
      database(first).sql("drop trigger power_cut on footprint.footprint").update();
    }
    try (var second = LivingCouncil.goOnIn(STOPPED)) {
      assertThat(second.getBean(Courses.class).unfinished()).isEmpty();
      assertThat(history(second)).isEqualTo(history(council));
    }
  }

  /**
   * Without the ids that are drawn anew each time, and without the reason for an IRO: the advice in
   * it counts whose children the others were given at that moment, and crews do not wait for each
   * other.
   */
  private static List<String> history(ConfigurableApplicationContext of) {
    return database(of)
        .sql(
            """
            select reference || ' ' || at || ' ' || who || ' ' || act || ' '
              || split_part(about, '/', 1) || ' '
              || case act when 'IRO_ALLOCATED' then split_part(words, ' Why: ', 1) else words end
            from footprint.footprint f join footprint.child c on c.id = f.child_id
            order by reference, at, act, words
            """)
        .query(String.class)
        .list();
  }

  private static List<String> engineTables() {
    return database(council)
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name like 'act\\_%'
              and table_name not like 'act\\_id\\_%'
            """)
        .query(String.class)
        .list();
  }

  private static long count(String statement) {
    return database(council).sql(statement).query(Long.class).single();
  }

  private static JdbcClient database(ConfigurableApplicationContext of) {
    return of.getBean(JdbcClient.class);
  }
}
