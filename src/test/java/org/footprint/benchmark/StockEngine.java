package org.footprint.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same model on an engine as the Spring Boot starter sets it up: full history, three jobs at a
 * time, no index but its own, and every answer a process variable.
 */
public class StockEngine implements AutoCloseable {

  private static final String MODEL = "bpmn/child/child-in-care.bpmn";

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
    engine.getRepositoryService().createDeployment().addClasspathResource(MODEL).deploy();
    grant(engine.getAuthorizationService());
    side =
        Side.of(
            "stock",
            engine,
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
    return Map.of("roles", new Roles(), "escalation", new Escalation(settings.getTaskService()));
  }

  private static void grant(AuthorizationService authorizations) {
    grant(
        authorizations,
        Resources.PROCESS_DEFINITION,
        "child-in-care",
        ProcessDefinitionPermissions.CREATE_INSTANCE);
    grant(authorizations, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
  }

  private static void grant(
      AuthorizationService authorizations, Resource resource, String id, Permission permission) {
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId("social-workers");
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.addPermission(permission);
    authorizations.saveAuthorization(grant);
  }

  /** As the model names people. */
  public static class Roles {

    public Object iro(VariableScope at) {
      return at.getVariable("iro");
    }
  }

  /** As the model tells somebody that a task is overdue. */
  public record Escalation(TaskService tasks) {

    private static final Map<String, String> HOLDERS =
        Map.of("head-of-safeguarding", "holly", "iro-manager", "mona");

    public void raise(DelegateExecution at, String task, String role) {
      var open =
          tasks
              .createTaskQuery()
              .processInstanceId(at.getProcessInstanceId())
              .taskDefinitionKey(task)
              .singleResult();
      tasks.setPriority(open.getId(), 100);
      tasks.addCandidateUser(open.getId(), HOLDERS.get(role));
    }
  }
}
