package org.footprint.benchmark;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of the two engines that are compared.
 *
 * @param database the same database, past the counter
 */
record Side(
    String name, ProcessEngine engine, String model, RoundTrips roundTrips, JdbcClient database) {

  static Side of(String name, ProcessEngine engine, RoundTrips roundTrips, JdbcClient database) {
    var model =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("child-in-care")
            .singleResult();
    return new Side(name, engine, model.getId(), roundTrips, database);
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

  void as(String person, String group, Runnable work) {
    engine.getIdentityService().setAuthentication(person, List.of(group));
    try {
      work.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** Of the timers for allocations; those whose job failed are left for ever, so that it shows. */
  long timersLeft() {
    return database
        .sql(
            """
            select count(*) from public.act_ru_job
            where type_ = 'timer' and handler_cfg_ like 'BoundaryEvent_AllocationOverdue%'
            """)
        .query(Long.class)
        .single();
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
