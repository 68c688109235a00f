package org.footprint.dispute.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/dispute/dispute-resolution.bpmn} and the code around it. */
public final class DisputeResolution {

  public static final String KEY = "dispute-resolution";
  public static final String RAISED = "footprint.dispute.raised";
  public static final String IRO_DECIDED = "footprint.dispute.iroDecided";
  public static final String REFERRED_TO_CAFCASS = "footprint.dispute.referredToCafcass";
  public static final String CHILD_LEFT_CARE = "footprint.dispute.childLeftCare";

  public static final String COMPLETE_CONCERN = "UserTask_CompleteConcern";
  public static final String ANSWER_CONCERN = "UserTask_AnswerConcern";
  public static final String HOLD_RESOLUTION_MEETING = "UserTask_HoldResolutionMeeting";
  public static final String DECIDE_ON_ANSWER = "UserTask_DecideOnAnswer";
  public static final String CONSIDER_REFERRAL = "UserTask_ConsiderReferral";
  public static final String PREPARE_REFERRAL = "UserTask_PrepareReferral";
  public static final String RECORD_CAFCASS_ANSWER = "UserTask_RecordCafcassAnswer";
  public static final String CLOSE_CONCERN = "UserTask_CloseConcern";

  public static final ProcessVariable<UUID> CARE_PERIOD = ChildInCare.CARE_PERIOD;
  public static final ProcessVariable<UUID> DISPUTE = ProcessVariable.id("disputeId");
  public static final ProcessVariable<Boolean> COMPLETE = ProcessVariable.fact("complete");
  public static final ProcessVariable<Instant> COMPLETE_DUE =
      ProcessVariable.instant("completeDue");
  public static final ProcessVariable<Instant> ANSWER_DUE = ProcessVariable.instant("answerDue");
  public static final ProcessVariable<Boolean> MEETING = ProcessVariable.fact("meeting");
  public static final ProcessVariable<Boolean> FIRST_FORMAL_STEP =
      ProcessVariable.fact("firstFormalStep");
  public static final ProcessVariable<Instant> WHOLE_DUE = ProcessVariable.instant("wholeDue");
  public static final ProcessVariable<Boolean> IRO_DECIDES = ProcessVariable.fact("iroDecides");
  public static final ProcessVariable<Instant> DECIDE_DUE = ProcessVariable.instant("decideDue");
  public static final ProcessVariable<Boolean> CLOSED = ProcessVariable.fact("closed");
  public static final ProcessVariable<Boolean> STAGE_LEFT = ProcessVariable.fact("stageLeft");
  public static final ProcessVariable<Boolean> ASKS_NOW = ProcessVariable.fact("asksNow");
  public static final ProcessVariable<Boolean> ASKS_LATER = ProcessVariable.fact("asksLater");
  public static final ProcessVariable<Instant> CONSIDER_DUE =
      ProcessVariable.instant("considerDue");
  public static final ProcessVariable<Instant> CONSIDER_AGAIN =
      ProcessVariable.instant("considerAgain");
  public static final ProcessVariable<Boolean> REFERS = ProcessVariable.fact("refers");
  public static final ProcessVariable<Boolean> HOLDS = ProcessVariable.fact("holds");
  public static final ProcessVariable<Instant> PREPARE_DUE = ProcessVariable.instant("prepareDue");
  public static final ProcessVariable<Boolean> MADE = ProcessVariable.fact("made");
  public static final ProcessVariable<Instant> CAFCASS_DUE = ProcessVariable.instant("cafcassDue");
  public static final ProcessVariable<Instant> CLOSE_DUE = ProcessVariable.instant("closeDue");

  private DisputeResolution() {}
}
