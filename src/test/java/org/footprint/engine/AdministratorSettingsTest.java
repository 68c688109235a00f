package org.footprint.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministratorSettingsTest {

  @Test
  void aNameAndTwelveCharactersAreEnough() {
    assertThatCode(() -> new AdministratorSettings("root", "123456789012").check())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"root,", "root, '  '", ", 123456789012", "'', 123456789012", ","})
  void withoutANameAndAPasswordTheStartStops(String user, String password) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new AdministratorSettings(user, password).check())
        .withMessageContaining("FOOTPRINT_ADMIN_USER")
        .withMessageContaining("FOOTPRINT_ADMIN_PASSWORD");
  }

  @Test
  void aShortPasswordStopsTheStartWithoutBeingTold() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new AdministratorSettings("root", "12345678901").check())
        .withMessageContaining("at least 12")
        .withMessageNotContaining("12345678901");
  }
}
