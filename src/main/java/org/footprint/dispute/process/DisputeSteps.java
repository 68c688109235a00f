package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.ANSWER_DUE;
import static org.footprint.dispute.process.DisputeResolution.ASKS_LATER;
import static org.footprint.dispute.process.DisputeResolution.ASKS_NOW;
import static org.footprint.dispute.process.DisputeResolution.CLOSED;
import static org.footprint.dispute.process.DisputeResolution.CONSIDER_AGAIN;
import static org.footprint.dispute.process.DisputeResolution.CONSIDER_DUE;
import static org.footprint.dispute.process.DisputeResolution.DECIDE_DUE;
import static org.footprint.dispute.process.DisputeResolution.DISPUTE;
import static org.footprint.dispute.process.DisputeResolution.FIRST_FORMAL_STEP;
import static org.footprint.dispute.process.DisputeResolution.IRO_DECIDES;
import static org.footprint.dispute.process.DisputeResolution.MEETING;
import static org.footprint.dispute.process.DisputeResolution.STAGE_LEFT;
import static org.footprint.dispute.process.DisputeResolution.WHOLE_DUE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.Referrals;
import org.footprint.dispute.Stages;
import org.footprint.dispute.WhatFollows;
import org.footprint.engine.OpenTasks;
import org.springframework.stereotype.Component;

/** What the model of disputes does and asks. */
@Component("dispute")
public class DisputeSteps {

  private final Disputes disputes;
  private final Stages stages;
  private final Referrals referrals;

  DisputeSteps(Disputes disputes, Stages stages, Referrals referrals) {
    this.disputes = disputes;
    this.stages = stages;
    this.referrals = referrals;
  }

  public void openStage(DelegateExecution at) {
    var opened = stages.open(DISPUTE.in(at));
    var routing =
        new HashMap<>(
            Map.ofEntries(
                ANSWER_DUE.of(opened.due()),
                MEETING.of(opened.meeting()),
                FIRST_FORMAL_STEP.of(opened.wholeDue().isPresent())));
    opened
        .wholeDue()
        .map(WHOLE_DUE::of)
        .ifPresent(due -> routing.put(due.getKey(), due.getValue()));
    at.setVariables(routing);
  }

  /** Nobody where several are asked, or one may stand in for another: these all see it. */
  public String holder(VariableScope at) {
    var holders = stages.holders(DISPUTE.in(at));
    return holders.size() == 1 ? holders.get(0) : null;
  }

  public List<String> holders(VariableScope at) {
    return OpenTasks.isHeld(at) ? List.of() : stages.holders(DISPUTE.in(at));
  }

  public void closeUnanswered(DelegateExecution at) {
    var id = DISPUTE.in(at);
    at.setVariables(follows(id, stages.unanswered(id)));
  }

  public void goOnAsItIs(DelegateExecution at) {
    disputes.goOnAsItIs(DISPUTE.in(at));
    at.setVariables(follows(WhatFollows.NEXT_STAGE));
  }

  public void askAboutReferral(DelegateExecution at) {
    var asking = referrals.ask(DISPUTE.in(at));
    var routing =
        new HashMap<>(
            Map.ofEntries(
                ASKS_NOW.of(asking.now()),
                ASKS_LATER.of(!asking.now() && asking.at().isPresent())));
    asking
        .at()
        .map((asking.now() ? CONSIDER_DUE : CONSIDER_AGAIN)::of)
        .ifPresent(due -> routing.put(due.getKey(), due.getValue()));
    at.setVariables(routing);
  }

  /** The facts that the gateways ask after a stage. */
  Map<String, Object> follows(UUID disputeId, WhatFollows what) {
    var routing = new HashMap<>(follows(what));
    if (what == WhatFollows.IRO_DECIDES) {
      var due = stages.current(disputeId).orElseThrow().decideDue();
      routing.putAll(Map.ofEntries(DECIDE_DUE.of(due)));
    }
    return routing;
  }

  static Map<String, Object> follows(WhatFollows what) {
    return Map.ofEntries(
        CLOSED.of(what == WhatFollows.CLOSED),
        STAGE_LEFT.of(what == WhatFollows.NEXT_STAGE),
        IRO_DECIDES.of(what == WhatFollows.IRO_DECIDES));
  }
}
