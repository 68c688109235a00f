package org.footprint.review.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/review/review.bpmn} and the code around it. */
public final class Review {

  public static final String KEY = "review";
  public static final String HELD = "footprint.review.held";
  public static final String BROUGHT_FORWARD = ChildInCare.BROUGHT_FORWARD;
  public static final String REARRANGED = "footprint.review.rearranged";

  public static final String ARRANGE_REVIEW = "UserTask_ArrangeReview";
  public static final String SEND_INVITATIONS = "UserTask_SendInvitations";
  public static final String HEAR_FROM_CHILD = "UserTask_HearFromChild";
  public static final String WRITE_REPORT = "UserTask_WriteReport";
  public static final String CHECK_REPORT = "UserTask_CheckReport";
  public static final String HOLD_REVIEW = "UserTask_HoldReview";

  public static final ProcessVariable<UUID> CARE_PERIOD = ChildInCare.CARE_PERIOD;
  public static final ProcessVariable<UUID> REVIEW = ChildInCare.REVIEW;
  public static final ProcessVariable<Instant> ARRANGE_DUE = ProcessVariable.instant("arrangeDue");
  public static final ProcessVariable<Instant> INVITATIONS_DUE =
      ProcessVariable.instant("invitationsDue");
  public static final ProcessVariable<Instant> HEAR_DUE = ProcessVariable.instant("hearDue");
  public static final ProcessVariable<Instant> REPORT_DUE = ProcessVariable.instant("reportDue");
  public static final ProcessVariable<Instant> CHECK_DUE = ProcessVariable.instant("checkDue");
  public static final ProcessVariable<Instant> MEETING_DUE = ProcessVariable.instant("meetingDue");
  public static final ProcessVariable<Instant> UNRECORDED_DUE =
      ProcessVariable.instant("unrecordedDue");
  public static final ProcessVariable<Boolean> PREPARATION_UNDER_WAY =
      ProcessVariable.fact("preparationUnderWay");
  public static final ProcessVariable<Boolean> REPORT_ACCEPTED =
      ProcessVariable.fact("reportAccepted");
  public static final ProcessVariable<Boolean> HELD_FACT = ProcessVariable.fact("held");
  public static final ProcessVariable<Boolean> TO_REARRANGE = ProcessVariable.fact("toRearrange");

  private Review() {}
}
