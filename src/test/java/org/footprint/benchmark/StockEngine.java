package org.footprint.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same models on an engine as the Spring Boot starter sets it up: full history, three jobs at a
 * time, no index but its own, and every answer a process variable.
 */
class StockEngine implements AutoCloseable {

  private static final List<String> MODELS =
      List.of(
          "bpmn/child/child-in-care.bpmn",
          "bpmn/review/review.bpmn",
          "bpmn/review/review-outcomes.bpmn",
          "bpmn/midway/midway-monitoring.bpmn",
          "bpmn/dispute/dispute-resolution.bpmn",
          "bpmn/dispute/follow-action.bpmn");

  private final HikariDataSource pool = new HikariDataSource();
  private final Side side;

  StockEngine(EmbeddedPostgres server) {
    JdbcClient.create(server.getPostgresDatabase()).sql("create database stock").update();
    pool.setJdbcUrl(server.getJdbcUrl("postgres", "stock"));
    var roundTrips = new RoundTrips();
    roundTrips.countUnder(pool);
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("stock");
    settings.setDataSource(pool);
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    settings.setIdGenerator(new StrongUuidGenerator());
    settings.setAuthorizationEnabled(true);
    settings.setJobExecutor(jobExecutor());
    settings.setJobExecutorActivate(false);
    settings.setBeans(beans(settings));
    var engine = settings.buildProcessEngine();
    var models = engine.getRepositoryService().createDeployment();
    MODELS.forEach(models::addClasspathResource);
    models.deploy();
    grant(engine.getAuthorizationService());
    side =
        Side.of(
            "stock",
            engine,
            rows -> rows,
            roundTrips,
            JdbcClient.create(server.getDatabase("postgres", "stock")));
  }

  Side side() {
    return side;
  }

  @Override
  public void close() {
    side.engine().close();
    pool.close();
  }

  private static DefaultJobExecutor jobExecutor() {
    var jobs = new DefaultJobExecutor();
    jobs.setCorePoolSize(3);
    jobs.setQueueSize(3);
    jobs.setMaxPoolSize(10);
    jobs.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    return jobs;
  }

  private static Map<Object, Object> beans(StandaloneProcessEngineConfiguration settings) {
    return Map.of(
        "roles", new StandIns.Roles(),
        "taskHolders", new StandIns.TaskHolders(),
        "escalation", new StandIns.Escalation(settings.getTaskService()),
        "review", new StandIns.Reviews(settings.getRuntimeService()),
        "dispute", new StandIns.Disputes(settings.getRuntimeService()));
  }

  private static void grant(AuthorizationService authorizations) {
    grant(authorizations, "social-workers", "child-in-care");
    grant(authorizations, "iros", "dispute-resolution");
    grant(
        authorizations,
        "iros",
        Resources.PROCESS_DEFINITION,
        "midway-monitoring",
        ProcessDefinitionPermissions.CREATE_INSTANCE);
  }

  private static void grant(AuthorizationService authorizations, String group, String model) {
    grant(
        authorizations,
        group,
        Resources.PROCESS_DEFINITION,
        model,
        ProcessDefinitionPermissions.CREATE_INSTANCE);
    grant(authorizations, group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
  }

  private static void grant(
      AuthorizationService authorizations,
      String group,
      Resource resource,
      String id,
      Permission permission) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.addPermission(permission);
    authorizations.saveAuthorization(grant);
  }
}
