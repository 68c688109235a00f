package org.footprint.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** The engine settings that have no property. */
@Component
class EngineSettings extends AbstractCamundaConfiguration {

  private static final int LONGEST_LIST = 2_000;

  private final FormDesk desk;
  private final ObjectProvider<BpmnParseListener> listeners;
  private final ObjectProvider<SessionFactory> sessions;
  private final ApplicationContext beans;

  EngineSettings(
      FlywayMigrationInitializer tablesExist,
      FormDesk desk,
      ObjectProvider<BpmnParseListener> listeners,
      ObjectProvider<SessionFactory> sessions,
      ApplicationContext beans) {
    this.desk = desk;
    this.listeners = listeners;
    this.sessions = sessions;
    this.beans = beans;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    engine.setCmmnEnabled(false);
    engine.setTaskMetricsEnabled(false);
    engine.setFormService(desk);
    engine.setTaskService(new TaskDesk(beans.getBeanProvider(PassedOn.class)));
    engine.setExpressionManager(new CautiousExpressions(beans));
    engine.setResourceAuthorizationProvider(new PersonalGrants());
    engine.getCustomPostBPMNParseListeners().addAll(listeners.stream().toList());
    engine.setCustomSessionFactories(sessions.stream().toList());
    engine.setCustomHistoryLevels(List.of(new OversightHistory()));
    engine.setHistoryRemovalTimeStrategy("none");
    engine.setHistoryCleanupStrategy("endTimeBased");
    engine.setEnsureJobDueDateNotNull(true);
    engine.setFailedJobRetryTimeCycle("PT1M,PT10M,PT1H,PT6H");
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setGroupResourceWhitelistPattern("[a-z-]+");
    engine.setUserResourceWhitelistPattern("[A-Za-z0-9._@-]+");
    engine.setQueryMaxResultsLimit(LONGEST_LIST);
    engine.setJobExecutorAcquireByDueDate(true);
    slowDownPasswordGuessing(engine);
  }

  /** Each wrong password makes its owner wait longer, up to a minute; nobody is locked out. */
  private static void slowDownPasswordGuessing(SpringProcessEngineConfiguration engine) {
    engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    engine.setLoginDelayBase(1);
    engine.setLoginDelayFactor(2);
    engine.setLoginDelayMaxTime(60);
  }
}
