package org.footprint.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.WorkingWithChild;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When, where and with whom a review is held. */
@Service
public class Arrangements {

  private static final int MAY_CHAIR = 5;

  private final Reviews reviews;
  private final Meetings meetings;
  private final MeetingRecords records;
  private final Formats formats;
  private final MeetingLimits limits;
  private final CarePeriods periods;
  private final WorkingWithChild working;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Arrangements(
      Reviews reviews,
      Meetings meetings,
      MeetingRecords records,
      Formats formats,
      MeetingLimits limits,
      CarePeriods periods,
      WorkingWithChild working,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.reviews = reviews;
    this.meetings = meetings;
    this.records = records;
    this.formats = formats;
    this.limits = limits;
    this.periods = periods;
    this.working = working;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A review that is arranged, and whether it had been before. */
  public record Arranged(Meeting meeting, boolean anew) {}

  public Optional<Arrangement> of(UUID reviewId) {
    return records.arrangement(reviewId);
  }

  public List<Guest> guests(UUID reviewId) {
    return records.guests(reviewId);
  }

  /** Accepts an arrangement, or refuses it and stores nothing. */
  @Transactional
  public Arranged arrange(UUID reviewId, Answers answers, String who) {
    var review = reviews.review(reviewId);
    var period = periods.period(review.carePeriodId());
    var plan = MeetingPlan.read(answers, calendar.today());
    limits.check(review, plan, answers);
    var format = formats.read(period.id(), answers);
    var lateness = Lateness.read(review, plan.onDay(), answers);
    var arrangement = read(period, plan, lateness, answers);
    var guests = Guests.read(answers);
    answers.refuseIfMistaken();

    var before = meetings.current(reviewId);
    var anew = before.isPresent();
    if (anew) {
      meetings.cameAbout(reviewId, "moved");
    }
    var meeting =
        meetings.plan(
            review,
            period.child().reference(),
            plan,
            format,
            before.map(Arrangements::whyMoved).orElse("arranged"),
            null,
            who);
    records.arrange(reviewId, arrangement, clock.instant(), who);
    records.replaceGuests(reviewId, guests);
    chronology.add(
        period.child().id(),
        who,
        anew ? Act.REVIEW_MOVED : Act.REVIEW_ARRANGED,
        review.about(),
        "The review is " + words(review, meeting) + ".");
    return new Arranged(meeting, anew);
  }

  /** Moves the meeting of a review that is arranged, or refuses and stores nothing. */
  @Transactional
  public Review move(Answers answers, String who) {
    var reference = answers.line("child", "Child");
    var plan = MeetingPlan.read(answers, calendar.today());
    var reason = answers.words("reason", "Why it is moved");
    var period = reference == null ? null : working.inCare(reference, who);
    var review = period == null ? null : reviews.ahead(period.id()).orElse(null);
    var lateness = Lateness.read(review, plan.onDay(), answers);
    if (period == null) {
      answers.refuseIfMistaken();
    }
    var planned =
        Optional.ofNullable(review)
            .flatMap(ahead -> meetings.current(ahead.id()))
            .filter(meeting -> meeting.cameAbout() == null);
    if (planned.isEmpty()) {
      throw new Refused(
          "child",
          "No meeting is arranged for this child yet: the IRO finds the task \"Arrange review\".");
    }
    limits.check(review, plan, answers);
    if (isSame(planned.get(), plan)) {
      answers.mistake("meetingOn", "Day of the meeting: it is arranged for this time already.");
    }
    answers.refuseIfMistaken();
    meetings.cameAbout(review.id(), "moved");
    var meeting =
        meetings.plan(
            review,
            reference,
            plan,
            new Formats.Format(planned.get().format(), planned.get().formatReason()),
            whyMoved(planned.get()),
            reason,
            who);
    records.lateBecause(review.id(), lateness.reason(), lateness.words());
    chronology.add(
        period.child().id(),
        who,
        Act.REVIEW_MOVED,
        review.about(),
        "The review is moved: it is " + words(review, meeting) + ". Why: " + reason);
    return review;
  }

  /** A further or an adjourned meeting stays one on another day. */
  private static String whyMoved(Meeting meeting) {
    return meeting.why().equals("arranged") ? "rearranged" : meeting.why();
  }

  private static boolean isSame(Meeting planned, MeetingPlan plan) {
    return planned.onDay().equals(plan.onDay())
        && planned.atTime().equals(plan.atTime())
        && planned.place().equals(plan.place());
  }

  private Arrangement read(
      CarePeriod period, MeetingPlan plan, Lateness lateness, Answers answers) {
    var talkedOn = answers.optionalDate("talkedOn", "Talked with the child on").orElse(null);
    if (talkedOn != null && talkedOn.isAfter(calendar.today())) {
      answers.mistake(
          "talkedOn", "Talked with the child on: choose a day that is not in the future.");
    }
    var chair =
        answers.optionalOneOf("wishesChair", "Who chairs", Vocabulary.WISHES_CHAIR.keySet());
    if (chair.isEmpty()
        && plan.onDay() != null
        && period.child().ageOn(plan.onDay()) >= MAY_CHAIR) {
      answers.mistake(
          "wishesChair",
          "Who chairs: from five years old a child is offered to chair. Say what they want.");
    }
    return new Arrangement(
        talkedOn,
        answers.optionalWords("wishesWho", "Who should come").orElse(null),
        answers.optionalWords("wishesWhere", "Where it should be").orElse(null),
        answers.optionalWords("wishesWhen", "When it should be").orElse(null),
        chair.orElse(null),
        answers.ticked("interpreter"),
        answers.ticked("advocate"),
        answers.optionalLine("guardian", "Children's guardian").orElse(null),
        lateness.reason(),
        lateness.words());
  }

  private String words(Review review, Meeting meeting) {
    var late = review.isLateOn(meeting.onDay());
    return "on "
        + Days.words(meeting.onDay())
        + (calendar.isWorkingDay(meeting.onDay()) ? "" : " (no working day)")
        + ", "
        + (late ? "late: it was" : "in time: it is")
        + " due by "
        + Days.words(review.plannedDueOn());
  }
}
