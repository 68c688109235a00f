package org.footprint.simulation;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.footprint.FootprintApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application with data of its own, in which nothing happens by itself. */
final class LivingCouncil {

  private LivingCouncil() {}

  /** Where nobody has lived yet. */
  static ConfigurableApplicationContext in(Path data, String... settings) {
    return start(data, false, settings);
  }

  /** Where somebody was stopped on the way. */
  static ConfigurableApplicationContext goOnIn(Path data) {
    return start(data, true);
  }

  private static ConfigurableApplicationContext start(
      Path data, boolean wanted, String... settings) {
    return new SpringApplicationBuilder(FootprintApplication.class)
        .properties("logging.level.root=warn", "camunda.bpm.job-execution.enabled=false")
        .run(
            Stream.concat(
                    Stream.of(
                        "--server.port=0",
                        "--footprint.data-directory=" + data,
                        "--footprint.simulation.wanted=" + wanted),
                    Stream.of(settings))
                .toArray(String[]::new));
  }
}
