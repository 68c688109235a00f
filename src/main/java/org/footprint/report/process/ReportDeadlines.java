package org.footprint.report.process;

import static org.footprint.report.process.AnnualReport.APPROVE_DUE;
import static org.footprint.report.process.AnnualReport.COMMENT_DUE;
import static org.footprint.report.process.AnnualReport.PRESENT_DUE;
import static org.footprint.report.process.AnnualReport.PUBLISH_DUE;
import static org.footprint.report.process.AnnualReport.SENT_BACK;
import static org.footprint.report.process.AnnualReport.WORK;
import static org.footprint.report.process.AnnualReport.WRITE_DUE;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.footprint.engine.ProcessVariable;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.footprint.report.ReportWork;
import org.springframework.stereotype.Component;

/** When the next step of a report is due, as the engine is told it. */
@Component
class ReportDeadlines {

  private final Deadlines deadlines;
  private final Clock clock;

  ReportDeadlines(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  Map<String, Object> toWrite(ReportWork work) {
    return Map.ofEntries(
        WORK.of(work.id()),
        due(WRITE_DUE, PracticeStandard.WRITE_ANNUAL_REPORT, work.year().key()));
  }

  Map<String, Object> toComment(String key) {
    return Map.ofEntries(due(COMMENT_DUE, PracticeStandard.COMMENT_ON_ANNUAL_REPORT, key));
  }

  Map<String, Object> toApprove(String key) {
    return Map.ofEntries(
        SENT_BACK.of(false), due(APPROVE_DUE, PracticeStandard.APPROVE_ANNUAL_REPORT, key));
  }

  Map<String, Object> toWriteAgain(String key) {
    return Map.ofEntries(
        SENT_BACK.of(true), due(WRITE_DUE, PracticeStandard.REWRITE_ANNUAL_REPORT, key));
  }

  Map<String, Object> toPresent(String key) {
    return Map.ofEntries(
        SENT_BACK.of(false), due(PRESENT_DUE, PracticeStandard.PRESENT_ANNUAL_REPORT, key));
  }

  Map<String, Object> toPublish(String key) {
    return Map.ofEntries(due(PUBLISH_DUE, PracticeStandard.PUBLISH_ANNUAL_REPORT, key));
  }

  private Map.Entry<String, Object> due(
      ProcessVariable<Instant> when, PracticeStandard standard, String key) {
    return when.of(deadlines.due(standard, clock.instant(), key));
  }
}
