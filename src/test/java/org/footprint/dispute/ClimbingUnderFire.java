package org.footprint.dispute;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.footprint.FootprintTest;
import org.footprint.review.Casework;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a long weekend the answers to two thousand concerns are overdue at once, and two instances
 * of the application climb on one database while they are killed again and again.
 */
@FootprintTest
@TestPropertySource(properties = "spring.datasource.hikari.maximum-pool-size=8")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClimbingUnderFire {

  private static final int CHILDREN = 200;
  private static final int CONCERNS = 10 * CHILDREN;
  private static final int KILLS = Integer.getInteger("footprint.kills", 20);
  private static final int PEOPLE = 4;

  @Autowired Casework casework;
  @Autowired Disputed disputed;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired EmbeddedPostgres server;

  private final List<Instance> started = new ArrayList<>();
  private final List<Instance> atWork = new ArrayList<>();
  private List<String> climbing = List.of();
  private int climbs;

  @BeforeAll
  void twoInstancesStandReadyAndAllConcernsAreAtTheFirstStage() throws Exception {
    assertThat(database.sql("show fsync").query(String.class).single()).isEqualTo("on");
    var now = Instant.now().toString();
    Callable<Void> raising =
        () -> {
          for (var child = 0; child < CHILDREN / PEOPLE; child++) {
            var looked = casework.begun(now);
            for (var concern = 0; concern < CONCERNS / CHILDREN; concern++) {
              disputed.raised(looked, "1");
            }
          }
          return null;
        };
    var people = Executors.newFixedThreadPool(PEOPLE);
    for (var result : people.invokeAll(Collections.nCopies(PEOPLE, raising))) {
      result.get();
    }
    people.shutdown();
    casework.clockRunsAgain();
    everyConcernClimbedEachTimeAndOnce();
    // One after the other: of two that bring the accounts up to date at once, one does not start.
    for (var instance = 1; instance <= 2; instance++) {
      var next = start();
      atWork.add(next);
      until("the next instance is ready", next::isReady);
    }
  }

  @AfterAll
  void nobodyIsLeftRunning() {
    started.forEach(Instance::kill);
  }

  @Test
  @Timeout(value = 10, unit = MINUTES)
  void twoInstancesClimbTwoThousandStagesThatAreDueAtOnceAndEachOnce() {
    var tookPart = new HashSet<String>();
    allAreDue();
    until(
        "all have climbed",
        () -> {
          tookPart.addAll(climbing());
          return haveClimbed() == CONCERNS;
        });

    assertThat(tookPart).containsAll(atWork.stream().map(Instance::name).toList());
    everyConcernClimbedEachTimeAndOnce();
  }

  @Test
  @Timeout(value = 30, unit = MINUTES)
  void anInstanceThatIsKilledInTheMidstLosesNothingAndDoublesNothing() {
    var begun = System.nanoTime();
    allAreDue();
    for (var kill = 0; kill < KILLS; kill++) {
      var victim = atWork.remove(0);
      var survivor = atWork.get(0);
      until(
          "both are in the midst of a climb",
          () -> {
            var climbed = haveClimbed();
            if (climbed == CONCERNS) {
              allAreDue();
            }
            climbing = climbing();
            return climbed > 0
                && climbed < CONCERNS * 9 / 10
                && climbing.containsAll(Set.of(victim.name(), survivor.name()));
          });
      victim.kill();
      assertThat(haveClimbed()).as("some have climbed and not all").isBetween(1L, CONCERNS - 1L);
      System.out.printf(
          "Kill %d after %d s: %s left %d climbs half written; %,d of %,d had climbed %d times%n",
          kill + 1,
          secondsSince(begun),
          victim.name(),
          Collections.frequency(climbing, victim.name()),
          haveClimbed(),
          CONCERNS,
          climbs);
      atWork.add(start());
    }
    until("all have climbed", () -> haveClimbed() == CONCERNS);

    everyConcernClimbedEachTimeAndOnce();
  }

  private Instance start() {
    var instance =
        Instance.start(
            "instance-" + (started.size() + 1), server.getJdbcUrl("postgres", "footprint"));
    started.add(instance);
    return instance;
  }

  /**
   * The time to answer is over for every concern, in one minute. The ladder has no end here: each
   * open stage counts as the first, so that all can climb as often as it takes.
   */
  private void allAreDue() {
    climbs++;
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            whole -> {
              for (var statement :
                  List.of(
                      """
                      update footprint.dispute_stage set rung = '1',
                        due = date_trunc('minute', now()) - interval '1 hour'
                      where ended_at is null
                      """,
                      """
                      update act_ru_task set due_date_ = date_trunc('minute', now()) - interval '1 hour'
                      where task_def_key_ = 'UserTask_AnswerConcern'
                      """,
                      """
                      update act_ru_job set duedate_ = date_trunc('minute', now()) - interval '1 hour'
                      where handler_cfg_ = 'BoundaryEvent_AnswerDue'
                      """)) {
                assertThat(database.sql(statement).update()).isEqualTo(CONCERNS);
              }
            });
  }

  /** How many concerns have climbed since all were due. */
  private long haveClimbed() {
    return database
        .sql("select count(*) from footprint.dispute_stage where ended_at is null and entry = ?")
        .param(climbs + 1)
        .query(Long.class)
        .single();
  }

  /** Of each climb that is written in part and not committed yet, the instance that writes it. */
  private List<String> climbing() {
    return database
        .sql(
            """
            select application_name from pg_stat_activity join pg_locks using (pid)
            where relation = 'footprint.dispute_stage'::regclass and mode = 'RowExclusiveLock'
            """)
        .query(String.class)
        .list();
  }

  private void until(String what, BooleanSupplier isSo) {
    var giveUp = System.nanoTime() + MINUTES.toNanos(5);
    while (!isSo.getAsBoolean()) {
      LockSupport.parkNanos(MILLISECONDS.toNanos(50));
      assertThat(atWork).as("ended by itself").allMatch(Instance::isAlive);
      assertThat(System.nanoTime())
          .as(
              "%s; %,d of %,d have climbed, and jobs failed with %s",
              what, haveClimbed(), CONCERNS, failures())
          .isLessThan(giveUp);
    }
  }

  private List<String> failures() {
    return database
        .sql(
            """
            select distinct coalesce(exception_msg_, 'no words') from act_ru_job
            where exception_msg_ is not null or retries_ < 3
            """)
        .query(String.class)
        .list();
  }

  private void everyConcernClimbedEachTimeAndOnce() {
    assertThat(
            forEachConcern(
                """
                select string_agg(entry || ' ' || coalesce(ended, 'open'), ', ' order by entry)
                from footprint.dispute_stage group by dispute_id
                """))
        .as("stages")
        .isEqualTo(Map.of(stages(), (long) CONCERNS));
    assertThat(
            forEachConcern(
                """
                select string_agg(act, ' ' order by id) from footprint.footprint
                where about like 'dispute/%' group by about
                """))
        .as("footprints")
        .isEqualTo(
            Map.of(
                "CONCERN_RAISED STAGE_OPENED" + " STAGE_UNANSWERED STAGE_OPENED".repeat(climbs),
                (long) CONCERNS));
    assertThat(
            forEachConcern(
                """
                select string_agg(task_def_key_, ' ') from act_ru_execution process
                join act_re_procdef model on model.id_ = process.proc_def_id_
                left join act_ru_task task on task.proc_inst_id_ = process.id_
                where process.parent_id_ is null and model.key_ = 'dispute-resolution'
                group by process.id_
                """))
        .as("open tasks")
        .isEqualTo(Map.of("UserTask_AnswerConcern", (long) CONCERNS));
    assertThat(
            forEachConcern(
                """
                select count(*) || ' ' || count(end_time_) from act_hi_taskinst
                where task_def_key_ = 'UserTask_AnswerConcern' group by proc_inst_id_
                """))
        .as("tasks ever, and those that are over")
        .isEqualTo(Map.of(climbs + 1 + " " + climbs, (long) CONCERNS));
    assertThat(
            forEachConcern(
                """
                select string_agg(handler_cfg_, ' ' order by handler_cfg_) from act_ru_job
                where process_def_key_ = 'dispute-resolution' group by process_instance_id_
                """))
        .as("timers")
        .isEqualTo(
            Map.of(
                "BoundaryEvent_AnswerDue IntermediateCatchEvent_WholeTimeOver", (long) CONCERNS));
    assertThat(
            forEachConcern(
                """
                select (stage.due = task.due_date_ and task.due_date_ = job.duedate_)::text
                from footprint.dispute_stage stage
                join act_ru_variable dispute
                  on dispute.name_ = 'disputeId' and dispute.text_ = stage.dispute_id::text
                join act_ru_task task on task.proc_inst_id_ = dispute.proc_inst_id_
                join act_ru_job job on job.process_instance_id_ = dispute.proc_inst_id_
                  and job.handler_cfg_ = 'BoundaryEvent_AnswerDue'
                where stage.ended_at is null
                """))
        .as("one instant for table, task and timer")
        .isEqualTo(Map.of("true", (long) CONCERNS));
    assertThat(failures()).as("failed jobs").isEmpty();
    assertThat(database.sql("select count(*) from act_ru_incident").query(Long.class).single())
        .as("incidents")
        .isZero();
  }

  private String stages() {
    var stages = new StringBuilder();
    for (var entry = 1; entry <= climbs; entry++) {
      stages.append(entry).append(" noAnswer, ");
    }
    return stages.append(climbs + 1).append(" open").toString();
  }

  /** What the concerns show, and how many of them show the same. */
  private Map<String, Long> forEachConcern(String sql) {
    return database.sql(sql).query(String.class).list().stream()
        .collect(groupingBy(String::valueOf, counting()));
  }

  private static long secondsSince(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
  }
}
