package org.footprint.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations go out, and the child is heard. */
@Service
public class Preparation {

  private static final Set<String> NOT_HEARD = Set.of("notWanted", "notReached");

  private final MeetingRecords records;
  private final Meetings meetings;
  private final Reviews reviews;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Preparation(
      MeetingRecords records,
      Meetings meetings,
      Reviews reviews,
      CarePeriods periods,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.meetings = meetings;
    this.reviews = reviews;
    this.periods = periods;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Invitations went out for a meeting that has been moved since. */
  public boolean invitationsOutdated(UUID reviewId) {
    var invitedTo = records.lastInvitedTo(reviewId);
    return invitedTo > 0 && meetings.current(reviewId).orElseThrow().position() > invitedTo;
  }

  /** What a person reads who sends invitations: the first time, or because the date moved. */
  public boolean wereInvited(UUID reviewId) {
    return records.lastInvitedTo(reviewId) > 0;
  }

  @Transactional
  public void invite(UUID reviewId, Instant due, Answers answers, String who) {
    var sentOn = notInFuture(answers.date("sentOn", "Sent on"), "sentOn", "Sent on", answers);
    var words = answers.optionalWords("remark", "Who could not be invited, and why");
    var meeting = meetings.current(reviewId).orElseThrow();
    if (meeting.cameAbout() != null) {
      answers.mistake(
          "sentOn",
          "Sent on: the meeting is being arranged anew. Send the invitations once its day is known.");
    }
    answers.refuseIfMistaken();
    records.invited(
        reviewId, meeting.position(), due, sentOn, words.orElse(null), clock.instant(), who);
    add(
        reviewId,
        who,
        Act.INVITATIONS_SENT,
        "Invitations to the review on " + Days.words(meeting.onDay()) + " are sent.");
  }

  @Transactional
  public void hear(UUID reviewId, Instant due, Answers answers, String who) {
    var how = answers.oneOf("how", "How the child was heard", Vocabulary.HEARD.keySet());
    var on = answers.optionalDate("heardOn", "Heard on").orElse(null);
    notInFuture(on, "heardOn", "Heard on", answers);
    var alone = answers.optionalOneOf("alone", "Seen alone", Set.of("yes", "no"));
    if (how != null && !NOT_HEARD.contains(how)) {
      if (on == null) {
        answers.date("heardOn", "Heard on");
      }
      if (alone.isEmpty()) {
        answers.oneOf("alone", "Seen alone", Set.of("yes", "no"));
      }
    }
    var words = answers.words("words", "What the child says");
    answers.refuseIfMistaken();
    records.heard(
        reviewId,
        new MeetingRecords.Heard(on, how, alone.orElse(null), words),
        due,
        clock.instant(),
        who);
    add(
        reviewId,
        who,
        Act.CHILD_HEARD,
        NOT_HEARD.contains(how)
            ? "The child was not heard before the review: "
                + Vocabulary.HEARD.get(how).toLowerCase(java.util.Locale.ROOT)
                + "."
            : "The child was heard before the review.");
  }

  private LocalDate notInFuture(LocalDate day, String field, String label, Answers answers) {
    if (day != null && day.isAfter(calendar.today())) {
      answers.mistake(field, label + ": choose a day that is not in the future.");
    }
    return day;
  }

  private void add(UUID reviewId, String who, Act act, String words) {
    var review = reviews.review(reviewId);
    chronology.add(
        periods.period(review.carePeriodId()).child().id(), who, act, review.about(), words);
  }
}
