package org.footprint.engine.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.footprint.simulation.Workplace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Lets simulations follow what the engine brings up; a council's own installation has none. */
@Configuration
@Profile("demo")
class SimulatedEngine {

  @Bean
  Watch watch() {
    return new Watch();
  }

  @Bean
  Workplace workplace(
      ProcessEngine engine,
      Watch watch,
      ObjectMapper json,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    return new EngineWorkplace(engine, watch, json, database, transactions);
  }
}
