package org.footprint.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DatabaseChoiceTest {

  private static final String SERVER = "FOOTPRINT_DB_URL";

  private final MockEnvironment environment = new MockEnvironment();

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void withoutAServerTheDemonstrationRunsOnTheEmbeddedDatabase(String url) {
    environment.setProperty(SERVER, url);
    choose();
    assertThat(environment.getActiveProfiles()).containsExactly("demo");
  }

  @Test
  void withAServerThereIsNoDemonstration() {
    environment.setProperty(SERVER, "jdbc:postgresql://db/footprint");
    choose();
    assertThat(environment.getActiveProfiles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://db/footprint", "x"})
  void demoPeopleAreNeverLetNearAServer(String url) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new EmbeddedDatabase(url))
        .withMessageContaining("demo profile")
        .withMessageContaining("Remove FOOTPRINT_DB_URL");
  }

  private void choose() {
    new DatabaseChoice().postProcessEnvironment(environment, new SpringApplication());
  }
}
