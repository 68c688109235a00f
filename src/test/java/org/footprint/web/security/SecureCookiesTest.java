package org.footprint.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The demonstration speaks plain HTTP on one's own machine; nothing else does. */
class SecureCookiesTest {

  @ParameterizedTest
  @CsvSource({
    "server.servlet.session.cookie.secure",
    "camunda.bpm.webapp.csrf.enable-secure-cookie",
    "camunda.bpm.webapp.session-cookie.enable-secure-cookie"
  })
  void cookiesTravelOnlyEncryptedOutsideTheDemonstration(String setting) throws IOException {
    assertThat(settings("application.yaml").getProperty(setting, Boolean.class)).isTrue();
    assertThat(
            settings("application-demo.yaml", "application.yaml")
                .getProperty(setting, Boolean.class))
        .isFalse();
  }

  private static StandardEnvironment settings(String... files) throws IOException {
    var environment = new StandardEnvironment();
    for (var file : files) {
      new YamlPropertySourceLoader()
          .load(file, new ClassPathResource(file))
          .forEach(environment.getPropertySources()::addLast);
    }
    return environment;
  }
}
