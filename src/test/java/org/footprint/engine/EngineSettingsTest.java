package org.footprint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FootprintTest
class EngineSettingsTest {

  @Autowired ProcessEngine engine;

  @Test
  void noDefaultOfTheStarterOverridesOurSettings() {
    var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

    assertThat(settings.getHistoryLevel()).isInstanceOf(OversightHistory.class);
    assertThat(settings.getHistoryRemovalTimeStrategy()).isEqualTo("none");
    assertThat(settings.getAuthorizationCheckRevokes()).isEqualTo("never");
    assertThat(settings.isAuthorizationEnabled()).isTrue();
    assertThat(settings.isEnsureJobDueDateNotNull()).isTrue();
    assertThat(settings.isJobExecutorAcquireByDueDate()).isTrue();
    assertThat(settings.isJdbcBatchProcessing()).isTrue();
    assertThat(settings.isCmmnEnabled()).isFalse();
    assertThat(settings.isTaskMetricsEnabled()).isFalse();
    assertThat(settings.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
  }
}
