package org.footprint.benchmark;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.footprint.benchmark.Figures.Sample;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of the two engines that are compared.
 *
 * @param rows how this side takes the rows of a form, given as JSON
 * @param database the same database, past the counter
 */
record Side(
    String name,
    ProcessEngine engine,
    Map<String, String> models,
    Function<String, Object> rows,
    RoundTrips roundTrips,
    JdbcClient database) {

  static final int PEOPLE = 4;
  private static final boolean STATEMENTS = Boolean.getBoolean("footprint.benchmark.statements");

  static Side of(
      String name,
      ProcessEngine engine,
      Function<String, Object> rows,
      RoundTrips roundTrips,
      JdbcClient database) {
    var models =
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
            .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
    return new Side(name, engine, models, rows, roundTrips, database);
  }

  void startJobs() {
    settings().getJobExecutor().start();
  }

  void stopJobs() {
    settings().getJobExecutor().shutdown();
  }

  private ProcessEngineConfigurationImpl settings() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /** Four people share the work. */
  Sample measure(Step step, List<String> work, Consumer<String> act) throws Exception {
    roundTrips.forgetStatements();
    var trips = roundTrips.count();
    var start = System.nanoTime();
    share(work, each -> as(step.person(), step.group(), () -> act.accept(each)));
    var sample = new Sample(work.size(), seconds(start), roundTrips.count().minus(trips));
    tellStatements(step, work.size());
    return sample;
  }

  private static void share(List<String> work, Consumer<String> act) throws Exception {
    var next = new AtomicInteger();
    Callable<Void> person =
        () -> {
          for (var i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
            act.accept(work.get(i));
          }
          return null;
        };
    var people = Executors.newFixedThreadPool(PEOPLE);
    try {
      for (var result : people.invokeAll(Collections.nCopies(PEOPLE, person))) {
        result.get();
      }
    } finally {
      people.shutdown();
    }
  }

  private void as(String person, String group, Runnable work) {
    engine.getIdentityService().setAuthentication(person, List.of(group));
    try {
      work.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  void tellStatements(Object step, int times) {
    if (STATEMENTS) {
      System.out.printf("%n%s, %d times: %s%n", name, times, step);
      System.out.println(roundTrips.statements());
    }
  }

  void begin(String child) {
    start("child-in-care", child, Filled.notification(child));
  }

  /** A concern about a child that goes to the team manager first. */
  void raise(String child) {
    start("dispute-resolution", child, Filled.concern(child));
  }

  private void start(String process, String child, Map<String, Object> answers) {
    engine.getFormService().submitStartForm(models.get(process), child, fields(answers));
  }

  void complete(String task, Map<String, Object> answers) {
    engine.getFormService().submitTaskForm(task, fields(answers));
  }

  private Map<String, Object> fields(Map<String, Object> answers) {
    var fields = Variables.createVariables();
    answers.forEach(
        (field, answer) ->
            fields.put(
                field, answer instanceof Filled.Rows given ? rows.apply(given.json()) : answer));
    return fields;
  }

  /** The tasks of a kind that are open and not overdue. */
  List<String> tasks(String key) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskDefinitionKey(key)
        .taskPriority(Task.PRIORITY_NORMAL)
        .list()
        .stream()
        .map(Task::getId)
        .toList();
  }

  /** The jobs of which nothing is measured. */
  void carryOutWhatIsDue() throws Exception {
    carryOut(
        engine.getManagementService().createJobQuery().executable().list().stream()
            .map(Job::getId)
            .toList());
  }

  void carryOut(List<String> jobs) throws Exception {
    share(jobs, engine.getManagementService()::executeJob);
  }

  /** Of the timers that were due by then; one whose job fails is left for ever, so it shows. */
  long timersLeft(String event, Instant due) {
    return database
        .sql(
            """
            select count(*) from public.act_ru_job
            where type_ = 'timer' and handler_cfg_ like ? || '%'
              and (duedate_ <= ? or exception_msg_ is not null)
            """)
        .params(event, due.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** When the last of these timers is due. */
  Instant lastDue(String event) {
    return database
        .sql("select max(duedate_) from public.act_ru_job where handler_cfg_ like ? || '%'")
        .param(event)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** Lets the engine carry out what is due until none of these timers is left. */
  Sample drain(Step step, String event, Instant due) throws InterruptedException {
    var timers = (int) timersLeft(event, due);
    roundTrips.forgetStatements();
    var trips = roundTrips.count();
    var start = System.nanoTime();
    startJobs();
    while (timersLeft(event, due) > 0) {
      TimeUnit.MILLISECONDS.sleep(250);
    }
    var seconds = seconds(start);
    stopJobs();
    var sample = new Sample(timers, seconds, roundTrips.count().minus(trips));
    tellStatements(step, timers);
    return sample;
  }

  /** The size of the engine's tables and of ours, with indexes and without dead rows. */
  long bytes() {
    database.sql("vacuum full").update();
    return database
        .sql(
            """
            select sum(pg_total_relation_size(relid)) from pg_stat_user_tables
            where relname like 'act\\_%' or schemaname = 'footprint'
            """)
        .query(Long.class)
        .single();
  }
}
