package org.footprint.dispute;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.dispute.process.GoodPractice.READ_GOOD_PRACTICE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.footprint.Coverage;
import org.footprint.FootprintTest;
import org.footprint.Notifications;
import org.footprint.Rows;
import org.footprint.Tasklist;
import org.footprint.child.CarePeriods;
import org.footprint.child.process.ChildInCare;
import org.footprint.chronology.Chronology;
import org.footprint.chronology.Footprint;
import org.footprint.dispute.process.GoodPractice;
import org.footprint.review.ReviewAnswers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Good practice is written down, and reaches those who did well and the managers above. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoodPracticeTest {

  @Autowired ProcessEngine engine;
  @Autowired CarePeriods periods;
  @Autowired Chronology chronology;
  @Autowired Coverage coverage;
  @Autowired JdbcClient database;

  private Tasklist tasklist;
  private Notifications child;

  @BeforeAll
  void forgetOtherTests() {
    coverage.forget();
  }

  @AfterAll
  void everyNodeAndFlowWasGoneThrough() {
    assertThat(coverage.missing(GoodPractice.KEY)).isEmpty();
  }

  @BeforeEach
  void aChildHasAnIro() {
    tasklist = new Tasklist(engine);
    tasklist.itIs(Instant.parse("2026-03-03T10:00:00Z"));
    child = Notifications.valid();
    tasklist.as("sam").start(ChildInCare.KEY, child.fields());
    tasklist
        .as("mona")
        .submit(
            child.reference(), ChildInCare.ALLOCATE_IRO, Map.of("iro", "ivy", "reason", "Near"));
  }

  @AfterEach
  void theClockRunsAgain() {
    tasklist.clockRunsAgain();
  }

  @Test
  void praiseOfASocialWorkerReachesThemAndTheirManagersOnceEach() {
    records(praise());

    assertThat(readers()).containsExactlyInAnyOrder("sam", "tess", "sven", "holly");
    assertThat(chronology.of(childId()).stream().map(Footprint::words))
        .contains("Sam Okafor did well: Took Amara to the sea");
    for (var reader : List.of("sam", "tess", "sven", "holly")) {
      var task = of(reader);
      assertThat(tasklist.as(reader).read(task).get("praise").toString())
          .contains("Sam Okafor", "Took Amara to the sea", "Ivy Thornton", "3 March 2026");
      assertThatThrownBy(() -> tasklist.as(reader).submit(task, Map.of()))
          .hasMessageContaining("tick this once you have read it");
      tasklist.as(reader).submit(task, Map.of("read", true));
    }
    assertThat(readers()).isEmpty();
    assertThat(unread()).isZero();
  }

  @Test
  void praiseThatNobodyReadsIsLeftOnTheRecordAndNobodyIsChased() {
    records(ReviewAnswers.with(praise(), "who", "other", "name", "Jo at the swimming club"));
    assertThat(readers()).containsExactlyInAnyOrder("tess", "sven", "holly");
    var due = tasks().get(0).getDueDate().toInstant();
    assertThat(due)
        .as("ten working days")
        .isBetween(Instant.parse("2026-03-17T17:00:00Z"), Instant.parse("2026-03-17T17:59:00Z"));

    tasklist.itIs(due.minus(1, MINUTES), child.reference());
    assertThat(readers()).hasSize(3);
    tasklist.itIs(due, child.reference());

    assertThat(readers()).isEmpty();
    assertThat(unread()).isEqualTo(3);
    assertThat(chronology.of(childId()).stream().map(Footprint::words))
        .contains("Jo at the swimming club did well: Took Amara to the sea")
        .noneMatch(words -> words.startsWith("\"Read good practice\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "words | '' | this is missing",
        "who | nobody | choose one of the list",
        "who | other | Who this is: this is missing",
        "child | '' | this is missing",
        "child | NOBODY-1 | one of the children you work with"
      })
  void whatCannotBeRightIsRefusedAndNothingIsStored(String field, String typed, String why) {
    var before = Rows.of(database);

    assertThatThrownBy(() -> records(ReviewAnswers.with(praise(), field, typed)))
        .hasMessageContaining(why);

    assertThat(Rows.of(database)).isEqualTo(before);
  }

  @Test
  void whoStandsInForAVacancyIsNotPraisedForIt() {
    tasklist
        .as("tess")
        .start(
            "tell-about-change",
            Map.of(
                "child",
                child.reference(),
                "type",
                "workerChanged",
                "onDay",
                "2026-03-03",
                "team",
                "oak"));

    assertThatThrownBy(() -> records(praise()))
        .hasMessageContaining("nobody has this part for the child now");
  }

  @Test
  void managersWhoShareAPostArePraisedTogether() {
    database
        .sql(
            "insert into footprint.post_holder (post_id, person_id, from_day)"
                + " values ('team-manager-oak', 'tariq', '2020-01-01')")
        .update();
    try {
      records(ReviewAnswers.with(praise(), "who", "teamManager"));
    } finally {
      database
          .sql(
              "delete from footprint.post_holder"
                  + " where post_id = 'team-manager-oak' and person_id = 'tariq'")
          .update();
    }

    assertThat(chronology.of(childId()).stream().map(Footprint::words))
        .contains("Tariq Hussain and Tess Whitfield did well: Took Amara to the sea");
    assertThat(readers()).containsExactlyInAnyOrder("tariq", "tess", "sven", "holly");
  }

  @Test
  void anIroPraisesForTheirOwnChildrenAlone() {
    assertThatThrownBy(() -> tasklist.as("ian").start(GoodPractice.KEY, praise()))
        .hasMessageContaining("one of the children you work with");
    assertThatThrownBy(() -> tasklist.as("sam").start(GoodPractice.KEY, praise()))
        .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
  }

  private Map<String, Object> praise() {
    return Map.of(
        "child", child.reference(), "who", "socialWorker", "words", "Took Amara to the sea");
  }

  private void records(Map<String, Object> answers) {
    tasklist.as("ivy").start(GoodPractice.KEY, answers);
  }

  private List<Task> tasks() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(child.reference())
        .taskDefinitionKey(READ_GOOD_PRACTICE)
        .list();
  }

  private List<String> readers() {
    return tasks().stream().map(Task::getAssignee).toList();
  }

  private String of(String reader) {
    return tasks().stream()
        .filter(task -> task.getAssignee().equals(reader))
        .findAny()
        .orElseThrow()
        .getId();
  }

  private long unread() {
    return database
        .sql(
            "select count(*) from footprint.commendation_reader r"
                + " join footprint.commendation c on c.id = r.commendation_id"
                + " where c.care_period_id = ? and r.read_at is null")
        .param(periods.open(child.reference()).orElseThrow().id())
        .query(Long.class)
        .single();
  }

  private java.util.UUID childId() {
    return periods.open(child.reference()).orElseThrow().child().id();
  }
}
