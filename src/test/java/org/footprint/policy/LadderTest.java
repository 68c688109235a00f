package org.footprint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.footprint.policy.process.DmnFiles;
import org.junit.jupiter.api.Test;

class LadderTest {

  @Test
  void theStatutoryLadderHasFourFormalStages() {
    assertThat(rowsOf("default"))
        .containsExactly(
            "0 [social-worker] Social Worker, 10 WORKING_DAYS",
            "1 [team-manager] Team Manager, 5 WORKING_DAYS, formal",
            "2 [head-of-service] Head of Service, 5 WORKING_DAYS, formal",
            "3 [assistant-director] Assistant Director, 5 WORKING_DAYS, formal",
            "4 [director] Director of Children's Services, 5 WORKING_DAYS, formal");
  }

  @Test
  void hounslowsLadderEndsAtTheAssistantDirector() {
    assertThat(rowsOf("hounslow"))
        .containsExactly(
            "0 [social-worker] Social Worker, 10 WORKING_DAYS",
            "1 [team-manager] Team Manager, 5 WORKING_DAYS, formal",
            "2 [head-of-service] Head of Service, 5 WORKING_DAYS, formal",
            "3 [assistant-director] Assistant Director, 5 WORKING_DAYS, formal");
  }

  @Test
  void buckinghamshiresHeadOfServiceHoldsAMeeting() {
    assertThat(rowsOf("buckinghamshire"))
        .containsExactly(
            "0 [social-worker, team-manager] Social Worker and Team Manager, 10 WORKING_DAYS",
            "1 [team-manager] Team Manager, 5 WORKING_DAYS, formal",
            "2 [head-of-service] Head of Service, 5 WORKING_DAYS, formal, meeting",
            "3 [assistant-director] Service Director, 5 WORKING_DAYS, formal",
            "4 [director] Corporate Director, 5 WORKING_DAYS, formal");
  }

  @Test
  void brentsPrincipalOfficerAnswersBesideTheTeamManager() {
    assertThat(rowsOf("brent"))
        .containsExactly(
            "0 [social-worker] Social Worker, 10 WORKING_DAYS",
            "1 [team-manager, principal-officer] Team Manager and Principal Officer,"
                + " 5 WORKING_DAYS, formal",
            "2 [head-of-service] Head of Service, 5 WORKING_DAYS, formal",
            "3 [assistant-director] Operational Director, 5 WORKING_DAYS, formal",
            "4 [director] Strategic Director, 5 WORKING_DAYS, formal");
  }

  @Test
  void towerHamletsGivesTenWorkingDaysUpToTheHeadOfService() {
    assertThat(rowsOf("tower-hamlets"))
        .containsExactly(
            "0 [social-worker] Social Worker, 10 WORKING_DAYS",
            "1 [team-manager] Team Manager, 10 WORKING_DAYS, formal",
            "2 [head-of-service] Head of Service, 10 WORKING_DAYS, formal",
            "3 [assistant-director] Divisional Director, 5 WORKING_DAYS, formal",
            "4 [director] Corporate Director, 5 WORKING_DAYS, formal");
  }

  @Test
  void haringeysLadderHasFiveFormalStages() {
    assertThat(rowsOf("haringey"))
        .containsExactly(
            "0 [social-worker] Social Worker, 10 WORKING_DAYS",
            "1 [team-manager] Team Manager, 5 WORKING_DAYS, formal",
            "2 [service-manager] Service Manager, 5 WORKING_DAYS, formal",
            "3 [head-of-service] Head of Service, 5 WORKING_DAYS, formal",
            "4 [assistant-director] Assistant Director, 5 WORKING_DAYS, formal",
            "5 [director] Director of Children's Services, 5 WORKING_DAYS, formal");
  }

  @Test
  void aStageIsFoundByItsNumberAndThereIsNoneAboveTheTop() {
    Ladder ladder = Policies.of("hounslow").ladder();

    assertThat(ladder.stage(3)).map(Stage::title).contains("Assistant Director");
    assertThat(ladder.stage(4)).isEmpty();
  }

  @Test
  void onlyTheSevenPostsOfTheOrganisationAnswer() {
    DmnFiles files = new DmnFiles();
    Stream<String> roles =
        files.authoritiesIn(RulebookReader.TABLES).stream()
            .flatMap(authority -> Policies.of(authority, files).ladder().stages().stream())
            .flatMap(stage -> stage.roles().stream());

    assertThat(roles.distinct())
        .containsExactlyInAnyOrder(
            "social-worker",
            "team-manager",
            "principal-officer",
            "service-manager",
            "head-of-service",
            "assistant-director",
            "director");
  }

  private static List<String> rowsOf(String authority) {
    return Policies.of(authority).ladder().stages().stream()
        .map(
            stage ->
                "%d %s %s, %d %s%s%s"
                    .formatted(
                        stage.number(),
                        stage.roles(),
                        stage.title(),
                        stage.answerAmount(),
                        stage.answerUnit(),
                        stage.formal() ? ", formal" : "",
                        stage.meeting() ? ", meeting" : ""))
        .toList();
  }
}
