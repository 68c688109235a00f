package org.footprint.audit.process;

import static org.footprint.audit.process.CaseAudit.AGREE_DUE;
import static org.footprint.audit.process.CaseAudit.AUDIT;
import static org.footprint.audit.process.CaseAudit.DIFFER;
import static org.footprint.audit.process.CaseAudit.SCORE_AGAIN;

import java.util.Map;
import org.footprint.audit.Audits;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Score it a second time</em>. */
@Component
class ScoreAgainForm implements TaskForm {

  private final Audits audits;
  private final FileToAudit file;

  ScoreAgainForm(Audits audits, FileToAudit file) {
    this.audits = audits;
    this.file = file;
  }

  @Override
  public String task() {
    return SCORE_AGAIN;
  }

  /** Nothing of what the first auditor found. */
  @Override
  public Map<String, Object> fill(OpenTask task) {
    return file.shown(AUDIT.in(task.routing()));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    return audits
        .scoreAgain(AUDIT.in(task.routing()), answers, person)
        .map(due -> Map.ofEntries(DIFFER.of(true), AGREE_DUE.of(due)))
        .orElseGet(() -> Map.ofEntries(DIFFER.of(false)));
  }
}
