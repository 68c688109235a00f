package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.report.process.AnnualReport.APPROVE;
import static org.footprint.report.process.AnnualReport.COMMENT;
import static org.footprint.report.process.AnnualReport.KEY;
import static org.footprint.report.process.AnnualReport.PRESENT;
import static org.footprint.report.process.AnnualReport.PUBLISH;
import static org.footprint.report.process.AnnualReport.WRITE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.footprint.Tasklist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The report of a year before those of other tests, of which nothing is left behind. */
@Component
public final class ReportedYear {

  public static final String YEAR = "2019-20";

  /** Where a task about a child has the child's reference. */
  public static final String REPORT = ReportYear.parse(YEAR).key();

  /** When the year is over and its report can be begun. */
  public static final Instant OVER = Instant.parse("2020-04-09T09:00:00Z");

  private final ProcessEngine engine;
  private final JdbcClient database;
  private final Given given;

  ReportedYear(ProcessEngine engine, JdbcClient database) {
    this.engine = engine;
    this.database = database;
    this.given = new Given(database);
  }

  public Given given() {
    return given;
  }

  public Tasklist tasklist() {
    return new Tasklist(engine);
  }

  /** Something happened in the year, and it is over. */
  public ReportedYear over() {
    tasklist().itIs(OVER);
    var child = given.child("2019-05-01");
    given.reviews(child, 8, "2019-09-04", "participation", "PN1");
    given.reviews(child, 2, "2019-11-06", "late", true, "participation", "PN7");
    return this;
  }

  public ReportedYear begun() {
    over();
    tasklist().as("mona").start(KEY, Map.of("year", YEAR));
    return this;
  }

  public ReportedYear written() {
    return begun().does("mona", WRITE, writing());
  }

  public ReportedYear commented() {
    return written().does("holly", COMMENT, Map.of("verdict", "goesOn"));
  }

  public ReportedYear approved() {
    return commented().does("dina", APPROVE, Map.of("verdict", "approve"));
  }

  public ReportedYear presented() {
    return approved().does("mona", PRESENT, Map.of("presentedOn", "2020-04-09", "words", "Good"));
  }

  public ReportedYear published() {
    return presented().does("mona", PUBLISH, Map.of("published", true));
  }

  public ReportedYear does(String person, String task, Map<String, Object> answers) {
    tasklist().as(person).submit(REPORT, task, answers);
    return this;
  }

  public Task task(String key) {
    return tasklist().task(REPORT, key);
  }

  public List<String> open() {
    return tasklist().open(REPORT);
  }

  public ReportedYear itIs(Instant now) {
    tasklist().itIs(now, REPORT);
    return this;
  }

  public static Map<String, Object> writing(Object... fieldsAndAnswers) {
    var all = new HashMap<String, Object>();
    for (var chapter : Chapter.values()) {
      all.put(chapter.code(), "What there is to say about " + chapter.code());
    }
    all.put(
        "earlier",
        List.of(Map.of("priority", "Reviews in time", "reached", "PARTLY", "way", "More IROs")));
    all.put("nextYears", List.of(Map.of("aim", "Papers in time"), Map.of("aim", "More advocates")));
    all.put("forChildren", "Eight of ten reviews were on time.");
    for (var at = 0; at < fieldsAndAnswers.length; at += 2) {
      all.put((String) fieldsAndAnswers[at], fieldsAndAnswers[at + 1]);
    }
    return all;
  }

  /** As if there had never been a report of it, nor anything to report. */
  public void takeOut() {
    var runtime = engine.getRuntimeService();
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(KEY)
        .list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "The test is over"));
    database
        .sql(
            """
            set session_replication_role = replica;
            delete from footprint.report_step;
            delete from footprint.report_version;
            delete from footprint.report_work;
            reset session_replication_role
            """)
        .update();
    given.takeOut();
    tasklist().clockRunsAgain();
    assertThat(
            database.sql("select count(*) from footprint.report_work").query(Long.class).single())
        .isZero();
  }
}
