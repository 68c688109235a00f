package org.footprint.child.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/child/emergency-opening.bpmn} and the code around it. */
public final class EmergencyOpening {

  public static final String KEY = "emergency-opening";

  public static final String LOOK_AT_EMERGENCY = "UserTask_LookAtEmergency";

  public static final ProcessVariable<UUID> CARE_PERIOD = ChildInCare.CARE_PERIOD;
  public static final ProcessVariable<UUID> EMERGENCY = ProcessVariable.id("emergencyId");
  public static final ProcessVariable<Instant> LOOK_DUE = ProcessVariable.instant("lookDue");

  private EmergencyOpening() {}
}
