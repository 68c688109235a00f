package org.footprint.feedback;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.feedback.process.RecordFeedback.ANSWER_FEEDBACK;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.footprint.Coverage;
import org.footprint.FootprintTest;
import org.footprint.Rows;
import org.footprint.child.CarePeriods;
import org.footprint.child.Restrictions;
import org.footprint.chronology.Act;
import org.footprint.feedback.process.RecordFeedback;
import org.footprint.form.Answers;
import org.footprint.review.Casework;
import org.footprint.review.Casework.Case;
import org.footprint.review.ReviewAnswers;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say of the service is written down; suggestions and complaints are answered. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedbackTest {

  private static final String TUESDAY = "2026-03-03T10:00:00Z";

  @Autowired Casework casework;
  @Autowired CarePeriods periods;
  @Autowired Restrictions restrictions;
  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired Coverage coverage;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private Case child;

  @BeforeAll
  void forgetOtherTests() {
    coverage.forget();
  }

  @AfterAll
  void everyNodeAndFlowWasGoneThrough() {
    assertThat(coverage.missing(RecordFeedback.KEY)).isEmpty();
  }

  @BeforeEach
  void aChildHasAnIro() {
    child = casework.begun(TUESDAY);
  }

  @AfterEach
  void theClockRunsAgain() {
    casework.clockRunsAgain();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ivy", "mona", "bea"})
  void thanksAreKeptAndNobodyIsAsked(String person) {
    records(person, of("thanks"));

    assertThat(child.open()).doesNotContain(ANSWER_FEEDBACK);
    assertThat(last("kind || ' ' || who || ' ' || about || ' ' || given_on"))
        .isEqualTo("thanks parent review 2026-03-02");
    assertThat(last("coalesce(answer_due::text, 'no answer wanted')"))
        .isEqualTo("no answer wanted");
    assertThat(child.footprints())
        .anyMatch(
            one ->
                one.act() == Act.FEEDBACK_RECORDED
                    && one.who().equals(person)
                    && one.words().equals("Thanks from a parent, about the review: written down."))
        .as("what they said is for those who answer")
        .noneMatch(one -> one.words().contains("nobody asked us"));
  }

  @Test
  void aComplaintIsAnsweredByTheIroManager() {
    records("ivy", of("complaint"));
    var task = child.task(ANSWER_FEEDBACK);
    assertThat(casework.tasklist().as("ivy").sees(child.reference(), ANSWER_FEEDBACK)).isEmpty();
    assertThat(casework.tasklist().as("mona").read(task.getId()).get("said").toString())
        .contains(
            "Complaint from a parent, about the review",
            "On the day nobody asked us",
            "Monday 2 March 2026",
            "Ivy Thornton");
    assertThat(Browser.of("mona", port).get("/desk/cards?tasks=" + task.getId()).body())
        .contains("Amara Lane", "Complaint from a parent, about the review");

    assertThatThrownBy(() -> answers(task, Map.of("changes", "We ask first")))
        .hasMessageContaining("What you answered: this is missing.");
    answers(task, Map.of("answer", "We are sorry", "changes", "We ask first"));

    assertThat(child.open()).doesNotContain(ANSWER_FEEDBACK);
    assertThat(last("answer || '. ' || changes || '. ' || answered_by"))
        .isEqualTo("We are sorry. We ask first. mona");
    assertThat(child.footprints())
        .anyMatch(
            one ->
                one.act() == Act.FEEDBACK_ANSWERED
                    && one.words().equals("Complaint from a parent, about the review: answered."));
  }

  @Test
  void theHeadOfSafeguardingIsToldWhenNobodyAnswersInTime() {
    records("ivy", of("suggestion"));
    var due = child.task(ANSWER_FEEDBACK).getDueDate().toInstant();
    assertThat(Casework.inLondon(due)).as("ten working days").isEqualTo("2026-03-17 17h");

    child.itIs(due.minus(1, MINUTES));
    assertThat(casework.tasklist().as("holly").sees(child.reference(), ANSWER_FEEDBACK)).isEmpty();
    child.itIs(due);

    assertThat(casework.tasklist().as("holly").sees(child.reference(), ANSWER_FEEDBACK))
        .isPresent();
    assertThat(child.footprints())
        .anyMatch(one -> one.words().startsWith("\"Answer feedback\" was not done in time."));
    answers(child.task(ANSWER_FEEDBACK), Map.of("answer", "Yes"));
    assertThat(child.open()).doesNotContain(ANSWER_FEEDBACK);
  }

  @Test
  void whatIsSaidOfTheServiceInGeneralIsAboutNoChild() {
    records("bea", ReviewAnswers.with(of("suggestion"), "whom", "service", "child", ""));
    var task = ofTheService();
    assertThat(casework.tasklist().as("mona").read(task.getId()))
        .containsEntry("ofNoChild", true)
        .doesNotContainKey("child");
    assertThat(Browser.of("mona", port).get("/desk/cards?tasks=" + task.getId()).body())
        .contains("\"reference\":\"The service\"", "Suggestion from a parent");

    var due = task.getDueDate().toInstant();
    casework.tasklist().itIs(due.minus(1, MINUTES), Feedbacks.SERVICE);
    assertThat(asked(task)).isEmpty();
    casework.tasklist().itIs(due, Feedbacks.SERVICE);
    assertThat(asked(task)).as("the head of safeguarding").containsExactly("holly");
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getPriority())
        .isEqualTo(100);

    answers(task, Map.of("answer", "We thought about it"));
    assertThat(last("answer")).isEqualTo("We thought about it");
    assertThat(last("coalesce(care_period_id::text, 'no child')")).isEqualTo("no child");
  }

  @Test
  void aComplaintAboutARestrictedChildGoesToWhoMayKnow() {
    restrictions.restrict(
        periods.last(child.reference()).orElseThrow(),
        new Answers(Map.of("reason", "A relative works here", "named", List.of("ivy", "holly"))),
        "holly");
    assertThatThrownBy(() -> records("mona", of("complaint")))
        .hasMessageContaining("no child with this reference is known here");

    records("ivy", of("complaint"));

    var task = child.task(ANSWER_FEEDBACK);
    assertThat(task.getAssignee()).isNull();
    assertThat(asked(task)).containsExactly("holly");
    assertThatThrownBy(() -> casework.tasklist().as("mona").read(task.getId()))
        .isInstanceOf(AuthorizationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "whom | '' | What it is about: this is missing.",
        "whom | nobody | What it is about: choose one of the list.",
        "child | '' | Child: this is missing.",
        "child | NOBODY-1 | choose one of the children you work with",
        "who | neighbour | From whom: choose one of the list.",
        "kind | '' | What it is: this is missing.",
        "about | '' | Of what it speaks: this is missing.",
        "words | '' | In their own words: this is missing.",
        "givenOn | '' | Said on: this is missing.",
        "givenOn | 2026-03-04 | Said on: choose a day that is not in the future."
      })
  void whatCannotBeRightIsRefusedAndNothingIsStored(String field, String typed, String why) {
    var before = Rows.of(database);

    assertThatThrownBy(() -> records("ivy", ReviewAnswers.with(of("complaint"), field, typed)))
        .hasMessageContaining(why);

    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @Test
  void anIroRecordsForTheirOwnChildrenAndASocialWorkerForNone() {
    assertThatThrownBy(() -> records("ian", of("thanks")))
        .hasMessageContaining("one of the children you work with");
    assertThatThrownBy(() -> records("sam", of("thanks")))
        .isInstanceOf(AuthorizationException.class);
  }

  private Map<String, Object> of(String kind) {
    return Map.of(
        "whom", "child",
        "child", child.reference(),
        "who", "parent",
        "kind", kind,
        "about", "review",
        "words", "On the day nobody asked us",
        "givenOn", LocalDate.parse("2026-03-02").toString());
  }

  private void records(String person, Map<String, Object> answers) {
    casework.tasklist().as(person).start(RecordFeedback.KEY, answers);
  }

  private void answers(Task task, Map<String, Object> answers) {
    casework.tasklist().as("mona").submit(task.getId(), answers);
  }

  private Task ofTheService() {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(Feedbacks.SERVICE)
        .taskDefinitionKey(ANSWER_FEEDBACK)
        .singleResult();
  }

  private List<String> asked(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getUserId)
        .filter(person -> person != null)
        .sorted()
        .toList();
  }

  /** Of what was recorded last. */
  private String last(String column) {
    return database
        .sql("select " + column + " from footprint.feedback order by ctid desc limit 1")
        .query(String.class)
        .single();
  }
}
