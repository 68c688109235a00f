package org.footprint.review.process;

import java.util.UUID;
import org.footprint.child.process.ChildInCare;
import org.footprint.engine.ProcessVariable;

/** The contract between {@code bpmn/review/rearrange-review.bpmn} and the code around it. */
public final class RearrangeReview {

  public static final String KEY = "rearrange-review";

  public static final ProcessVariable<UUID> REVIEW = ChildInCare.REVIEW;

  private RearrangeReview() {}
}
