package org.footprint.review.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/review/review-outcomes.bpmn} and the code around it. */
public final class ReviewOutcomes {

  public static final String KEY = "review-outcomes";
  public static final String HELD = Review.HELD;
  public static final String CHILD_DIED = "footprint.child.died";

  public static final String ISSUE_DECISIONS = "UserTask_IssueDecisions";
  public static final String CONSIDER_DECISIONS = "UserTask_ConsiderDecisions";
  public static final String ANSWER_OBJECTION = "UserTask_AnswerObjection";
  public static final String WRITE_MINUTES = "UserTask_WriteMinutes";
  public static final String DISTRIBUTE_MINUTES = "UserTask_DistributeMinutes";
  public static final String UPDATE_CARE_PLAN = "UserTask_UpdateCarePlan";
  public static final String NOTE_MISSING_REPORT = "UserTask_NoteMissingReport";

  public static final ProcessVariable<UUID> CARE_PERIOD = ChildInCare.CARE_PERIOD;
  public static final ProcessVariable<UUID> REVIEW = ChildInCare.REVIEW;
  public static final ProcessVariable<Instant> DECISIONS_DUE =
      ProcessVariable.instant("decisionsDue");
  public static final ProcessVariable<Instant> OBJECTION_DUE =
      ProcessVariable.instant("objectionDue");
  public static final ProcessVariable<Instant> ANSWER_DUE = ProcessVariable.instant("answerDue");
  public static final ProcessVariable<Instant> MINUTES_DUE = ProcessVariable.instant("minutesDue");
  public static final ProcessVariable<Instant> DISTRIBUTION_DUE =
      ProcessVariable.instant("distributionDue");
  public static final ProcessVariable<Instant> CARE_PLAN_DUE =
      ProcessVariable.instant("carePlanDue");
  public static final ProcessVariable<Instant> NOTE_DUE = ProcessVariable.instant("noteDue");
  public static final ProcessVariable<Boolean> MANAGER_OBJECTS =
      ProcessVariable.fact("managerObjects");
  public static final ProcessVariable<Boolean> REPORT_MISSING =
      ProcessVariable.fact("reportMissing");

  private ReviewOutcomes() {}
}
