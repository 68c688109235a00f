package org.footprint.audit.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/audit/case-audit.bpmn} and the code around it. */
public final class CaseAudit {

  public static final String KEY = "case-audit";
  public static final String WITHDRAWN = "footprint.audit.withdrawn";

  public static final String AUDIT_FILE = "UserTask_AuditFile";
  public static final String SCORE_AGAIN = "UserTask_ScoreAgain";
  public static final String AGREE_SCORE = "UserTask_AgreeScore";

  public static final ProcessVariable<UUID> CARE_PERIOD = ChildInCare.CARE_PERIOD;
  public static final ProcessVariable<UUID> AUDIT = ProcessVariable.id("auditId");
  public static final ProcessVariable<Instant> FIRST_DUE = ProcessVariable.instant("firstDue");
  public static final ProcessVariable<Instant> SECOND_DUE = ProcessVariable.instant("secondDue");
  public static final ProcessVariable<Instant> AGREE_DUE = ProcessVariable.instant("agreeDue");
  public static final ProcessVariable<Boolean> DIFFER = ProcessVariable.fact("differ");

  private CaseAudit() {}
}
