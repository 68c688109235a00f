package org.footprint.audit.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.footprint.audit.Audits;
import org.footprint.engine.form.TaskWords;
import org.springframework.stereotype.Component;

@Component
class AuditTaskWords implements TaskWords {

  private final Audits audits;

  AuditTaskWords(Audits audits) {
    this.audits = audits;
  }

  @Override
  public Set<String> processes() {
    return Set.of(CaseAudit.KEY);
  }

  @Override
  public Map<String, String> of(Map<String, Map<String, Object>> routing) {
    var ids = new HashMap<String, UUID>();
    routing.forEach((process, facts) -> ids.put(process, CaseAudit.AUDIT.in(facts)));
    var themes = audits.themes(ids.values());
    var words = new HashMap<String, String>();
    ids.forEach((process, id) -> words.put(process, "Audit: " + themes.get(id)));
    return words;
  }
}
