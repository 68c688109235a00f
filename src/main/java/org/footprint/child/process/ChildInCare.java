package org.footprint.child.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/child/child-in-care.bpmn} and the code around it. */
public final class ChildInCare {

  public static final String KEY = "child-in-care";
  public static final String CAME_INTO_CARE = "footprint.child.cameIntoCare";
  public static final String LEFT_CARE = "footprint.child.leftCare";
  public static final String MOVED = "footprint.child.moved";
  public static final String PLAN_CHANGE_PROPOSED = "footprint.child.planChangeProposed";
  public static final String REVIEW_WISHED = "footprint.child.reviewWished";
  public static final String YEARLY_MEETING_PROPOSED = "footprint.child.yearlyMeetingProposed";
  public static final String WORKER_CHANGED = "footprint.child.workerChanged";
  public static final String IRO_CHANGED = "footprint.child.iroChanged";
  public static final String BROUGHT_FORWARD = "footprint.review.broughtForward";

  public static final String ALLOCATE_IRO = "UserTask_AllocateIro";
  public static final String INTRODUCE_YOURSELF = "UserTask_IntroduceYourself";
  public static final String CONSIDER_CHANGE = "UserTask_ConsiderChange";
  public static final String CONSIDER_YEARLY_MEETING = "UserTask_ConsiderYearlyMeeting";
  public static final String HAND_OVER = "UserTask_HandOver";

  public static final ProcessVariable<UUID> CARE_PERIOD = ProcessVariable.id("carePeriodId");
  public static final ProcessVariable<UUID> REVIEW = ProcessVariable.id("reviewId");
  public static final ProcessVariable<Instant> ALLOCATION_DUE =
      ProcessVariable.instant("allocationDue");
  public static final ProcessVariable<Instant> INTRODUCTION_DUE =
      ProcessVariable.instant("introductionDue");
  public static final ProcessVariable<UUID> CHANGE = ProcessVariable.id("changeId");
  public static final ProcessVariable<Instant> CHANGE_DUE = ProcessVariable.instant("changeDue");
  public static final ProcessVariable<Boolean> COMES_FORWARD = ProcessVariable.fact("comesForward");
  public static final ProcessVariable<UUID> HAND_OVER_ID = ProcessVariable.id("handOverId");
  public static final ProcessVariable<Instant> HAND_OVER_DUE =
      ProcessVariable.instant("handOverDue");

  private ChildInCare() {}
}
