package org.footprint.report.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/report/annual-report.bpmn} and the code around it. */
public final class AnnualReport {

  public static final String KEY = "annual-report";

  public static final String WRITE = "UserTask_WriteAnnualReport";
  public static final String COMMENT = "UserTask_CommentOnAnnualReport";
  public static final String APPROVE = "UserTask_ApproveAnnualReport";
  public static final String PRESENT = "UserTask_PresentAnnualReport";
  public static final String PUBLISH = "UserTask_PublishAnnualReport";

  public static final ProcessVariable<UUID> WORK = ProcessVariable.id("reportWorkId");
  public static final ProcessVariable<Instant> WRITE_DUE = ProcessVariable.instant("writeDue");
  public static final ProcessVariable<Instant> COMMENT_DUE = ProcessVariable.instant("commentDue");
  public static final ProcessVariable<Instant> APPROVE_DUE = ProcessVariable.instant("approveDue");
  public static final ProcessVariable<Instant> PRESENT_DUE = ProcessVariable.instant("presentDue");
  public static final ProcessVariable<Instant> PUBLISH_DUE = ProcessVariable.instant("publishDue");
  public static final ProcessVariable<Boolean> SENT_BACK = ProcessVariable.fact("sentBack");

  private AnnualReport() {}
}
