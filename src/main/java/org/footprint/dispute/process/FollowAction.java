package org.footprint.dispute.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/dispute/follow-action.bpmn} and the code around it. */
public final class FollowAction {

  public static final String KEY = "follow-action";
  public static final String WANTED = "footprint.dispute.actionWanted";
  public static final String DROPPED = "footprint.dispute.actionDropped";

  public static final String REPORT_ON_ACTION = "UserTask_ReportOnAction";
  public static final String CHECK_ACTION = "UserTask_CheckAction";

  public static final ProcessVariable<UUID> CARE_PERIOD = ChildInCare.CARE_PERIOD;
  public static final ProcessVariable<UUID> ACTION = ProcessVariable.id("actionId");
  public static final ProcessVariable<Instant> ACTION_OPENS =
      ProcessVariable.instant("actionOpens");
  public static final ProcessVariable<Instant> ACTION_DUE = ProcessVariable.instant("actionDue");
  public static final ProcessVariable<Instant> CHECK_DUE = ProcessVariable.instant("checkDue");
  public static final ProcessVariable<Boolean> IRO_LOOKS = ProcessVariable.fact("iroLooks");
  public static final ProcessVariable<Boolean> AGAIN = ProcessVariable.fact("again");

  private FollowAction() {}
}
