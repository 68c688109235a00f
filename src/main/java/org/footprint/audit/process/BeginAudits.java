package org.footprint.audit.process;

import java.util.UUID;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/audit/begin-audits.bpmn} and the code around it. */
public final class BeginAudits {

  public static final String KEY = "begin-audits";

  public static final ProcessVariable<UUID> ROUND = ProcessVariable.id("roundId");

  private BeginAudits() {}
}
