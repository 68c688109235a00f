package org.footprint.audit.process;

import java.util.UUID;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/audit/withdraw-audits.bpmn} and the code around it. */
public final class WithdrawAudits {

  public static final String KEY = "withdraw-audits";

  public static final ProcessVariable<UUID> ROUND = BeginAudits.ROUND;

  private WithdrawAudits() {}
}
