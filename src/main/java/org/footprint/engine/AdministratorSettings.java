package org.footprint.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/** The first administrator. Nobody else can make one, so the settings must. */
@ConfigurationProperties("footprint.admin")
record AdministratorSettings(String user, String password) {

  private static final int SHORTEST_PASSWORD = 12;

  void check() {
    if (!StringUtils.hasText(user) || !StringUtils.hasText(password)) {
      throw new IllegalStateException(
          "Set FOOTPRINT_ADMIN_USER and FOOTPRINT_ADMIN_PASSWORD: outside the demonstration there is"
              + " no administrator without them.");
    }
    if (password.length() < SHORTEST_PASSWORD) {
      throw new IllegalStateException(
          "FOOTPRINT_ADMIN_PASSWORD is too short: give at least "
              + SHORTEST_PASSWORD
              + " characters.");
    }
  }
}
