package org.footprint.dispute.process;

import static org.footprint.dispute.process.DisputeResolution.CHILD_LEFT_CARE;
import static org.footprint.dispute.process.DisputeResolution.CONSIDER_AGAIN;
import static org.footprint.dispute.process.DisputeResolution.DISPUTE;
import static org.footprint.dispute.process.DisputeResolution.IRO_DECIDED;
import static org.footprint.dispute.process.DisputeResolution.PREPARE_DUE;
import static org.footprint.dispute.process.DisputeResolution.REFERRED_TO_CAFCASS;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.footprint.child.CarePeriods;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.Referrals;
import org.footprint.dispute.Stages;
import org.footprint.dispute.WhatFollows;
import org.springframework.stereotype.Component;

/** Tells the process of a concern what its IRO decided elsewhere. */
@Component("disputeNews")
public class DisputeNews {

  private final Disputes disputes;
  private final Stages stages;
  private final Referrals referrals;
  private final CarePeriods periods;
  private final RuntimeService runtime;

  DisputeNews(
      Disputes disputes,
      Stages stages,
      Referrals referrals,
      CarePeriods periods,
      RuntimeService runtime) {
    this.disputes = disputes;
    this.stages = stages;
    this.referrals = referrals;
    this.periods = periods;
    this.runtime = runtime;
  }

  /** The concern is closed, or its open stage has ended. */
  public void iroDecided(DelegateExecution at) {
    var id = DISPUTE.in(at);
    tell(IRO_DECIDED, id).setVariables(DisputeSteps.follows(whatFollows(id))).correlate();
  }

  private WhatFollows whatFollows(UUID id) {
    var dispute = disputes.dispute(id);
    if (!dispute.isOpen()) {
      return WhatFollows.CLOSED;
    }
    return stages.isLeft(dispute) ? WhatFollows.NEXT_STAGE : WhatFollows.NO_STAGE_LEFT;
  }

  /** Also to whoever is considering it at this moment. */
  public void referred(DelegateExecution at) {
    var id = DISPUTE.in(at);
    tell(REFERRED_TO_CAFCASS, id)
        .setVariables(
            Map.ofEntries(
                PREPARE_DUE.of(referrals.open(id).prepareDue()),
                CONSIDER_AGAIN.of(referrals.lookAgain(id))))
        .correlateAll();
  }

  void childLeftCare(UUID id, Map<String, Object> routing) {
    tell(CHILD_LEFT_CARE, id).setVariables(routing).correlateAll();
  }

  private MessageCorrelationBuilder tell(String message, UUID id) {
    return runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(
            periods.period(disputes.dispute(id).carePeriodId()).child().reference())
        .processInstanceVariableEquals(DISPUTE.name(), id.toString());
  }
}
