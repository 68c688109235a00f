package org.footprint.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/**
 * Lets the five councils live for a year and a half and counts the last year, for {@code
 * docs/simulation.md}.
 */
class FiveCouncilsBenchmark {

  private static final int CHILDREN = Integer.getInteger("footprint.benchmark.children", 350);
  private static final boolean WRITE =
      "write".equals(System.getProperty("footprint.docs", "compare"));
  private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
  private static final LocalDate TO = FROM.plusYears(1);

  static List<String> councils() {
    var wanted = System.getProperty("footprint.benchmark.councils", "");
    return wanted.isEmpty() ? SimulatedColumn.COUNCILS : List.of(wanted.split(","));
  }

  @ParameterizedTest
  @MethodSource("councils")
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void aCouncilRunsAsItsReportSays(String name) throws Exception {
    var data = Path.of("target/simulated-" + name);
    FileSystemUtils.deleteRecursively(data);
    var behaviour = new Behaviours(new ObjectMapper()).of(name);
    try (var council =
        LivingCouncil.in(
            data,
            "--footprint.authority=" + name,
            "--footprint.organisation="
                + Organisations.of(CHILDREN, behaviour.childrenPerIro()).toUri())) {
      var course =
          new Course(
              1,
              CHILDREN,
              name,
              FROM.minusMonths(6).atTime(LocalTime.of(7, 0)).toInstant(ZoneOffset.UTC),
              TO.atStartOfDay().toInstant(ZoneOffset.UTC));
      council.getBean(Courses.class).begin(course);
      var start = System.nanoTime();
      var lived =
          council
              .getBean(Simulation.class)
              .run(course, 3, (at, done) -> System.out.println(at + " " + done.acts()));
      var rates = council.getBean(Rates.class).between(FROM, TO);
      System.out.printf(
          "%s: %d things in %.0f s%n", name, lived.acts(), (System.nanoTime() - start) / 1e9);
      rates.forEach((rate, value) -> System.out.println("  " + rate + ": " + value.words()));
      assertThat(rates.get("Reviews for each child in a year").count()).isPositive();
      if (WRITE) {
        SimulatedColumn.write(name, rates);
      }
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }
}
