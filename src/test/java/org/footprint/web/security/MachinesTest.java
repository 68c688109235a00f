package org.footprint.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.footprint.FootprintTest;
import org.footprint.web.CaseSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@FootprintTest
class MachinesTest {

  private static final String CHILDREN = "/api/children";

  @Autowired RuntimeService runtime;
  @LocalServerPort int port;

  @Test
  void theCaseSystemBringsAChildIntoCareAndOutAgain() {
    var system = new CaseSystem(port);
    var reference = CaseSystem.newReference();

    var came = system.tell(CHILDREN, CaseSystem.notification(reference));
    assertThat(came.statusCode()).isEqualTo(201);
    assertThat(read(came).get("reference").asText()).isEqualTo(reference);
    assertThat(running(reference)).isEqualTo(1);

    var left =
        system.tell(
            CHILDREN + "/" + reference + "/events",
            Map.of("type", "leftCare", "leftCareOn", "2025-02-03", "endReason", "E4A"));
    assertThat(left.statusCode()).isEqualTo(200);
    assertThat(running(reference)).isZero();
  }

  @Test
  void aRefusedMessageListsEveryMistakeAndStoresNothing() {
    var reference = CaseSystem.newReference();
    var message = CaseSystem.notification(reference);
    message.remove("lastName");
    message.put("team", "no-such-team");
    message.put("dateOfBirth", "1990-01-01");

    var answer = new CaseSystem(port).tell(CHILDREN, message);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(read(answer).get("mistakes"))
        .extracting(mistake -> mistake.get("field").asText())
        .containsExactlyInAnyOrder("lastName", "team", "dateOfBirth");
    assertThat(read(answer).get("mistakes"))
        .allSatisfy(mistake -> assertThat(mistake.get("sentence").asText()).isNotBlank());
    assertThat(running(reference)).isZero();
    assertThat(new CaseSystem(port).tell(CHILDREN, CaseSystem.notification(reference)).statusCode())
        .as("the reference is still free")
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/children               | {                           | 400",
        "/api/children               | not json                    | 400",
        "/api/children               | []                          | 400",
        "/api/children               | \"text\"                    | 400",
        "/api/children               | ''                          | 400",
        "/api/children               | {}                          | 400",
        "/api/children               | {\"sex\": {\"a\": [1]}}     | 400",
        "/api/children/NONE/events   | {\"type\": \"vanished\"}    | 404",
        "/api/children/NONE/events   | {\"type\": null}            | 404",
        "/api/children/NONE/events   | {}                          | 404",
        "/api/children/NONE/events   | {\"type\": \"leftCare\"}    | 404",
        "/api/children/NONE/events   | {\"type\": [\"leftCare\"]}  | 404"
      })
  void aMessageThatCannotBeReadGetsAPlainAnswer(String path, String message, int status) {
    var answer = new CaseSystem(port).line().post(path, message);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertPlain(answer);
  }

  @Test
  void aMessageThatIsNotJsonGetsAPlainAnswer() {
    var line = new CaseSystem(port).line();
    assertPlain(line.send("POST", CHILDREN, "text/xml", "<child/>"));
    assertPlain(line.get(CHILDREN));
  }

  @ParameterizedTest
  @CsvSource({
    "case-system, demo-case-system-secreT",
    "case-system, ''",
    "unknown-system, demo-case-system-secret",
    "'', ''",
    "sam, footprint",
    "admin, footprint"
  })
  void aWrongSecretOrAPersonsPasswordOpensNothing(String name, String secret) {
    var reference = CaseSystem.newReference();
    var stranger = new CaseSystem(port, name, secret);
    stranger.line().with("X-Forwarded-For", "203.0.113.1");
    var answer = stranger.tell(CHILDREN, CaseSystem.notification(reference));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Browser.cookiesSet(answer)).isEmpty();
    assertThat(stranger.line().get("/actuator/prometheus").statusCode()).isEqualTo(401);
    assertThat(running(reference)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/health",
        "/actuator/env",
        "/actuator/loggers",
        "/actuator/prometheus/",
        "/camunda/api/engine/engine",
        "/camunda/api/engine/engine/default/task",
        "/camunda/app/tasklist/default/",
        "/camunda/app/cockpit/default/",
        "/"
      })
  void aMachineReachesNothingElse(String path) {
    var line = new CaseSystem(port).line();
    var answer = line.get(path);
    assertThat(answer.statusCode()).isIn(302, 401, 403);
    assertThat(List.of("", "/login")).contains(line.location(answer));
  }

  @Test
  void aMachineHasNoSession() {
    var system = new CaseSystem(port);
    for (var answer :
        List.of(
            system.tell(CHILDREN, Map.of()),
            system.tell(CHILDREN, CaseSystem.notification(CaseSystem.newReference())),
            system.line().get("/actuator/prometheus"),
            system.line().get("/actuator/health"),
            system.line().get(CHILDREN))) {
      assertThat(Browser.cookiesSet(answer)).isEmpty();
    }
  }

  private long running(String reference) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).count();
  }

  private static void assertPlain(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isBetween(400, 415);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .doesNotContain("Exception", "org.", "java.", "\tat ", "trace")
        .contains("\"detail\"");
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
