package org.footprint.audit.process;

import java.util.List;
import java.util.Map;
import org.footprint.audit.AuditRounds;
import org.footprint.engine.form.Choice;
import org.footprint.engine.form.StartForm;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** <em>Withdraw an audit</em>. */
@Component
class WithdrawAuditsForm implements StartForm {

  private final AuditRounds rounds;

  WithdrawAuditsForm(AuditRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public String process() {
    return WithdrawAudits.KEY;
  }

  @Override
  public Map<String, List<Choice>> choices(String person) {
    return Map.of("rounds", Choice.of(rounds.open()));
  }

  @Override
  public Beginning submit(Answers answers, String person) {
    return new Beginning(
        AuditRounds.KEY, Map.ofEntries(WithdrawAudits.ROUND.of(rounds.withdraw(answers, person))));
  }
}
