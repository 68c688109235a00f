package org.footprint.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Gives a simulation of many children a council that is large enough, and keeps that council with
 * the data, so that every later start on the same data finds it again.
 */
public class CouncilChoice implements EnvironmentPostProcessor, Ordered {

  static final String CHILDREN = "footprint.simulation.children";
  static final String BEHAVIOUR = "footprint.simulation.behaviour";

  private static final String FILE = "organisation.json";

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
    var kept = Path.of(environment.getProperty("footprint.data-directory", "data")).resolve(FILE);
    if (Files.exists(kept)) {
      use(environment, kept);
    } else if (environment.matchesProfiles("simulate")
        && environment.getProperty(CHILDREN, Integer.class, 0)
            > CouncilOfAnySize.SERVED_BY_DEMONSTRATION) {
      var draft = draft(environment);
      use(environment, draft);
      // A folder must be empty before the database is made in it, so the file follows later.
      application.addListeners(
          (ApplicationListener<ApplicationStartedEvent>) started -> keep(draft, kept));
    }
  }

  private static Path draft(ConfigurableEnvironment environment) {
    var json = new ObjectMapper();
    var behaviour = new Behaviours(json).of(environment.getProperty(BEHAVIOUR, "default"));
    var children = environment.getRequiredProperty(CHILDREN, Integer.class);
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

  private static void keep(Path draft, Path kept) {
    try {
      Files.copy(draft, kept);
    } catch (IOException e) {
      throw new UncheckedIOException("The organisation of the simulation cannot be kept", e);
    }
  }

  /** Before the settings files, but what is said at the start itself still comes first. */
  private static void use(ConfigurableEnvironment environment, Path file) {
    var location = file.toAbsolutePath().normalize().toUri().toString();
    var source =
        new MapPropertySource("simulated council", Map.of("footprint.organisation", location));
    var sources = environment.getPropertySources();
    if (sources.contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
      sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, source);
    } else {
      sources.addLast(source);
    }
  }
}
