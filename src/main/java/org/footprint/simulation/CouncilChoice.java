package org.footprint.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Gives a simulation of many children a council that is large enough, and keeps that council with
 * the data, so that every later start on the same data finds it again.
 */
public class CouncilChoice implements EnvironmentPostProcessor, Ordered {

  static final String ORGANISATION = "footprint.organisation";
  static final String DRAFT = "footprint.simulation.draft";

  private static final String SETTINGS = "footprint.simulation.";
  private static final String DATABASE = "PG_VERSION";

  /** After the settings files are read, which say where the data is. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.matchesProfiles("demo")) {
      return;
    }
    var data = Path.of(environment.getRequiredProperty("footprint.data-directory"));
    var kept = data.resolve(KeptCouncil.FILE);
    if (Files.exists(kept)) {
      use(environment, Map.of(ORGANISATION, location(kept)));
    } else if (!Files.exists(data.resolve(DATABASE)) && isForMany(environment)) {
      var draft = draft(environment);
      use(environment, Map.of(ORGANISATION, location(draft), DRAFT, draft.toString()));
    }
  }

  private static boolean isForMany(ConfigurableEnvironment environment) {
    return environment.getProperty(SETTINGS + "wanted", Boolean.class, false)
        && environment.getProperty(SETTINGS + "children", Integer.class, 0)
            > CouncilOfAnySize.SERVED_BY_DEMONSTRATION;
  }

  private static Path draft(ConfigurableEnvironment environment) {
    var json = new ObjectMapper();
    var behaviour =
        new Behaviours(json).of(environment.getProperty(SETTINGS + "behaviour", "demo"));
    var children = environment.getRequiredProperty(SETTINGS + "children", Integer.class);
    try {
      var draft = Files.createTempFile("footprint-", ".json");
      draft.toFile().deleteOnExit();
      json.writerWithDefaultPrettyPrinter()
          .writeValue(draft.toFile(), CouncilOfAnySize.of(children, behaviour.childrenPerIro()));
      return draft;
    } catch (IOException e) {
      throw new UncheckedIOException("The organisation of the simulation cannot be written", e);
    }
  }

  private static String location(Path file) {
    return file.toAbsolutePath().normalize().toUri().toString();
  }

  /** Before the settings files, but what is said at the start itself still comes first. */
  private static void use(ConfigurableEnvironment environment, Map<String, Object> settings) {
    var source = new MapPropertySource("simulated council", settings);
    var sources = environment.getPropertySources();
    if (sources.contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
      sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, source);
    } else {
      sources.addLast(source);
    }
  }
}
