package org.footprint.audit.process;

import static org.footprint.audit.process.CaseAudit.AUDIT;
import static org.footprint.audit.process.CaseAudit.CARE_PERIOD;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.footprint.audit.Audit;
import org.footprint.audit.AuditRound;
import org.footprint.audit.AuditRounds;
import org.footprint.audit.Audits;
import org.footprint.child.CarePeriods;
import org.footprint.child.RoleHolders;
import org.footprint.child.process.EscalationSteps;
import org.footprint.child.process.RoleSteps;
import org.footprint.engine.OpenTasks;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.footprint.people.Standings;
import org.springframework.stereotype.Component;

/** What the models of audits ask. */
@Component("audit")
public class AuditSteps {

  private static final List<Role> MODERATORS =
      List.of(Role.IRO_MANAGER, Role.HEAD_OF_SAFEGUARDING, Role.ASSISTANT_DIRECTOR, Role.DIRECTOR);

  private final Audits audits;
  private final AuditRounds rounds;
  private final CarePeriods periods;
  private final RoleHolders holders;
  private final RoleSteps roles;
  private final EscalationSteps escalation;
  private final Standings standings;
  private final RuntimeService runtime;

  AuditSteps(
      Audits audits,
      AuditRounds rounds,
      CarePeriods periods,
      RoleHolders holders,
      RoleSteps roles,
      EscalationSteps escalation,
      Standings standings,
      RuntimeService runtime) {
    this.audits = audits;
    this.rounds = rounds;
    this.periods = periods;
    this.holders = holders;
    this.roles = roles;
    this.escalation = escalation;
    this.standings = standings;
    this.runtime = runtime;
  }

  public void begin(DelegateExecution at) {
    rounds.files(BeginAudits.ROUND.in(at)).forEach(this::begin);
  }

  private void begin(Audit audit) {
    runtime.startProcessInstanceByKey(
        CaseAudit.KEY,
        rounds.reference(audit),
        Map.ofEntries(
            CARE_PERIOD.of(audit.carePeriodId()),
            AUDIT.of(audit.id()),
            CaseAudit.FIRST_DUE.of(audit.firstDue())));
  }

  public void withdraw(DelegateExecution at) {
    rounds
        .files(WithdrawAudits.ROUND.in(at))
        .forEach(
            audit ->
                runtime
                    .createMessageCorrelation(CaseAudit.WITHDRAWN)
                    .processInstanceBusinessKey(rounds.reference(audit))
                    .processInstanceVariableEquals(AUDIT.name(), audit.id().toString())
                    .correlateAll());
  }

  public String firstAuditor(VariableScope at) {
    return ifTheyMay(round(at).firstId(), at);
  }

  public String secondAuditor(VariableScope at) {
    return ifTheyMay(round(at).secondId(), at);
  }

  public List<String> insteadOfFirst(VariableScope at) {
    return insteadOf(round(at).firstId(), at);
  }

  public List<String> insteadOfSecond(VariableScope at) {
    return insteadOf(round(at).secondId(), at);
  }

  private List<String> insteadOf(String auditor, VariableScope at) {
    return ifTheyMay(auditor, at) == null ? roles.iroManagers(at) : List.of();
  }

  /** An auditor who has left, or may not know the child any more, does not audit. */
  private String ifTheyMay(String auditor, VariableScope at) {
    var may =
        !periods.period(CARE_PERIOD.in(at)).isKeptFrom(auditor)
            && standings.of(auditor, List.of()).here();
    return may ? auditor : null;
  }

  private AuditRound round(VariableScope at) {
    return audits.roundOf(AUDIT.in(at));
  }

  public String moderator(VariableScope at) {
    var people = neitherAuditor(at);
    return people.size() == 1 ? people.get(0) : null;
  }

  public List<String> moderators(VariableScope at) {
    return OpenTasks.isHeld(at) ? List.of() : neitherAuditor(at);
  }

  /** The IRO manager, or the nearest above of whom none scored the file. */
  private List<String> neitherAuditor(VariableScope at) {
    var period = periods.period(CARE_PERIOD.in(at));
    var scored = audits.scoredBy(AUDIT.in(at));
    return MODERATORS.stream()
        .map(
            role ->
                holders.lookUp(role, period).people().stream()
                    .map(Person::id)
                    .filter(person -> !scored.contains(person))
                    .toList())
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** One level up: an IRO manager's own audit goes to the head of safeguarding. */
  public void overdue(DelegateExecution at, String task) {
    var auditor = task.equals(CaseAudit.AUDIT_FILE) ? round(at).firstId() : round(at).secondId();
    var managers = holders.lookUp(Role.IRO_MANAGER, periods.period(CARE_PERIOD.in(at)));
    var above =
        managers.people().stream().map(Person::id).anyMatch(auditor::equals)
            ? Role.HEAD_OF_SAFEGUARDING
            : Role.IRO_MANAGER;
    escalation.raise(at, task, above.id());
  }
}
