package org.footprint.policy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;
import org.footprint.FootprintTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The real engine answers from the deployed tables as the files do. */
@FootprintTest
class EngineDecisionTablesTest {

  private static final Set<String> TABLES =
      Set.of("practice-standards", "dispute-ladder", "review-timescale", "missing-report-policy");

  @Autowired EngineDecisionTables tables;

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
