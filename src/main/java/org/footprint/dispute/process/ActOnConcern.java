package org.footprint.dispute.process;

import java.util.UUID;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/dispute/act-on-concern.bpmn} and the code around it. */
public final class ActOnConcern {

  public static final String KEY = "act-on-concern";
  public static final String IRO_DECIDED = DisputeResolution.IRO_DECIDED;
  public static final String REFERRED_TO_CAFCASS = DisputeResolution.REFERRED_TO_CAFCASS;

  public static final ProcessVariable<UUID> DISPUTE = DisputeResolution.DISPUTE;
  public static final ProcessVariable<Boolean> REFERS = DisputeResolution.REFERS;

  private ActOnConcern() {}
}
