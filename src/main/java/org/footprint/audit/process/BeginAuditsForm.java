package org.footprint.audit.process;

import java.util.List;
import java.util.Map;
import org.footprint.audit.AuditRounds;
import org.footprint.audit.AuditWords;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Begin an audit</em>. */
@Component
class BeginAuditsForm implements StartForm {

  private final AuditRounds rounds;

  BeginAuditsForm(AuditRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public String process() {
    return BeginAudits.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of(
        "rules", Choice.of(AuditWords.RULES),
        "iros", Choice.of(rounds.iros()),
        "sizes", Choice.of(rounds.sizes()),
        "auditors", Choice.of(rounds.auditors()));
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    return new Beginning(
        AuditRounds.KEY, Map.ofEntries(BeginAudits.ROUND.of(rounds.begin(answers, person).id())));
  }
}
