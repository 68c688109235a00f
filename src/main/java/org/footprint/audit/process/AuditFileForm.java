package org.footprint.audit.process;

import static org.footprint.audit.process.CaseAudit.AUDIT;
import static org.footprint.audit.process.CaseAudit.AUDIT_FILE;
import static org.footprint.audit.process.CaseAudit.SECOND_DUE;

import java.util.Map;
import org.footprint.audit.Audits;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Audit the file</em>. */
@Component
class AuditFileForm implements TaskForm {

  private final Audits audits;
  private final FileToAudit file;

  AuditFileForm(Audits audits, FileToAudit file) {
    this.audits = audits;
    this.file = file;
  }

  @Override
  public String task() {
    return AUDIT_FILE;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    return file.shown(AUDIT.in(task.routing()));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    return Map.ofEntries(SECOND_DUE.of(audits.score(AUDIT.in(task.routing()), answers, person)));
  }
}
