package org.footprint.simulation.habit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.footprint.simulation.Behaviour;
import org.footprint.simulation.Dice;
import org.footprint.simulation.Happening;
import org.footprint.simulation.Life;
import org.footprint.simulation.Scene;
import org.footprint.simulation.ToDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WordsTest {

  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
  private static final Set<String> NOT_OF_LITTLE_ONES =
      Set.of("late.childsRequest", "midway.notWanted");

  private final Words words =
      new Words(new ObjectMapper(), new PathMatchingResourcePatternResolver(), null);

  @ParameterizedTest
  @CsvSource({"2, false", "9, false", "16, false", "16, true"})
  void everySubjectHasWordsForEveryAge(int age, boolean alone) throws IOException {
    var scene = scene(age, alone, "Jo and Lee Marsh", 0);
    for (var subject : subjects()) {
      if (age < 5 && NOT_OF_LITTLE_ONES.contains(subject)) {
        continue;
      }
      assertThat(words.one(scene, subject)).as(subject).isNotBlank().doesNotContain("{", "}");
    }
  }

  @Test
  void theSameDiceWriteTheSameAndOthersWriteSomethingElse() {
    var one = words.some(scene(9, false, "Jo and Lee Marsh", 1), "report.health", 3, 3);

    assertThat(words.some(scene(9, false, "Jo and Lee Marsh", 1), "report.health", 3, 3))
        .isEqualTo(one);
    assertThat(words.some(scene(9, false, "Jo and Lee Marsh", 2), "report.health", 3, 3))
        .isNotEqualTo(one);
  }

  @Test
  void whoeverIsNamedAtTheBeginningOfASentenceIsNotNamedAgainInTheNext() {
    assertThat(
            words.some(scene(9, false, "the staff at Birch House", 1), "report.carersViews", 2, 2))
        .startsWith("The staff at Birch House ")
        .contains(". They ");
  }

  /** Without the marks for an age. */
  private static Set<String> subjects() throws IOException {
    var subjects = new TreeSet<String>();
    try (var files = Files.list(Path.of("src/main/resources/simulation/words"))) {
      for (var file : files.toList()) {
        new ObjectMapper()
            .readTree(file.toFile())
            .fieldNames()
            .forEachRemaining(subject -> subjects.add(subject.split(":")[0]));
      }
    }
    assertThat(subjects).hasSizeGreaterThan(100);
    return subjects;
  }

  private static Scene scene(int age, boolean alone, String carers, long seed) {
    return new Scene(
        life(age, alone, carers),
        new ToDo("1", "UserTask_WriteReport", "T-1", List.of("sam"), List.of(), NOON, NOON),
        "sam",
        NOON,
        TODAY,
        Dice.of(seed),
        new Behaviour("default", Map.of(), Map.of(), Map.of(), Map.of(), 63),
        Map::of);
  }

  private static Life life(int age, boolean alone, String carers) {
    return new Life(
        "T-1",
        "lane",
        "Amara",
        "Lane",
        TODAY.minusYears(age),
        List.of(new Life.Stay(TODAY.minusYears(1), null, "oak", null, "ivy", carers, null)),
        List.of(
            new Happening("told", NOON, "child-in-care", "sam", Map.of("unaccompanied", alone))));
  }
}
