package org.footprint.engine;

import java.util.List;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** The engine settings that have no property; the measured reasons stand in docs/benchmarks.md. */
@Component
class EngineSettings extends AbstractCamundaConfiguration {

  EngineSettings(FlywayMigrationInitializer tablesExist) {}

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    engine.setCmmnEnabled(false);
    var history = new OversightHistory();
    engine.setCustomHistoryLevels(List.of(history));
    engine.setHistory(history.getName());
  }
}
