package org.footprint.report;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.footprint.report.ReportedYear.OVER;
import static org.footprint.report.ReportedYear.REPORT;
import static org.footprint.report.ReportedYear.YEAR;
import static org.footprint.report.ReportedYear.writing;
import static org.footprint.report.process.AnnualReport.APPROVE;
import static org.footprint.report.process.AnnualReport.COMMENT;
import static org.footprint.report.process.AnnualReport.KEY;
import static org.footprint.report.process.AnnualReport.PRESENT;
import static org.footprint.report.process.AnnualReport.PUBLISH;
import static org.footprint.report.process.AnnualReport.WRITE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.footprint.Coverage;
import org.footprint.FootprintTest;
import org.footprint.Meanwhile;
import org.footprint.Notifications;
import org.footprint.Rows;
import org.footprint.Tasklist;
import org.footprint.people.Covers;
import org.footprint.report.Writing.Achieved;
import org.footprint.report.Writing.Priority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The report of a year is written, judged, presented and published, and nobody forgets it. */
@FootprintTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportOfYearTest {

  private static final ReportYear OF = ReportYear.parse(YEAR);
  private static final String NEXT_REPORT = "Report 2020-21";

  @Autowired ProcessEngine engine;
  @Autowired ReportedYear year;
  @Autowired MadeReports made;
  @Autowired AnnualReports reports;
  @Autowired ReportWorks works;
  @Autowired Covers covers;
  @Autowired Coverage coverage;
  @Autowired Meanwhile meanwhile;
  @Autowired JdbcClient database;

  private Tasklist tasklist;
  private Date clocksTurn;

  @BeforeAll
  void forgetOtherTests() {
    coverage.forget();
  }

  @AfterAll
  void everyNodeAndFlowWasGoneThrough() {
    assertThat(coverage.missing(KEY)).isEmpty();
  }

  @BeforeEach
  void theClocksTurnIsFarAway() {
    tasklist = year.tasklist();
    clocksTurn = clocksJob().getDuedate();
  }

  @AfterEach
  void nothingIsLeftBehind() {
    year.takeOut();
    engine.getManagementService().setJobDuedate(clocksJob().getId(), clocksTurn);
  }

  @Test
  void itIsWrittenCommentedOnApprovedPresentedAndPublished() {
    year.begun();
    assertThat(year.open()).containsExactly(WRITE);
    assertThat(year.task(WRITE).getAssignee()).isEqualTo("mona");

    year.does("mona", WRITE, writing());
    assertThat(year.open()).containsExactly(COMMENT);
    assertThat(year.task(COMMENT).getAssignee()).isEqualTo("holly");

    year.does("holly", COMMENT, Map.of("verdict", "goesOn", "words", "Well said"));
    assertThat(year.open()).containsExactly(APPROVE);
    assertThat(year.task(APPROVE).getAssignee()).isEqualTo("dina");
    assertThat(read("dina", APPROVE).get("said").toString()).contains("Well said", "Holly Bennett");

    year.does("dina", APPROVE, Map.of("verdict", "approve"));
    assertThat(year.task(PRESENT).getAssignee()).isEqualTo("mona");
    assertThat(made.published(OF)).isEmpty();

    year.does("mona", PRESENT, Map.of("presentedOn", "2020-04-09"));
    assertThat(year.task(PUBLISH).getAssignee()).isEqualTo("mona");
    assertThat(read("mona", PUBLISH).get("report").toString())
        .contains("/report/2019-20/versions/1?published=true", "Thursday 9 April 2020");

    var process = year.task(PUBLISH).getProcessInstanceId();
    year.does("mona", PUBLISH, Map.of("published", true));
    assertThat(year.open()).isEmpty();
    assertThat(ended(process)).isEqualTo("EndEvent_ReportPublished");

    var report = made.published(OF).orElseThrow();
    assertThat(report.version()).isEqualTo(1);
    assertThat(report.reason()).isNull();
    assertThat(report.madeBy()).isEqualTo("Mona Eldridge");
    assertThat(report.madeAt()).isEqualTo(OVER);
    assertThat(report.presentedOn()).isEqualTo(LocalDate.parse("2020-04-09"));
    assertThat(report.publishedAt()).isEqualTo(OVER);
    assertThat(made.steps(OF, 1))
        .extracting(ReportStep::kind)
        .containsExactly(
            ReportStep.Kind.COMMENTED,
            ReportStep.Kind.APPROVED,
            ReportStep.Kind.PRESENTED,
            ReportStep.Kind.PUBLISHED);
    assertThat(made.versions(OF)).containsExactly(report);
  }

  @Test
  void theFormToWriteShowsTheFiguresOfTheYear() {
    year.begun();

    assertThat(read("mona", WRITE).get("figures").toString())
        .contains("Reviews in time", "80.0% (8 of 10)")
        .contains("Children who took part in their review", "80.0% (8 of 10)");
    assertThat(read("mona", WRITE).get("year").toString())
        .contains("/report/2019-20", "1 April 2019 to 31 March 2020");
  }

  @Test
  void theClockBeginsTheYearThatHasEnded() {
    year.over();
    var begun = theClockTurns("2020-04-01T07:00:00Z");

    assertThat(begun).as("no reference has a blank").isEqualTo("Report 2019-20");
    assertThat(year.open()).containsExactly(WRITE);
    assertThat(year.task(WRITE).getAssignee()).isEqualTo("mona");
    assertThat(works.inHand()).extracting(ReportWork::begunBy).containsExactly("clock");
    assertThat(
            engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(REPORT)
                .unfinished()
                .count())
        .isEqualTo(1);
    assertThat(clocksJob().getDuedate())
        .isEqualTo(Date.from(Instant.parse("2021-04-01T07:00:00Z")));
    year.does("mona", WRITE, writing());
    assertThat(year.open()).containsExactly(COMMENT);
  }

  @Test
  void theClockBeginsNothingWhereSomebodyIsAtItAlready() {
    year.begun();

    assertThat(theClockTurns("2020-04-10T07:00:00Z")).isEqualTo("EndEvent_NothingToWrite");

    assertThat(year.open()).containsExactly(WRITE);
    assertThat(works.inHand()).hasSize(1);
  }

  @Test
  void theClockBeginsNothingWhereTheReportWasMade() {
    year.published();

    assertThat(theClockTurns("2020-04-10T07:00:00Z")).isEqualTo("EndEvent_NothingToWrite");

    assertThat(works.inHand()).isEmpty();
  }

  @Test
  void theClockBeginsNothingWhereNothingIsRecorded() {
    assertThat(theClockTurns("2018-04-01T07:00:00Z")).isEqualTo("EndEvent_NothingToWrite");

    assertThat(works.inHand()).isEmpty();
    assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
  }

  @Test
  void theHeadSendsItBackAndItIsWrittenAgainWithAllThatWasThere() {
    year.written()
        .does("holly", COMMENT, Map.of("verdict", "sendBack", "words", "Say more of fun"));

    assertThat(year.open()).containsExactly(WRITE);
    assertThat(year.task(WRITE).getDueDate().toInstant())
        .as("ten working days")
        .isBetween(end("2020-04-27"), end("2020-04-27").plus(59, MINUTES));
    var shown = read("mona", WRITE);
    assertThat(shown.get("said").toString()).contains("Say more of fun", "Holly Bennett");
    assertThat(shown.get("service")).isEqualTo("What there is to say about service");
    assertThat(shown.get("earlier").toString()).contains("Reviews in time", "PARTLY", "More IROs");
    assertThat(shown.get("nextYears").toString()).contains("Papers in time", "More advocates");
    assertThat(shown.get("forChildren")).isEqualTo("Eight of ten reviews were on time.");

    year.does("mona", WRITE, writing("service", "It was fun"));

    var second = made.made(OF, 2).orElseThrow();
    assertThat(second.reason()).isEqualTo("Sent back by Holly Bennett: Say more of fun");
    assertThat(second.writing().chapters()).containsEntry(Chapter.SERVICE, "It was fun");
    assertThat(made.made(OF, 1).orElseThrow().writing().chapters())
        .containsEntry(Chapter.SERVICE, "What there is to say about service");
    assertThat(year.open()).containsExactly(COMMENT);
  }

  @Test
  void theDirectorSendsItBackAndItGoesTheSameWayAgain() {
    year.commented().does("dina", APPROVE, Map.of("verdict", "sendBack", "words", "Too long"));

    assertThat(year.open()).containsExactly(WRITE);
    year.does("mona", WRITE, writing("service", "Short"));
    assertThat(made.made(OF, 2).orElseThrow().reason())
        .isEqualTo("Sent back by Dina Rahman: Too long");
    assertThat(year.open()).containsExactly(COMMENT);
    assertThat(read("holly", COMMENT).get("report").toString()).contains("/versions/2");

    year.does("holly", COMMENT, Map.of("verdict", "goesOn"))
        .does("dina", APPROVE, Map.of("verdict", "approve"))
        .does("mona", PRESENT, Map.of("presentedOn", "2020-04-09"))
        .does("mona", PUBLISH, Map.of("published", true));

    assertThat(made.published(OF).orElseThrow().version()).isEqualTo(2);
    assertThat(made.made(OF, 1).orElseThrow().isPublished()).isFalse();
  }

  private record Deadline(
      String task, Supplier<ReportedYear> before, Instant due, String told, String words) {

    @Override
    public String toString() {
      return task;
    }
  }

  private Stream<Deadline> deadlines() {
    return Stream.of(
        new Deadline(WRITE, year::begun, end("2020-06-04"), "holly", "\"Write the annual report\""),
        new Deadline(
            COMMENT, year::written, end("2020-04-27"), "adam", "\"Comment on the annual report\""),
        new Deadline(
            APPROVE, year::commented, end("2020-04-27"), "dina", "\"Approve the annual report\""),
        new Deadline(
            PRESENT, year::approved, end("2020-07-09"), "holly", "\"Record the presentation\""),
        new Deadline(
            PUBLISH, year::presented, end("2020-04-27"), "holly", "\"Publish the annual report\""));
  }

  /** Good Friday and Easter Monday lie within the ten working days. */
  private static Instant end(String day) {
    return Instant.parse(day + "T16:00:00Z");
  }

  @ParameterizedTest
  @MethodSource("deadlines")
  void whatIsNotDoneInTimeGoesUpOneLevelAndStaysOpen(Deadline deadline) {
    deadline.before().get();
    var task = year.task(deadline.task());
    var due = task.getDueDate().toInstant();
    assertThat(due).isBetween(deadline.due(), deadline.due().plus(59, MINUTES));
    var holder = task.getAssignee();

    year.itIs(due.minus(1, MINUTES));
    assertThat(year.task(deadline.task()).getPriority()).isEqualTo(50);
    assertThat(overdue()).isEmpty();

    year.itIs(due);
    var late = year.task(deadline.task());
    assertThat(late.getPriority()).isEqualTo(100);
    assertThat(late.getAssignee()).isEqualTo(holder);
    assertThat(tasklist.as(deadline.told()).sees(REPORT, deadline.task())).isPresent();
    assertThat(overdue())
        .singleElement()
        .asString()
        .startsWith(deadline.words() + " was not done in time.");
    assertThat(year.open()).containsExactly(deadline.task());
  }

  private List<String> overdue() {
    return works.inHand().stream()
        .flatMap(work -> works.steps(work).stream())
        .filter(step -> step.kind() == ReportStep.Kind.OVERDUE)
        .map(ReportStep::words)
        .toList();
  }

  @Test
  void aSecondOneIsRefusedWhileTheFirstIsInHand() {
    year.begun();

    refused("mona", Map.of("year", YEAR), "is in hand already");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''      | Year: this is missing",
        "2020-21 | Year: choose one of the list",
        "1999-00 | Year: choose one of the list",
        "nothing | Year: choose one of the list"
      })
  void onlyAYearThatIsOverCanBeBegun(String typed, String why) {
    year.over();

    refused("mona", Map.of("year", typed), why);
  }

  @Test
  void aYearOfWhichNothingIsRecordedCannotBeBegun() {
    tasklist.itIs(Instant.parse("2018-04-09T09:00:00Z"));
    var child = year.given().child("2015-05-01");
    year.given().ended(child, "2016-01-15", "E4A");

    refused("mona", Map.of("year", "2016-17"), "nothing is recorded for 2016-17");
    tasklist.as("mona").start(KEY, Map.of("year", "2015-16"));
  }

  @Test
  void aPublishedOneIsCorrectedWithAReason() {
    year.published();

    refused("mona", Map.of("year", YEAR), "a report of 2019-20 was published");
    tasklist.as("mona").start(KEY, Map.of("year", YEAR, "reason", "A review was missing"));

    assertThat(year.open()).containsExactly(WRITE);
    assertThat(made.published(OF).orElseThrow().version()).isEqualTo(1);
    assertThat(read("mona", WRITE))
        .as("what was published is there to be corrected")
        .containsEntry("forChildren", "Eight of ten reviews were on time.");
    year.does("mona", WRITE, writing());
    assertThat(made.made(OF, 2).orElseThrow().reason()).isEqualTo("A review was missing");
    year.does("holly", COMMENT, Map.of("verdict", "sendBack", "words", "Say more"));
    year.does("mona", WRITE, writing());
    assertThat(made.made(OF, 3).orElseThrow().reason())
        .isEqualTo("A review was missing (Sent back by Holly Bennett: Say more)");
    assertThat(made.published(OF).orElseThrow().version())
        .as("until the next one is published")
        .isEqualTo(1);
  }

  @Test
  void ofTwoWhoBeginAtTheSameMomentOneReadsThatTheOtherDid() throws Exception {
    year.over();

    var answer =
        meanwhile.run(
            () -> tasklist.as("mona").start(KEY, Map.of("year", YEAR)),
            () -> {
              assertThatThrownBy(() -> tasklist.as("mona").start(KEY, Map.of("year", YEAR)))
                  .hasMessageContaining("is in hand already");
              return "refused";
            });

    assertThat(answer).isEqualTo("refused");
    assertThat(works.inHand()).hasSize(1);
    assertThat(year.open()).containsExactly(WRITE);
  }

  @Test
  void theClockThatComesAtTheSameMomentBeginsNothing() throws Exception {
    year.over();

    var ended =
        meanwhile.run(
            () -> tasklist.as("mona").start(KEY, Map.of("year", YEAR)),
            () -> theClockTurns("2020-04-10T07:00:00Z"));

    assertThat(ended).isEqualTo("EndEvent_NothingToWrite");
    assertThat(works.inHand()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service       | The service: this is missing",
        "participation | How children took part: this is missing",
        "practice      | Practice and its quality: this is missing",
        "concerns      | Concerns, and what came of them: this is missing",
        "nextYears     | Next year's priorities: give at least one",
        "forChildren   | The year for children and young people: this is missing"
      })
  void whatIsNotWrittenIsAskedForAndNothingIsStored(String field, String why) {
    year.begun();

    refusedTask("mona", WRITE, writing(field, ""), why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stories", "service", "forChildren"})
  void aChildIsNotNamedInWhatEverybodyReads(String field) {
    var reference = Notifications.newReference();
    database
        .sql(
            """
            insert into footprint.child (id, reference, first_names, last_name, date_of_birth, sex,
              ethnicity, language, interpreter, unaccompanied)
            values (gen_random_uuid(), ?, 'Rowan', 'Averill', '2009-05-01', 'M', 'WBRI', 'English',
              false, false)
            """)
        .param(reference)
        .update();
    year.begun();

    refusedTask(
        "mona", WRITE, writing(field, "It was hard for " + reference), "reference stands in it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"priority", "reached", "way"})
  void aPriorityOfLastYearSaysWhatBecameOfItAndHow(String left) {
    year.begun();
    var row =
        new java.util.HashMap<>(
            Map.of("priority", "In time", "reached", "YES", "way", "More IROs"));
    row.put(left, "");

    refusedTask("mona", WRITE, writing("earlier", List.of(row)), "this is missing");
  }

  @Test
  void storiesAreNotForced() {
    year.begun().does("mona", WRITE, writing("stories", ""));

    assertThat(made.made(OF, 1).orElseThrow().parts())
        .filteredOn(part -> part.chapter() == Chapter.STORIES)
        .extracting(Part::words)
        .containsExactly("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''       | ''    | The report: this is missing",
        "sendBack | ''    | What is to change: this is missing",
        "perhaps  | words | choose one of the list"
      })
  void aJudgementSaysWhatItIs(String verdict, String words, String why) {
    year.written();
    refusedTask("holly", COMMENT, Map.of("verdict", verdict, "words", words), why);

    year.does("holly", COMMENT, Map.of("verdict", "goesOn"));
    refusedTask("dina", APPROVE, Map.of("verdict", verdict, "words", words), why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''         | Presented on: this is missing",
        "2020-04-10 | record it once it has been presented",
        "2020-03-31 | before the end of the year",
        "2020-04-08 | this version was made after that, on Thursday 9 April 2020",
        "yesterday  | give a date"
      })
  void theDayOfTheBoardIsOneThatCanBe(String day, String why) {
    year.approved();

    refusedTask("mona", PRESENT, Map.of("presentedOn", day), why);
  }

  @Test
  void publishedIsSaidAndNotOnlySent() {
    year.presented();

    refusedTask("mona", PUBLISH, Map.of(), "tick this once it is");
  }

  @Test
  void aReportWhoseTablesDisagreeCannotBeMade() {
    year.begun();
    var review =
        database
            .sql("select review_id from footprint.held_review where held_on = '2019-09-04' limit 1")
            .query(UUID.class)
            .single();
    var stranger = UUID.randomUUID();
    passOn(review, stranger);
    try {
      assertThat(read("mona", WRITE).get("figures").toString()).contains("The tables disagree");
      refusedTask("mona", WRITE, writing(), "its tables disagree");
    } finally {
      passOn(stranger, review);
    }
    year.does("mona", WRITE, writing());
    assertThat(made.made(OF, 1)).isPresent();
  }

  private void passOn(UUID from, UUID to) {
    database
        .sql(
            "set session_replication_role = replica;"
                + " update footprint.held_review set review_id = '%s' where review_id = '%s';"
                    .formatted(to, from)
                + " reset session_replication_role")
        .update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update footprint.report_version set made_by = 'sam'",
        "delete from footprint.report_version",
        "truncate footprint.report_version",
        "update footprint.report_step set words = 'x'",
        "delete from footprint.report_step",
        "truncate footprint.report_step"
      })
  void whatWasMadeIsNeverChanged(String statement) {
    year.commented();

    assertThatThrownBy(() -> database.sql(statement).update())
        .hasMessageContaining("A report that was made is never changed or deleted");
  }

  @Test
  void aVersionIsKeptWholeAndStaysWhenWhatIsRecordedChanges() {
    year.begun();
    var figures = reports.of(OF);
    year.does("mona", WRITE, writing());

    year.given().reviews(year.given().child("2019-06-01"), 5, "2019-12-04", "participation", "PN6");

    var kept = made.made(OF, 1).orElseThrow();
    assertThat(kept.figures()).isEqualTo(figures).isNotEqualTo(reports.of(OF));
    assertThat(kept.writing())
        .isEqualTo(
            new Writing(
                kept.writing().chapters(),
                List.of(new Priority("Reviews in time", Achieved.PARTLY, "More IROs")),
                List.of("Papers in time", "More advocates"),
                "Eight of ten reviews were on time."));
    assertThat(kept.writing().chapters()).hasSize(Chapter.values().length);
  }

  @Test
  void whoIsNotAskedNeitherBeginsNorWritesNorJudges() {
    year.over();
    for (var person : List.of("sam", "tess", "ivy", "holly", "dina", "bea")) {
      assertThatThrownBy(() -> tasklist.as(person).start(KEY, Map.of("year", YEAR)))
          .as(person)
          .isInstanceOf(AuthorizationException.class);
    }
    tasklist.as("mona").start(KEY, Map.of("year", YEAR));
    nobodyBut("mona", WRITE);
    year.does("mona", WRITE, writing());
    nobodyBut("holly", COMMENT);
    year.does("holly", COMMENT, Map.of("verdict", "goesOn"));
    nobodyBut("dina", APPROVE);
  }

  private void nobodyBut(String asked, String key) {
    var task = year.task(key).getId();
    assertThat(tasklist.as(asked).sees(REPORT, key)).isPresent();
    for (var person : List.of("sam", "tess", "ivy", "mona", "holly", "adam", "dina", "bea")) {
      if (!person.equals(asked)) {
        assertThat(tasklist.as(person).sees(REPORT, key)).as(person).isEmpty();
        assertThatThrownBy(() -> tasklist.as(person).read(task)).as(person).isNotNull();
        assertThatThrownBy(
                () -> tasklist.as(person).submit(task, Map.of("verdict", "goesOn", "words", "x")))
            .as(person)
            .isNotNull();
      }
    }
  }

  @Test
  void whoCoversForTheManagerHasTheReportWhileTheyDo() {
    year.begun();
    var today = LocalDate.parse("2020-04-09");

    var cover = covers.arrange("mona", "holly", today, today.plusDays(3), "Ill", "holly");
    try {
      assertThat(year.task(WRITE).getAssignee()).isEqualTo("holly");
    } finally {
      covers.end(cover.id(), "holly");
    }
    assertThat(year.task(WRITE).getAssignee()).isEqualTo("mona");
  }

  @Test
  void thePrioritiesOfThePublishedReportAreThereNextYear() {
    year.published();
    nextYearIsOver();

    assertThat(nextYear("mona", WRITE).get("lastYears").toString())
        .contains("Papers in time", "More advocates");
    var said =
        Map.<String, Object>of("words", "Papers in time", "achieved", "YES", "how", "More staff");
    var other =
        Map.<String, Object>of("words", "More advocates", "achieved", "NO", "how", "No money");
    var before = Rows.of(database);
    assertThatThrownBy(
            () ->
                tasklist
                    .as("mona")
                    .submit(
                        NEXT_REPORT,
                        WRITE,
                        writing("lastYears", List.of(said), "earlier", List.of())))
        .hasMessageContaining("say of each how far the service came");
    assertThat(Rows.of(database)).isEqualTo(before);

    tasklist
        .as("mona")
        .submit(
            NEXT_REPORT, WRITE, writing("lastYears", List.of(other, said), "earlier", List.of()));

    assertThat(made.made(ReportYear.parse("2020-21"), 1).orElseThrow().writing().lastYears())
        .containsExactly(
            new Priority("Papers in time", Achieved.YES, "More staff"),
            new Priority("More advocates", Achieved.NO, "No money"));
  }

  private void nextYearIsOver() {
    tasklist.itIs(OVER.plus(365, DAYS));
    tasklist.as("mona").start(KEY, Map.of("year", "2020-21"));
  }

  private Map<String, Object> nextYear(String person, String task) {
    return tasklist.as(person).read(tasklist.task(NEXT_REPORT, task).getId());
  }

  private Map<String, Object> read(String person, String task) {
    return tasklist.as(person).read(year.task(task).getId());
  }

  private void refused(String person, Map<String, Object> answers, String why) {
    var before = Rows.of(database);
    assertThatThrownBy(() -> tasklist.as(person).start(KEY, answers)).hasMessageContaining(why);
    assertThat(Rows.of(database)).isEqualTo(before);
  }

  private void refusedTask(String person, String key, Map<String, Object> answers, String why) {
    var task = year.task(key).getId();
    var before = Rows.of(database);
    assertThatThrownBy(() -> tasklist.as(person).submit(task, answers)).hasMessageContaining(why);
    assertThat(Rows.of(database)).isEqualTo(before);
  }

  /** What began, by its business key, or else where it ended. */
  private String theClockTurns(String now) {
    tasklist.itIs(Instant.parse(now));
    var before = instances();
    engine.getManagementService().executeJob(clocksJob().getId());
    var id = instances().stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
    var instance =
        engine.getHistoryService().createHistoricProcessInstanceQuery().processInstanceId(id);
    return instance.singleResult().getEndTime() == null
        ? instance.singleResult().getBusinessKey()
        : ended(id);
  }

  /** Those that no person began. */
  private List<String> instances() {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(KEY)
        .list()
        .stream()
        .filter(one -> one.getStartUserId() == null)
        .map(one -> one.getId())
        .toList();
  }

  private String ended(String instance) {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .activityType("noneEndEvent")
        .singleResult()
        .getActivityId();
  }

  /** The one job that belongs to no process: the next first of April. */
  private Job clocksJob() {
    return engine
        .getManagementService()
        .createJobQuery()
        .processDefinitionKey(KEY)
        .timers()
        .list()
        .stream()
        .filter(job -> job.getProcessInstanceId() == null)
        .reduce(
            (one, other) -> {
              throw new AssertionError("two clocks");
            })
        .orElseThrow();
  }
}
