package org.footprint.feedback.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/feedback/record-feedback.bpmn} and the code around it. */
public final class RecordFeedback {

  public static final String KEY = "record-feedback";

  public static final String ANSWER_FEEDBACK = "UserTask_AnswerFeedback";

  /** There only where the feedback is about a child. */
  public static final ProcessVariable<UUID> CARE_PERIOD = ChildInCare.CARE_PERIOD;

  public static final ProcessVariable<UUID> FEEDBACK = ProcessVariable.id("feedbackId");
  public static final ProcessVariable<Boolean> ANSWER_WANTED = ProcessVariable.fact("answerWanted");
  public static final ProcessVariable<Instant> ANSWER_DUE = ProcessVariable.instant("answerDue");

  private RecordFeedback() {}
}
