package org.footprint.policy;

/** Everything {@code practice-standards} sets an amount or a target for. */
public enum PracticeStandard implements TableWord {
  NOTIFICATION("notification"),
  IRO_ALLOCATED("iroAllocated"),
  INTRODUCE_TO_CHILD("introduceToChild"),
  TALK_WITH_CHILD_BEFORE_REVIEW("talkWithChildBeforeReview"),
  AGREE_ARRANGEMENTS("agreeArrangements"),
  INVITATIONS("invitations"),
  PRE_MEETING_REPORT("preMeetingReport"),
  REVIEW_HELD("reviewHeld"),
  HEAR_FROM_CHILD("hearFromChild"),
  CHECK_REPORT("checkReport"),
  HOLD_UNRECORDED("holdUnrecorded"),
  ADJOURNMENT("adjournment", true),
  SERIES("series"),
  DECISIONS("decisions", true),
  OBJECTION("objection", true),
  ANSWER_OBJECTION("answerObjection"),
  MINUTES("minutes", true),
  CARE_PLAN_UPDATE("carePlanUpdate", true),
  DISTRIBUTION("distribution", true),
  NOTE_MISSING_REPORT("noteMissingReport"),
  CONSIDER_CHANGE("considerChange"),
  HAND_OVER("handOver"),
  YEARLY_MEETING("yearlyMeeting"),
  SETTLED("settled"),
  READ_GOOD_PRACTICE("readGoodPractice"),
  ANSWER_FEEDBACK("answerFeedback"),
  AUDIT_FILE("auditFile"),
  SCORE_AGAIN("scoreAgain"),
  AGREE_SCORE("agreeScore"),
  CONCERN_TO_AUDIT("concernToAudit"),
  MIDWAY("midway"),
  MIDWAY_OPENS("midwayOpens"),
  DECIDE_ON_ANSWER("decideOnAnswer"),
  COMPLETE_CONCERN("completeConcern"),
  URGENT_ANSWER("urgentAnswer"),
  AGENCY_ANSWER("agencyAnswer"),
  CHECK_ACTION("checkAction"),
  CONSIDER_REFERRAL("considerReferral"),
  HOLD_AT_MOST("holdAtMost"),
  PREPARE_REFERRAL("prepareReferral"),
  CAFCASS_ANSWER("cafcassAnswer"),
  CLOSE_CONCERN("closeConcern"),
  WHOLE_DISPUTE("wholeDispute", true),
  EMERGENCY_OPENING("emergencyOpening"),
  LOOK_AT_EMERGENCY("lookAtEmergency"),
  WRITE_ANNUAL_REPORT("writeAnnualReport"),
  REWRITE_ANNUAL_REPORT("rewriteAnnualReport"),
  COMMENT_ON_ANNUAL_REPORT("commentOnAnnualReport"),
  APPROVE_ANNUAL_REPORT("approveAnnualReport"),
  PRESENT_ANNUAL_REPORT("presentAnnualReport"),
  PUBLISH_ANNUAL_REPORT("publishAnnualReport"),
  CASELOAD_LOW("caseloadLow"),
  CASELOAD_HIGH("caseloadHigh");

  private final String word;
  private final boolean limitedByLaw;

  PracticeStandard(String word) {
    this(word, false);
  }

  PracticeStandard(String word, boolean limitedByLaw) {
    this.word = word;
    this.limitedByLaw = limitedByLaw;
  }

  /** The word the decision tables use. */
  @Override
  public String word() {
    return word;
  }

  /** Whether the default is the law's own limit, which a council may tighten but not exceed. */
  boolean limitedByLaw() {
    return limitedByLaw;
  }
}
