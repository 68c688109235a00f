package org.footprint.review.process;

import java.time.LocalDate;
import java.util.Map;
import org.footprint.review.ReviewClock;
import org.springframework.stereotype.Component;

/** The instants around a meeting as the variables of the model. */
@Component
class ReviewTimesOfTasks {

  private final ReviewClock clock;

  ReviewTimesOfTasks(ReviewClock clock) {
    this.clock = clock;
  }

  Map<String, Object> around(LocalDate meeting, String childReference) {
    var times = clock.around(meeting, childReference);
    return Map.ofEntries(
        Review.INVITATIONS_DUE.of(times.invitations()),
        Review.HEAR_DUE.of(times.hearing()),
        Review.REPORT_DUE.of(times.report()),
        Review.CHECK_DUE.of(times.check()),
        Review.MEETING_DUE.of(times.meeting()),
        Review.UNRECORDED_DUE.of(times.unrecorded()));
  }
}
