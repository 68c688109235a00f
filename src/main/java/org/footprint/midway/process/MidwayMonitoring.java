package org.footprint.midway.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/midway/midway-monitoring.bpmn} and the code around it. */
public final class MidwayMonitoring {

  public static final String KEY = "midway-monitoring";
  public static final String PLANNED = "footprint.midway.planned";
  public static final String OVERTAKEN = "footprint.midway.overtaken";

  public static final String HOLD_MIDWAY = "UserTask_HoldMidway";

  public static final ProcessVariable<UUID> CARE_PERIOD = ChildInCare.CARE_PERIOD;
  public static final ProcessVariable<UUID> REVIEW = ChildInCare.REVIEW;
  public static final ProcessVariable<Boolean> COMES_FORWARD = ChildInCare.COMES_FORWARD;
  public static final ProcessVariable<Instant> MIDWAY_OPENS =
      ProcessVariable.instant("midwayOpens");
  public static final ProcessVariable<Instant> MIDWAY_DUE = ProcessVariable.instant("midwayDue");

  private MidwayMonitoring() {}
}
