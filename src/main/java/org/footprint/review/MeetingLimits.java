package org.footprint.review;

import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Component;

/** How late a meeting may be that follows another one of the same review. */
@Component
class MeetingLimits {

  private final Meetings meetings;
  private final Deadlines deadlines;

  MeetingLimits(Meetings meetings, Deadlines deadlines) {
    this.meetings = meetings;
    this.deadlines = deadlines;
  }

  void check(Review review, MeetingPlan plan, Answers answers) {
    var all = meetings.of(review.id());
    Meetings.begun(all).ifPresent(first -> checkSeries(first, plan, answers));
    Meetings.adjourned(all).ifPresent(meeting -> checkAdjourned(meeting, plan, answers));
  }

  void checkSeries(Meeting first, MeetingPlan plan, Answers answers) {
    plan.notAfter(
        deadlines.dayAfter(PracticeStandard.SERIES, first.onDay()),
        "a review in several meetings is complete within the days set from its first meeting",
        answers);
  }

  void checkAdjourned(Meeting adjourned, MeetingPlan plan, Answers answers) {
    plan.notAfter(
        deadlines.dayAfter(PracticeStandard.ADJOURNMENT, adjourned.onDay()),
        "an adjourned review is held within the days the law allows",
        answers);
  }
}
