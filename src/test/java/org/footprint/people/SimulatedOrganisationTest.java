package org.footprint.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.footprint.people.OrganisationChart.PostEntry;
import org.footprint.simulation.CouncilChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** The councils that simulations of many children run in, as an organisation file says them. */
class SimulatedOrganisationTest {

  @TempDir Path data;

  @ParameterizedTest
  @ValueSource(ints = {101, 350, 6_000})
  void itHasNoMistake(int children) {
    assertThat(ChartCheck.problemsOf(chart(children))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"350, 7, 4.9", "6000, 100, 90"})
  void itHasEnoughTeamsAndIros(int children, int teams, double iros) {
    var chart = chart(children);
    assertThat(chart.teams()).hasSizeBetween(teams, teams + 3);
    assertThat(
            chart.people().stream()
                .filter(person -> person.groups().contains("iros"))
                .mapToDouble(person -> person.fullTimeEquivalent().doubleValue())
                .sum())
        .isBetween(iros, iros * 1.2);
    var posts = chart.posts().stream().collect(Collectors.toMap(PostEntry::id, post -> post));
    assertThat(chart.teams())
        .allSatisfy(
            team -> {
              assertThat(posts.get("social-workers-" + team.id()).holders()).hasSize(4);
              assertThat(posts.get("team-manager-" + team.id()).holders())
                  .filteredOn(holder -> holder.lastDay() == null)
                  .hasSize(1);
            });
    assertThat(chart.services())
        .allSatisfy(
            service ->
                assertThat(chart.posts())
                    .filteredOn(post -> service.id().equals(post.service()))
                    .extracting(PostEntry::role)
                    .contains("head-of-service", "service-manager"));
  }

  @Test
  void thePeopleOfTheDemonstrationAreInItAndNobodyCanBeReached() {
    var chart = chart(350);
    assertThat(chart.people())
        .extracting(OrganisationChart.PersonEntry::id)
        .contains("sam", "ivy", "ian", "mona", "tess", "dina", "bea", "admin")
        .hasSizeGreaterThan(50);
    assertThat(chart.people())
        .allMatch(person -> person.email().endsWith("@footprint.example"))
        .allMatch(person -> person.phone().matches("01632 960\\d{3}"));
  }

  @Test
  void aDemonstrationOfSixtyChildrenKeepsItsOwnCouncil() {
    assertThat(locationFor(60, "demo")).isNull();
    assertThat(locationFor(350, "demo")).isNotNull();
  }

  @Test
  void aDatabaseThatIsThereKeepsThePeopleItHas() throws IOException {
    Files.writeString(data.resolve("PG_VERSION"), "17");
    assertThat(locationFor(350, "demo")).isNull();
  }

  @Test
  void aCouncilsOwnInstallationIsLeftAlone() throws IOException {
    Files.writeString(data.resolve("organisation.json"), "{}");
    assertThat(locationFor(350)).isNull();
  }

  @Test
  void everyLaterStartFindsTheCouncilThatIsKeptWithTheData() throws IOException {
    Files.writeString(data.resolve("PG_VERSION"), "17");
    Files.writeString(data.resolve("organisation.json"), "{}");
    assertThat(locationFor(60, "demo")).endsWith("/organisation.json").contains(data.toString());
  }

  @Test
  void theSameCouncilComesOutEachTime() throws IOException {
    assertThat(Files.readString(written(350))).isEqualTo(Files.readString(written(350)));
  }

  private OrganisationChart chart(int children) {
    try {
      return new ObjectMapper().readValue(written(children).toFile(), OrganisationChart.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path written(int children) {
    return Path.of(URI.create(locationFor(children, "demo")));
  }

  private String locationFor(int children, String... profiles) {
    var environment = new MockEnvironment();
    environment.setActiveProfiles(profiles);
    environment.setProperty("footprint.data-directory", data.toString());
    environment.setProperty("footprint.simulation.wanted", "true");
    environment.setProperty("footprint.simulation.children", "" + children);
    new CouncilChoice().postProcessEnvironment(environment, new SpringApplication());
    return environment.getProperty("footprint.organisation");
  }
}
