package org.footprint.dispute.process;

import java.time.Instant;
import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/dispute/good-practice.bpmn} and the code around it. */
public final class GoodPractice {

  public static final String KEY = "good-practice";

  public static final String READ_GOOD_PRACTICE = "UserTask_ReadGoodPractice";

  public static final ProcessVariable<UUID> CARE_PERIOD = ChildInCare.CARE_PERIOD;
  public static final ProcessVariable<UUID> COMMENDATION = ProcessVariable.id("commendationId");
  public static final ProcessVariable<String> READER = ProcessVariable.person("reader");
  public static final ProcessVariable<Instant> READ_DUE = ProcessVariable.instant("readDue");

  private GoodPractice() {}
}
