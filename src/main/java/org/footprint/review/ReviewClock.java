package org.footprint.review;

import java.time.Instant;
import java.time.LocalDate;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Component;

/** Counts back and forth from the day of a meeting. */
@Component
public class ReviewClock {

  private final Deadlines deadlines;

  ReviewClock(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  public Instant arrangeBy(Review review, String childReference) {
    return deadlines.before(PracticeStandard.AGREE_ARRANGEMENTS, review.dueOn(), childReference);
  }

  public ReviewTimes around(LocalDate meeting, String childReference) {
    return new ReviewTimes(
        deadlines.before(PracticeStandard.INVITATIONS, meeting, childReference),
        deadlines.before(PracticeStandard.HEAR_FROM_CHILD, meeting, childReference),
        reportBy(meeting, childReference),
        checkBy(meeting, childReference),
        deadlines.due(PracticeStandard.REVIEW_HELD, meeting, childReference),
        deadlines.due(PracticeStandard.HOLD_UNRECORDED, meeting, childReference));
  }

  public Instant reportBy(LocalDate meeting, String childReference) {
    return deadlines.before(PracticeStandard.PRE_MEETING_REPORT, meeting, childReference);
  }

  public Instant checkBy(LocalDate meeting, String childReference) {
    return deadlines.before(PracticeStandard.CHECK_REPORT, meeting, childReference);
  }
}
