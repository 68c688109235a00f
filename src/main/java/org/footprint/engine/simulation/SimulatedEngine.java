package org.footprint.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.footprint.simulation.Workplace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;

/** Lets simulations follow what the engine brings up; a council's own installation has none. */
@Configuration
@Profile("demo")
class SimulatedEngine {

  private final Watch watch = new Watch();

  @Bean
  AbstractCamundaConfiguration watching() {
    return new AbstractCamundaConfiguration() {
      @Override
      public void preInit(SpringProcessEngineConfiguration engine) {
        engine.getCustomPostBPMNParseListeners().add(watch);
        List<SessionFactory> sessions =
            new ArrayList<>(
                Optional.ofNullable(engine.getCustomSessionFactories()).orElse(List.of()));
        sessions.add(watch);
        engine.setCustomSessionFactories(sessions);
      }
    };
  }

  @Bean
  Workplace workplace(ProcessEngine engine, PlatformTransactionManager transactions) {
    return new EngineWorkplace(engine, watch, transactions);
  }
}
