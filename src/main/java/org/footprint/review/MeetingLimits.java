package org.footprint.review;

import org.footprint.calendar.WorkingCalendar;
import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Component;

/** How late a meeting may be that follows another one of the same review. */
@Component
class MeetingLimits {

  private final Meetings meetings;
  private final Deadlines deadlines;
  private final WorkingCalendar calendar;

  MeetingLimits(Meetings meetings, Deadlines deadlines, WorkingCalendar calendar) {
    this.meetings = meetings;
    this.deadlines = deadlines;
    this.calendar = calendar;
  }

  void check(Review review, MeetingPlan plan, Answers answers) {
    var all = meetings.of(review.id());
    Meetings.begun(all).ifPresent(first -> checkSeries(first, plan, answers));
    Meetings.adjourned(all).ifPresent(meeting -> checkAdjourned(meeting, plan, answers));
  }

  void checkSeries(Meeting first, MeetingPlan plan, Answers answers) {
    check(
        PracticeStandard.SERIES,
        first,
        plan,
        "a review in several meetings is complete within the days set from its first meeting",
        answers);
  }

  void checkAdjourned(Meeting adjourned, MeetingPlan plan, Answers answers) {
    check(
        PracticeStandard.ADJOURNMENT,
        adjourned,
        plan,
        "an adjourned review is held within the days the law allows",
        answers);
  }

  /** Once the days are over the meeting is late, and must be held all the same. */
  private void check(
      PracticeStandard standard, Meeting from, MeetingPlan plan, String why, Answers answers) {
    var last = deadlines.dayAfter(standard, from.onDay());
    if (!last.isBefore(calendar.today())) {
      plan.notAfter(last, why, answers);
    }
  }
}
