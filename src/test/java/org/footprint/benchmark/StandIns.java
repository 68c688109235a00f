package org.footprint.benchmark;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What the models ask for on the stock engine: the quickest answer that lets them go on. */
public final class StandIns {

  private StandIns() {}

  /** As the models name people, without looking anybody up. */
  public static class Roles {

    public boolean hasIro(VariableScope at) {
      return at.hasVariable("iro");
    }

    public String iro(VariableScope at) {
      return "ivy";
    }

    public List<String> iros(VariableScope at) {
      return List.of();
    }

    public List<String> pool(VariableScope at, String group) {
      return List.of(group);
    }

    public List<String> named(VariableScope at, String group) {
      return List.of();
    }

    public String socialWorker(VariableScope at) {
      return "sam";
    }

    public List<String> socialWorkers(VariableScope at) {
      return List.of();
    }

    public String teamManager(VariableScope at) {
      return "tess";
    }

    public List<String> teamManagers(VariableScope at) {
      return List.of();
    }
  }

  /** As the models let open tasks follow a new IRO; here nobody held any before. */
  public static class TaskHolders {

    public void follow(DelegateExecution at) {
      // Nothing to do: the first IRO is the only one.
    }
  }

  /** As the models tell somebody that a task is overdue. */
  public record Escalation(TaskService tasks) {

    private static final Map<String, String> HOLDERS =
        Map.of("head-of-safeguarding", "holly", "iro-manager", "mona");

    public void raise(DelegateExecution at, String task, String role) {
      var open =
          tasks
              .createTaskQuery()
              .processInstanceId(at.getProcessInstanceId())
              .taskDefinitionKey(task)
              .singleResult();
      tasks.setPriority(open.getId(), 100);
      tasks.addCandidateUser(open.getId(), HOLDERS.get(role));
    }
  }

  /** As the models go from one review to the next and to its papers. */
  public record Reviews(RuntimeService runtime) {

    private static final Duration BETWEEN_REVIEWS = Duration.ofDays(60);

    public void plan(DelegateExecution at) {
      var first = !at.hasVariable("reviewId");
      at.setVariable("carePeriodId", UUID.randomUUID().toString());
      at.setVariable("reviewId", UUID.randomUUID().toString());
      at.setVariable("preparationOpens", first ? ClockUtil.getCurrentTime() : in(BETWEEN_REVIEWS));
    }

    public Date preparationOpens(DelegateExecution at) {
      return (Date) at.getVariable("preparationOpens");
    }

    public Date arrangeDue(DelegateExecution at) {
      return in(Duration.ofDays(7));
    }

    /** The papers are about what was decided, so they take it with them. */
    public void announceHeld(DelegateExecution at) {
      var facts = new HashMap<String, Object>();
      for (var fact : List.of("carePeriodId", "reviewId", "guests", "decisions")) {
        facts.put(fact, at.getVariable(fact));
      }
      for (var due : List.of("decisionsDue", "minutesDue", "distributionDue", "carePlanDue")) {
        facts.put(due, in(Duration.ofDays(14)));
      }
      facts.put("noteDue", null);
      facts.put("reportMissing", false);
      runtime.startProcessInstanceByMessage(
          "footprint.review.held", at.getProcessBusinessKey(), facts);
    }
  }

  /** As the models take a concern up the ladder, without a ladder. */
  public record Disputes(RuntimeService runtime) {

    public void openStage(DelegateExecution at) {
      var first = !at.hasVariable("entry");
      at.setVariable("entry", first ? 1 : (Integer) at.getVariable("entry") + 1);
      at.setVariable("answerDue", in(Duration.ofDays(7)));
      at.setVariable("meeting", false);
      at.setVariable("firstFormalStep", first);
      if (first) {
        at.setVariable("wholeDue", in(Duration.ofDays(28)));
        followActions(at);
      }
    }

    private void followActions(DelegateExecution at) {
      var opens = in(Duration.ofDays(60));
      runtime.startProcessInstanceByMessage(
          "footprint.dispute.actionWanted",
          at.getProcessBusinessKey(),
          Map.of(
              "actionId",
              UUID.randomUUID().toString(),
              "iroLooks",
              false,
              "actionOpens",
              opens,
              "actionDue",
              opens));
    }

    public String holder(VariableScope at) {
      return "holly";
    }

    public List<String> holders(VariableScope at) {
      return List.of();
    }

    public void closeUnanswered(DelegateExecution at) {
      at.setVariables(Map.of("closed", false, "stageLeft", true, "iroDecides", false));
    }
  }

  private static Date in(Duration time) {
    return Date.from(ClockUtil.getCurrentTime().toInstant().plus(time));
  }
}
