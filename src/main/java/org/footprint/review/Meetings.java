package org.footprint.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The meetings of a review: the one that is planned, and those before it. */
@Component
public class Meetings {

  private final MeetingRecords records;
  private final Papers papers;
  private final ReviewClock clockOfReview;
  private final Clock clock;

  Meetings(MeetingRecords records, Papers papers, ReviewClock clockOfReview, Clock clock) {
    this.records = records;
    this.papers = papers;
    this.clockOfReview = clockOfReview;
    this.clock = clock;
  }

  public List<Meeting> of(UUID reviewId) {
    return records.meetings(reviewId);
  }

  /** The meeting that lies ahead, or the last one. */
  public Optional<Meeting> current(UUID reviewId) {
    var all = records.meetings(reviewId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The first meeting of a series that has begun. */
  Optional<Meeting> begun(UUID reviewId) {
    return begun(of(reviewId));
  }

  /** The meeting that was adjourned. */
  Optional<Meeting> adjourned(UUID reviewId) {
    return adjourned(of(reviewId));
  }

  static Optional<Meeting> begun(List<Meeting> meetings) {
    return meetings.stream()
        .filter(meeting -> "furtherMeeting".equals(meeting.cameAbout()))
        .findFirst();
  }

  static Optional<Meeting> adjourned(List<Meeting> meetings) {
    return meetings.stream().filter(meeting -> "adjourned".equals(meeting.cameAbout())).findFirst();
  }

  /** Plans the next meeting; what became of the one before is said first. */
  Meeting plan(
      Review review,
      String childReference,
      MeetingPlan plan,
      Formats.Format format,
      String why,
      String reason,
      String who) {
    var position = current(review.id()).map(last -> last.position() + 1).orElse(1);
    var meeting =
        new Meeting(
            position,
            plan.onDay(),
            plan.atTime(),
            plan.place(),
            format.code(),
            format.reason(),
            why,
            null);
    records.plan(review.id(), meeting, reason, clock.instant(), who);
    papers.reportDue(review.id(), clockOfReview.reportBy(meeting.onDay(), childReference));
    return meeting;
  }

  /** The meeting that is planned does not take place; another one is still to be arranged. */
  public void giveUp(UUID reviewId) {
    cameAbout(reviewId, "moved");
  }

  void cameAbout(UUID reviewId, String how) {
    records.cameAbout(reviewId, how);
  }
}
