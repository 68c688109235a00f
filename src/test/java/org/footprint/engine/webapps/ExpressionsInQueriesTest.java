package org.footprint.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.web.security.Browser.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.task.TaskQuery;
import org.footprint.FootprintTest;
import org.footprint.web.CaseSystem;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** CVE-2026-109432: an expression hidden in a task query or in a filter runs as code. */
@FootprintTest
class ExpressionsInQueriesTest {

  private static final String TRACE = "footprint.attack";
  private static final String ATTACK = "${systemProperties.put('" + TRACE + "', 'done')}";
  private static final String FILTER_OF_THE_ATTACKER = "attack";
  private static final String REFUSAL =
      "Unable to resolve expression|Expressions are forbidden in adhoc queries"
          + "|Filter does not returns a valid single result";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired FilterService filters;
  @Autowired TaskService tasks;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired ApplicationContext beans;
  @LocalServerPort int port;

  @AfterEach
  void tidyUp() {
    ClockUtil.reset();
    System.clearProperty(TRACE);
    filters.createTaskFilterQuery().filterName(FILTER_OF_THE_ATTACKER).list().stream()
        .forEach(filter -> filters.deleteFilter(filter.getId()));
  }

  static Stream<String> fields() {
    return Arrays.stream(TaskQueryDto.class.getMethods())
        .map(method -> method.getName())
        .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
        .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
        .sorted();
  }

  static Stream<String> everyWayIn() {
    return Stream.of(
        "/task?maxResults=9", "/task/count", "/filter/%s/list?maxResults=9", "/filter/%s/count");
  }

  @Test
  void everyFieldThatTakesAnExpressionIsTried() {
    assertThat(fields())
        .contains(
            "assigneeExpression",
            "dueBeforeExpression",
            "candidateGroupsExpression",
            "processInstanceBusinessKeyExpression")
        .hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void anExpressionHiddenInAnAlternativeOfAQueryIsRefused(String field) {
    var sam = Browser.of("sam", port);
    everyWayIn()
        .map(way -> way.formatted(filter("To do")))
        .forEach(
            way ->
                assertRefused(
                    sam.post(ENGINE + way, json(alternative(field, ATTACK))), way, field));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void anExpressionInTheOpenIsRefused(String field) {
    var sam = Browser.of("sam", port);
    everyWayIn()
        .map(way -> way.formatted(filter("To do")))
        .forEach(
            way -> assertRefused(sam.post(ENGINE + way, json(Map.of(field, ATTACK))), way, field));
    assertRefused(
        sam.get(
            ENGINE
                + "/task?maxResults=9&"
                + field
                + "="
                + URLEncoder.encode(ATTACK, StandardCharsets.UTF_8)),
        "the address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ATTACK,
        "${''.getClass().forName('java.lang.Runtime')}",
        "#{systemProperties.put('footprint.attack', 'done')}",
        "${currentUser()}${systemProperties.put('footprint.attack', 'done')}",
        "${systemProperties.put('footprint.attack', 'done')}${currentUser()}",
        "${currentUser() == systemProperties.put('footprint.attack', 'done')}",
        "${currentUser()\n}${systemProperties.put('footprint.attack', 'done')}",
        "${now().getClass()}",
        "${dateTime().plusDays(1).getClass()}"
      })
  void anExpressionInAStoredFilterIsRefused(String expression) {
    for (var query :
        List.of(
            tasks.createTaskQuery().taskAssigneeExpression(expression),
            tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr(),
            tasks.createTaskQuery().or().taskCandidateGroupInExpression(expression).endOr(),
            tasks.createTaskQuery().or().dueBeforeExpression(expression).endOr())) {
      var id = store(query);
      var sam = Browser.of("sam", port);
      assertRefused(sam.get(ENGINE + "/filter/" + id + "/list?maxResults=9"), expression);
      assertRefused(sam.get(ENGINE + "/filter/" + id + "/count"), expression);
      assertRefused(sam.post(ENGINE + "/filter/" + id + "/singleResult", "{}"), expression);
      tidyUp();
    }
  }

  @Test
  void anAdministratorWhoStoresSuchAFilterGainsNothingByIt() {
    var admin = Browser.of("admin", port);
    var stored =
        admin.post(
            ENGINE + "/filter/create",
            json(
                Map.of(
                    "resourceType",
                    "Task",
                    "name",
                    FILTER_OF_THE_ATTACKER,
                    "query",
                    alternative("assigneeExpression", ATTACK))));
    assertThat(stored.statusCode()).isEqualTo(200);
    var id = read(stored).get("id").asText();
    assertRefused(admin.get(ENGINE + "/filter/" + id + "/list?maxResults=9"), "list");
  }

  /** Shows that the tests above can fail: Camunda's own evaluation runs the very same request. */
  @Test
  void withoutTheGuardTheAttackSucceeds() {
    var id = store(tasks.createTaskQuery());
    var guard = engine.getExpressionManager();
    engine.setExpressionManager(new SpringExpressionManager(beans));
    try {
      var answer =
          Browser.of("sam", port)
              .post(
                  ENGINE + "/filter/" + id + "/count",
                  json(alternative("assigneeExpression", ATTACK)));
      assertThat(System.getProperty(TRACE)).as(answer.body()).isEqualTo("done");
    } finally {
      engine.setExpressionManager(guard);
    }
  }

  @Test
  void everybodysOwnListsShowWhatIsTheirs() {
    var reference = CaseSystem.newReference();
    new CaseSystem(port).tell("/api/children", CaseSystem.notification(reference));

    assertThat(lists("mona", reference))
        .containsExactlyInAnyOrder("To do", "Due in five working days", "My team's unclaimed");
    assertThat(lists("sam", reference)).isEmpty();

    var task = tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    var taken =
        Browser.of("mona", port)
            .post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\": \"mona\"}");
    assertThat(taken.statusCode()).isEqualTo(204);
    assertThat(lists("mona", reference))
        .containsExactlyInAnyOrder("To do", "Due in five working days");

    ClockUtil.setCurrentTime(Date.from(task.getDueDate().toInstant().minus(Duration.ofDays(14))));
    assertThat(lists("mona", reference)).containsExactlyInAnyOrder("To do", "Later");

    ClockUtil.setCurrentTime(Date.from(task.getDueDate().toInstant().plus(Duration.ofMinutes(1))));
    assertThat(lists("mona", reference)).containsExactlyInAnyOrder("To do", "Overdue");
    assertThat(lists("sam", reference)).isEmpty();

    task = tasks.createTaskQuery().taskId(task.getId()).singleResult();
    task.setFollowUpDate(Date.from(task.getDueDate().toInstant().plus(Duration.ofDays(2))));
    tasks.saveTask(task);
    assertThat(lists("mona", reference))
        .as("what is overdue is nowhere hidden")
        .containsExactlyInAnyOrder("Snoozed", "Overdue");
    ClockUtil.setCurrentTime(Date.from(task.getDueDate().toInstant().minus(Duration.ofDays(1))));
    assertThat(lists("mona", reference)).containsExactly("Snoozed");
    ClockUtil.setCurrentTime(Date.from(task.getDueDate().toInstant().plus(Duration.ofDays(3))));
    assertThat(lists("mona", reference)).containsExactlyInAnyOrder("To do", "Overdue");
  }

  /** The lists that Tasklist offers a person in which they see the child's task. */
  private List<String> lists(String person, String reference) {
    var browser = Browser.of(person, port);
    var answer = browser.get(ENGINE + "/filter?resourceType=Task&firstResult=0&maxResults=2000");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var offered = read(answer);
    return StreamSupport.stream(offered.spliterator(), false)
        .filter(
            filter ->
                !read(browser.post(
                        ENGINE
                            + "/filter/"
                            + filter.get("id").asText()
                            + "/list?firstResult=0&maxResults=10",
                        json(Map.of("processInstanceBusinessKey", reference))))
                    .isEmpty())
        .map(filter -> filter.get("name").asText())
        .toList();
  }

  private void assertRefused(HttpResponse<String> answer, String what) {
    assertThat(System.getProperty(TRACE)).as(what).isNull();
    assertThat(answer.statusCode()).as(what).isBetween(400, 500);
    assertThat(answer.body()).as(what).containsPattern(REFUSAL);
  }

  /** Where a child is kept from somebody, they count nothing by a child's reference at all. */
  private void assertRefused(HttpResponse<String> answer, String way, String field) {
    if (answer.statusCode() == 404 && way.endsWith("/count") && field.contains("usinessKey")) {
      assertThat(System.getProperty(TRACE)).as(way).isNull();
    } else {
      assertRefused(answer, way);
    }
  }

  private static Map<String, Object> alternative(String field, String expression) {
    return Map.of("orQueries", List.of(Map.of(field, expression)));
  }

  private String filter(String name) {
    return filters.createTaskFilterQuery().filterName(name).singleResult().getId();
  }

  private String store(TaskQuery query) {
    var filter = filters.newTaskFilter(FILTER_OF_THE_ATTACKER);
    filter.setQuery(query);
    return filters.saveFilter(filter).getId();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(answer.body(), e);
    }
  }
}
