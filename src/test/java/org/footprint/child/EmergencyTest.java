package org.footprint.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.child.process.EmergencyOpening.LOOK_AT_EMERGENCY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.footprint.FootprintTest;
import org.footprint.chronology.Act;
import org.footprint.form.Answers;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody opens a record because it cannot wait, and the IRO manager looks at it. */
@FootprintTest
class EmergencyTest {

  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

  @Autowired Casework casework;
  @Autowired CarePeriods periods;
  @Autowired Restrictions restrictions;
  @Autowired Emergencies emergencies;
  @Autowired HistoryService history;
  @LocalServerPort int port;

  private Case child;

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @Test
  void aRestrictedRecordOpensForOneDayToWhoeverSaysWhyItCannotWait() {
    restricted();
    var ian = Browser.of("ian", port);
    assertThat(ian.get(page()).statusCode()).isEqualTo(404);

    var refused = ian.fillIn("/emergency", "reference=" + child.reference(), "reason=");
    assertThat(refused.body())
        .contains(child.reference())
        .containsPattern("id=\"reason-mistake\".*<span>Why it cannot wait: this is missing.");
    var opened =
        ian.fillIn("/emergency", "reference=" + child.reference(), "reason=The police ask");

    assertThat(ian.location(opened)).isEqualTo(page());
    assertThat(ian.get(page()).body())
        .contains("Amara Lane", "Chronology", "to be read until Wednesday 4 March 2026, 10:00");
    casework.tasklist().itIs(TUESDAY.plus(Duration.ofHours(24)).minusSeconds(60));
    assertThat(sees("ian")).isTrue();
    casework.tasklist().itIs(TUESDAY.plus(Duration.ofHours(24)));
    assertThat(sees("ian")).isFalse();
    assertThat(child.footprints())
        .anyMatch(one -> one.act() == Act.OPENED_IN_EMERGENCY && one.who().equals("ian"));
  }

  @Test
  void anOpeningThatWasNotRightIsClosedAtOnce() {
    restricted();
    opens("ian");
    var task = child.task(LOOK_AT_EMERGENCY);
    assertThat(task.getAssignee()).isEqualTo("mona");
    assertThat(casework.tasklist().as("mona").read(task.getId()).get("opening").toString())
        .contains("Ian Mackenzie", "The police ask", "Wednesday 4 March 2026");

    assertThatThrownBy(
            () -> casework.tasklist().as("mona").submit(task.getId(), Map.of("justified", "no")))
        .hasMessageContaining("What you do about it: this is missing.");
    assertThat(sees("ian")).isTrue();
    casework
        .tasklist()
        .as("mona")
        .submit(task.getId(), Map.of("justified", "no", "note", "I spoke with Ian"));

    assertThat(sees("ian")).isFalse();
    assertThat(ends()).containsExactly("EndEvent_EmergencyLookedAt");
  }

  @Test
  void anOpeningThatWasRightStaysForItsTime() {
    restricted();
    opens("ian");

    casework
        .tasklist()
        .as("mona")
        .submit(child.task(LOOK_AT_EMERGENCY).getId(), Map.of("justified", "yes"));

    assertThat(sees("ian")).isTrue();
  }

  @Test
  void theHeadOfSafeguardingIsToldWhenNobodyLooksInTime() {
    child = casework.begun(TUESDAY.toString());
    opens("ian");
    var due = child.task(LOOK_AT_EMERGENCY).getDueDate().toInstant();
    assertThat(Casework.inLondon(due)).isEqualTo("2026-03-04 17h");

    child.itIs(due.minusSeconds(60));
    assertThat(casework.tasklist().as("holly").sees(child.reference(), LOOK_AT_EMERGENCY))
        .isEmpty();
    child.itIs(due);

    assertThat(casework.tasklist().as("holly").sees(child.reference(), LOOK_AT_EMERGENCY))
        .isPresent();
    assertThat(child.task(LOOK_AT_EMERGENCY).getAssignee()).isEqualTo("mona");
    casework
        .tasklist()
        .as("mona")
        .submit(child.task(LOOK_AT_EMERGENCY).getId(), Map.of("justified", "yes"));
    assertThat(ends())
        .containsExactlyInAnyOrder(
            "EndEvent_EmergencyHeadOfSafeguardingTold", "EndEvent_EmergencyLookedAt");
  }

  @Test
  void whoSeesTheChildAlreadyOpensNothing() {
    child = casework.begun(TUESDAY.toString());

    opens("sam");

    assertThat(child.open()).doesNotContain(LOOK_AT_EMERGENCY);
    assertThat(Browser.of("sam", port).get(page()).body())
        .contains("Amara Lane")
        .doesNotContain("to be read until");
  }

  @Test
  void anAdministratorOpensNothingAndAReferenceNobodyKnowsIsSaid() {
    assertThat(Browser.of("admin", port).get("/emergency").statusCode()).isEqualTo(404);
    assertThat(
            Browser.of("ian", port)
                .fillIn("/emergency", "reference=NOBODY-1", "reason=The police ask")
                .body())
        .contains("no child has this reference here", "The police ask");
    assertThat(Browser.of("ian", port).fillIn("/emergency", "reference=NOBODY-1", "reason=").body())
        .as("nobody learns who is known without saying why they ask")
        .doesNotContain("no child has this reference");
  }

  private void restricted() {
    child = casework.begun(TUESDAY.toString());
    restrictions.restrict(
        periods.last(child.reference()).orElseThrow(),
        new Answers(
            Map.of(
                "reason", "A relative", "named", List.of("sam", "tess", "ivy", "mona", "holly"))),
        "mona");
  }

  private void opens(String person) {
    emergencies.open(
        new Answers(Map.of("reference", child.reference(), "reason", "The police ask")), person);
  }

  private boolean sees(String person) {
    return Browser.of(person, port).get(page()).statusCode() == 200;
  }

  private String page() {
    return "/children/" + child.reference();
  }

  private List<String> ends() {
    var process =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(child.reference())
            .processDefinitionKey("emergency-opening")
            .singleResult();
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(process.getId())
        .activityType("noneEndEvent")
        .list()
        .stream()
        .map(one -> one.getActivityId())
        .toList();
  }
}
