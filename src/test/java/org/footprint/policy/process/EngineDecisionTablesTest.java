package org.footprint.policy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The real engine answers from the deployed tables as the files do. */
class EngineDecisionTablesTest {

  private static final Set<String> TABLES =
      Set.of("practice-standards", "dispute-ladder", "review-timescale", "missing-report-policy");

  private static EmbeddedPostgres postgres;
  private static ProcessEngine engine;
  private static EngineDecisionTables tables;

  @BeforeAll
  static void startTheEngineWithTheTables() throws IOException {
    postgres = EmbeddedPostgres.start();
    ProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(postgres.getPostgresDatabase());
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    TABLES.forEach(t -> deployment.addClasspathResource("bpmn/policy/" + t + ".dmn"));
    deployment.deploy();
    var beans =
        new StaticListableBeanFactory(
            Map.of(
                "decisions", engine.getDecisionService(),
                "repository", engine.getRepositoryService()));
    tables =
        new EngineDecisionTables(
            beans.getBeanProvider(DecisionService.class),
            beans.getBeanProvider(RepositoryService.class));
  }

  @AfterAll
  static void stop() throws IOException {
    engine.close();
    postgres.close();
  }

  @Test
  void theEngineAnswersAsTheFilesDo() {
    DmnFiles files = new DmnFiles();
    Map<String, Object> stage = Map.of("authority", "buckinghamshire", "stage", 2);
    Map<String, Object> midway = Map.of("authority", "default", "standard", "midway");

    assertThat(tables.decide("dispute-ladder", stage))
        .hasSize(1)
        .isEqualTo(files.decide("dispute-ladder", stage));
    assertThat(tables.decide("practice-standards", midway))
        .hasSize(1)
        .isEqualTo(files.decide("practice-standards", midway));
  }

  @Test
  void noRowIsNoAnswer() {
    assertThat(tables.decide("dispute-ladder", Map.of("authority", "leeds", "stage", 0))).isEmpty();
  }

  @Test
  void theAuthoritiesAreThoseThatTheDeployedTablesName() {
    assertThat(tables.authoritiesIn(Set.of("missing-report-policy")))
        .containsExactly("default", "haringey", "hounslow", "tower-hamlets");
    assertThat(tables.authoritiesIn(TABLES))
        .containsExactly(
            "brent", "buckinghamshire", "default", "haringey", "hounslow", "tower-hamlets");
  }

  @Test
  void aTableThatIsNotDeployedIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> tables.authoritiesIn(Set.of("tea-rota")))
        .withMessageContaining("tea-rota is not deployed");
  }
}
