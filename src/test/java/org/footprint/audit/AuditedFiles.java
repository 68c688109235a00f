package org.footprint.audit;

import static org.footprint.audit.process.CaseAudit.AUDIT;
import static org.footprint.audit.process.CaseAudit.CARE_PERIOD;
import static org.footprint.audit.process.CaseAudit.FIRST_DUE;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.footprint.audit.process.CaseAudit;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a certain child's file be audited: whose is drawn is chance, and other tests have children.
 */
@Component
public class AuditedFiles {

  private final AuditRecords records;
  private final CarePeriods periods;
  private final WorkingCalendar calendar;
  private final RuntimeService runtime;
  private final JdbcClient database;

  AuditedFiles(
      AuditRecords records,
      CarePeriods periods,
      WorkingCalendar calendar,
      RuntimeService runtime,
      JdbcClient database) {
    this.records = records;
    this.periods = periods;
    this.calendar = calendar;
    this.runtime = runtime;
    this.database = database;
  }

  /** A round of this one file; its first scores are wanted by the end of the next working day. */
  public UUID drawn(String reference, String first, String second) {
    return drawn(reference, first, second, "Drift");
  }

  public UUID drawn(String reference, String first, String second, String theme) {
    var period = periods.open(reference).orElseThrow();
    var now = calendar.at(calendar.today(), LocalTime.NOON);
    var round =
        new AuditRound(
            UUID.randomUUID(),
            theme,
            "random",
            null,
            1,
            1,
            1,
            first,
            second,
            null,
            now,
            "mona",
            null);
    var due = calendar.endOfWorkingDay(calendar.plusWorkingDays(calendar.today(), 1), reference);
    var audit = new Audit(UUID.randomUUID(), round.id(), period.id(), 1, due, null);
    records.add(round, List.of(audit));
    runtime.startProcessInstanceByKey(
        CaseAudit.KEY,
        reference,
        Map.ofEntries(CARE_PERIOD.of(period.id()), AUDIT.of(audit.id()), FIRST_DUE.of(due)));
    return audit.id();
  }

  /** The answers of somebody who finds everything the same. */
  public static Map<String, Object> scoring(String score) {
    var answers = new LinkedHashMap<String, Object>();
    AuditWords.STANDARDS
        .keySet()
        .forEach(
            standard -> {
              answers.put(standard, score);
              answers.put(standard + "Words", "I read it in the minutes");
            });
    answers.put("actions", "Ask the child");
    return answers;
  }

  String score(UUID audit, String said, String standard) {
    return database
        .sql(
            "select score from footprint.audit_score"
                + " where audit_id = ? and said = ? and standard = ?")
        .params(audit, said, standard)
        .query(String.class)
        .optional()
        .orElse("none");
  }

  String ended(UUID audit) {
    return String.valueOf(records.audit(audit).ended());
  }
}
