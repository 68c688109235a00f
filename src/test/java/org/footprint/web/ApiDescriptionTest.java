package org.footprint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footprint.FootprintTest;
import org.footprint.change.ChangeType;
import org.footprint.change.News;
import org.footprint.child.Journeys;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.Yaml;

/** What the description of the interface promises is what the interface does. */
@FootprintTest
class ApiDescriptionTest {

  private static final String EVENTS = "/api/children/%s/events";

  @LocalServerPort int port;
  @Autowired Journeys journeys;
  @Autowired News news;
  @Autowired TransactionTemplate together;

  private CaseSystem caseSystem;
  private Map<String, Object> description;

  @BeforeEach
  void theDescriptionIsServed() {
    caseSystem = new CaseSystem(port);
    var answer = caseSystem.line().get("/api/openapi.yaml");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
    description = new Yaml().load(answer.body());
  }

  @Test
  void everyEventOfACaseSystemIsDescribedWithTheFieldsThatAreRead() {
    var reference = CaseSystem.newReference();
    caseSystem.tell("/api/children", CaseSystem.notification(reference));
    for (var type : ChangeType.values()) {
      if (type.tellers().isEmpty()) {
        var asked =
            readBy(
                Map.of("type", type.id()),
                answers -> news.tell(reference, answers, CaseSystem.NAME));
        assertThat(fields(type.id())).as(type.id()).containsExactlyInAnyOrderElementsOf(asked);
      }
    }
    assertThat(schemas().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("Accepted", "Problem", "Notification"),
                    Arrays.stream(ChangeType.values())
                        .filter(type -> type.tellers().isEmpty())
                        .map(ChangeType::id))
                .toList());
  }

  @Test
  void theNotificationIsDescribedWithTheFieldsThatAreRead() {
    var asked = readBy(Map.of(), answers -> journeys.begin(answers, CaseSystem.NAME));

    assertThat(fields("Notification")).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void whatIsCalledNeededIsMissedWhenItIsNotThere() {
    var reference = CaseSystem.newReference();
    caseSystem.tell("/api/children", CaseSystem.notification(reference));
    for (var type : ChangeType.values()) {
      if (type.tellers().isEmpty()) {
        var missed =
            mistakes(
                Map.of("type", type.id()),
                answers -> news.tell(reference, answers, CaseSystem.NAME));
        missed.add("type");
        assertThat(needed(type.id())).as(type.id()).containsExactlyInAnyOrderElementsOf(missed);
      }
    }
    assertThat(needed("Notification"))
        .containsExactlyInAnyOrderElementsOf(
            mistakes(Map.of(), answers -> journeys.begin(answers, CaseSystem.NAME)));
  }

  @Test
  void eachAnswerHasTheStatusThatIsDescribed() {
    var reference = CaseSystem.newReference();
    assertThat(tell(reference, moved("With the Byrnes"))).isEqualTo(404);
    caseSystem.tell("/api/children", CaseSystem.notification(reference));

    assertThat(tell(reference, moved("With the Byrnes"))).isEqualTo(200);
    assertThat(tell(reference, moved("With the Byrnes"))).isEqualTo(409);
    assertThat(tell(reference, moved(""))).isEqualTo(400);
    assertThat(tell(reference, Map.of("type", "iroChanged", "iro", "ian"))).isEqualTo(400);
    assertThat(
            tell(
                reference.toLowerCase(java.util.Locale.ROOT),
                Map.of("type", "leftCare", "leftCareOn", "2025-02-03", "endReason", "E4A")))
        .isEqualTo(200);
    assertThat(tell(reference, moved("With others"))).isEqualTo(404);
  }

  @Test
  void aSignedInPersonTellsOfTheChildrenTheyWorkWithAlone() {
    var reference = CaseSystem.newReference();
    caseSystem.tell("/api/children", CaseSystem.notification(reference));

    var stranger =
        Browser.of("sophie", port)
            .post(
                EVENTS.formatted(reference),
                "{\"type\": \"planChangeProposed\", \"words\": \"Another school\"}");

    assertThat(stranger.statusCode()).isEqualTo(400);
    assertThat(stranger.body()).contains("one of the children you work with");
  }

  private int tell(String reference, Map<String, Object> event) {
    return caseSystem.tell(EVENTS.formatted(reference), event).statusCode();
  }

  private static Map<String, Object> moved(String place) {
    return Map.of(
        "type",
        "moved",
        "onDay",
        "2025-01-20",
        "placement",
        "U6",
        "place",
        place,
        "planned",
        "yes");
  }

  private interface Message {
    void send(Answers answers);
  }

  private TreeSet<String> readBy(Map<String, String> given, Message message) {
    var asked = new TreeSet<String>();
    var fields =
        new HashMap<String, Object>(given) {
          @Override
          public Object get(Object field) {
            asked.add((String) field);
            return super.get(field);
          }
        };
    refusal(new Answers(fields), message);
    return asked;
  }

  private List<String> mistakes(Map<String, String> given, Message message) {
    return new ArrayList<>(
        refusal(new Answers(new HashMap<>(given)), message).mistakes().stream()
            .map(mistake -> mistake.field())
            .distinct()
            .toList());
  }

  private Refused refusal(Answers answers, Message message) {
    return together.execute(
        status -> {
          status.setRollbackOnly();
          try {
            message.send(answers);
            throw new AssertionError("An empty message was accepted");
          } catch (Refused refused) {
            return refused;
          }
        });
  }

  @SuppressWarnings("unchecked")
  private Map<String, Map<String, Object>> schemas() {
    var components = (Map<String, Object>) description.get("components");
    return (Map<String, Map<String, Object>>) components.get("schemas");
  }

  @SuppressWarnings("unchecked")
  private TreeSet<String> fields(String schema) {
    return new TreeSet<>(((Map<String, Object>) schemas().get(schema).get("properties")).keySet());
  }

  @SuppressWarnings("unchecked")
  private List<String> needed(String schema) {
    return (List<String>) schemas().get(schema).get("required");
  }
}
