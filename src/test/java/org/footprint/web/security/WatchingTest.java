package org.footprint.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.footprint.FootprintTest;
import org.footprint.web.CaseSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What whoever runs the application may ask it. */
@FootprintTest
class WatchingTest {

  private static final String FIGURES = "/actuator/prometheus";

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
  void anybodyLearnsThatItIsWellAndNothingMore(String path) {
    var answer = new Browser(port).get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"status\":\"UP\"")
        .doesNotContain("components")
        .doesNotContain("details")
        .doesNotContain("PostgreSQL");
    assertThat(Browser.cookiesSet(answer)).isEmpty();
    assertThat(Browser.of("admin", port).get(path).body()).doesNotContain("components");
  }

  @Test
  void theFiguresAreForTheMachineAndTheAdministrator() {
    assertThat(new CaseSystem(port).line().get(FIGURES).statusCode()).isEqualTo(200);
    assertThat(Browser.of("admin", port).get(FIGURES).statusCode()).isEqualTo(200);
    assertThat(Browser.of("mona", port).get(FIGURES).statusCode()).isEqualTo(403);
    assertThat(Browser.of("sam", port).get(FIGURES).statusCode()).isEqualTo(403);
    var nobody = new Browser(port);
    assertThat(nobody.location(nobody.get(FIGURES))).isEqualTo("/login");
  }

  @Test
  void theFiguresTellOfWorkAndTrouble() {
    assertThat(new CaseSystem(port).line().get(FIGURES).body())
        .containsPattern("(?m)^footprint_tasks_open\\{model=\"child-in-care\"} \\d")
        .containsPattern("(?m)^footprint_tasks_overdue\\{model=\"child-in-care\"} \\d")
        .containsPattern("(?m)^footprint_incidents \\d")
        .containsPattern("(?m)^footprint_jobs_due \\d");
  }
}
