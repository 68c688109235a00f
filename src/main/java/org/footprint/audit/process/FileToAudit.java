package org.footprint.audit.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.footprint.audit.AuditWords;
import org.footprint.audit.Audits;
import org.footprint.audit.FileFacts;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.engine.form.Choice;
import org.springframework.stereotype.Component;

/** What each form of an audit shows: the child, the round, and where the work with the child is. */
@Component
class FileToAudit {

  private final Audits audits;
  private final FileFacts facts;
  private final CarePeriods periods;
  private final ChildSummary summary;

  FileToAudit(Audits audits, FileFacts facts, CarePeriods periods, ChildSummary summary) {
    this.audits = audits;
    this.facts = facts;
    this.periods = periods;
    this.summary = summary;
  }

  Map<String, Object> shown(UUID audit) {
    var period = periods.period(audits.audit(audit).carePeriodId());
    var round = audits.roundOf(audit);
    var file = facts.of(period);
    var shown = new HashMap<String, Object>();
    shown.put("child", summary.of(period));
    shown.put("round", Map.of("theme", round.theme(), "rule", AuditWords.RULES.get(round.rule())));
    shown.put(
        "file",
        Map.of(
            "care", file.care(),
            "lastReview", file.lastReview(),
            "nextReview", file.nextReview(),
            "midway", file.midway()));
    shown.put("lastPapers", lines(file.papers()));
    shown.put("noPapers", file.papers().isEmpty());
    shown.put("openConcerns", lines(file.concerns()));
    shown.put("noConcerns", file.concerns().isEmpty());
    shown.put("scores", Choice.of(AuditWords.SCORES));
    return shown;
  }

  private static List<Map<String, String>> lines(List<String> words) {
    return words.stream().map(line -> Map.of("words", line)).toList();
  }
}
