package org.footprint.dispute;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.FootprintApplication;

/**
 * The application in a process of its own, as a council starts it, on a database that others use
 * too. It does two jobs at a time, so that another starts soon beside it, and what it took and did
 * not finish is free again after five seconds.
 */
final class Instance {

  private static final Path LOGS = Path.of("target", "exactly-once");

  private final String name;
  private final Path log;
  private final Process process;

  private Instance(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /**
   * @param name by which the database knows its connections
   */
  static Instance start(String name, String database) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var log = LOGS.resolve(name + ".log");
    var command =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                classPath(),
                FootprintApplication.class.getName(),
                "--camunda.bpm.job-execution.core-pool-size=2",
                "--camunda.bpm.job-execution.max-pool-size=2",
                "--camunda.bpm.job-execution.queue-capacity=8",
                "--camunda.bpm.job-execution.max-jobs-per-acquisition=8",
                "--camunda.bpm.job-execution.lock-time-in-millis=5000",
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--spring.main.lazy-initialization=true")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    var settings = command.environment();
    settings.put("FOOTPRINT_DB_URL", database + "&ApplicationName=" + name);
    settings.put("FOOTPRINT_DB_USER", "postgres");
    settings.put("FOOTPRINT_DB_PASSWORD", "postgres");
    settings.put("FOOTPRINT_ADMIN_USER", "operator");
    settings.put("FOOTPRINT_ADMIN_PASSWORD", "nobody signs in with it");
    settings.put("FOOTPRINT_ORGANISATION", "classpath:demo/organisation.json");
    settings.put("FOOTPRINT_PORT", "0");
    try {
      Files.createDirectories(LOGS);
      return new Instance(name, log, command.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the tests, whose fixtures are no part of what a council runs. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(place -> !Path.of(place).endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  String name() {
    return name;
  }

  boolean isReady() {
    try (var lines = Files.lines(log)) {
      return lines.anyMatch(line -> line.contains("Started FootprintApplication"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As a power cut does, or {@code kill -9}: nothing is said goodbye to. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public String toString() {
    return name + " (its log: " + log + ")";
  }
}
