package org.footprint.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Without a database server named in the settings the application runs its demonstration on an
 * embedded one.
 */
public class DatabaseChoice implements EnvironmentPostProcessor, Ordered {

  static final String DEMO = "demo";

  /** Before the settings files are read, so that the profile's own file is among them. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER - 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!StringUtils.hasText(environment.getProperty("FOOTPRINT_DB_URL"))) {
      environment.addActiveProfile(DEMO);
    }
  }
}
