package org.footprint.benchmark;

import java.util.Map;
import java.util.function.Function;

/** The tasks of a review in the order in which they are done. */
enum ReviewTask {
  ARRANGE("Arrange review", "UserTask_ArrangeReview", "ivy", "iros", form -> Filled.arranging()),
  INVITE(
      "Send invitations",
      "UserTask_SendInvitations",
      "bea",
      "business-support",
      form -> Filled.inviting()),
  HEAR("Hear from the child", "UserTask_HearFromChild", "ivy", "iros", form -> Filled.hearing()),
  REPORT(
      "Write pre-meeting report",
      "UserTask_WriteReport",
      "sam",
      "social-workers",
      form -> Filled.reporting()),
  CHECK(
      "Check report and plan",
      "UserTask_CheckReport",
      "tess",
      "team-managers",
      form -> Filled.checking()),
  HOLD("Hold and record review", "UserTask_HoldReview", "ivy", "iros", form -> Filled.holding()),
  ISSUE("Issue decisions", "UserTask_IssueDecisions", "ivy", "iros", Filled::issuing),
  CONSIDER(
      "Consider decisions",
      "UserTask_ConsiderDecisions",
      "tess",
      "team-managers",
      form -> Filled.considering()),
  WRITE("Write minutes", "UserTask_WriteMinutes", "ivy", "iros", form -> Filled.minutes()),
  UPDATE(
      "Update care plan",
      "UserTask_UpdateCarePlan",
      "sam",
      "social-workers",
      form -> Filled.updating()),
  DISTRIBUTE(
      "Distribute minutes",
      "UserTask_DistributeMinutes",
      "bea",
      "business-support",
      form -> Filled.distributing());

  private final String words;
  private final String key;
  private final Step opening;
  private final Step completing;
  private final Function<Map<String, Object>, Map<String, Object>> answers;

  ReviewTask(
      String words,
      String key,
      String person,
      String group,
      Function<Map<String, Object>, Map<String, Object>> answers) {
    this.words = words;
    this.key = key;
    this.opening = new Step("Open the form *" + words + "*", person, group);
    this.completing = new Step("Complete *" + words + "*", person, group);
    this.answers = answers;
  }

  String key() {
    return key;
  }

  Step opening() {
    return opening;
  }

  Step completing() {
    return completing;
  }

  /** What is filled in, given what the form shows. */
  Map<String, Object> answers(Map<String, Object> form) {
    return answers.apply(form);
  }

  @Override
  public String toString() {
    return "*" + words + "*";
  }
}
