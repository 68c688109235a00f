package org.footprint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.footprint.simulation.Course;
import org.footprint.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How fast a council lives through a year. */
class SimulationBenchmark {

  private static final int CHILDREN = Integer.getInteger("footprint.benchmark.children", 350);
  private static final int DAYS = Integer.getInteger("footprint.benchmark.days", 365);
  private static final int CREWS = Integer.getInteger("footprint.benchmark.crews", 3);
  private static final boolean STATEMENTS = Boolean.getBoolean("footprint.benchmark.statements");
  private static final Instant BEGINS = Instant.parse("2025-04-01T07:00:00Z");

  @Test
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void aCouncilLivesThroughAYear() throws Exception {
    try (var our = new OurEngine(Path.of("target/benchmark-simulation-data"))) {
      var side = our.side();
      var before = side.bytes();
      var trips = side.roundTrips().count();
      side.roundTrips().forgetStatements();
      var start = System.nanoTime();
      var done =
          our.bean(Simulation.class)
              .run(
                  new Course(1, CHILDREN, "default", BEGINS, BEGINS.plus(Duration.ofDays(DAYS))),
                  CREWS,
                  (at, tally) -> System.out.println(at + " " + tally.acts()));
      var seconds = Side.seconds(start);
      var used = side.roundTrips().count().minus(trips);
      var table =
          """
          | Children | Days | Crews | Things done | Seconds | A second | Round trips each | MB |
          |--:|--:|--:|--:|--:|--:|--:|--:|
          | %,d | %d | %d | %,d | %.0f | %.0f | %.1f + %.1f | %.0f |
          """
              .formatted(
                  CHILDREN,
                  DAYS,
                  CREWS,
                  done.acts(),
                  seconds,
                  done.acts() / seconds,
                  (double) used.trips() / done.acts(),
                  (double) used.commits() / done.acts(),
                  (side.bytes() - before) / 1e6);
      System.out.println(table);
      if (STATEMENTS) {
        System.out.println(side.roundTrips().statements());
      }
      Files.writeString(Path.of("target/benchmark-simulation.md"), table);
      assertThat(done.acts()).isPositive();
    }
  }
}
