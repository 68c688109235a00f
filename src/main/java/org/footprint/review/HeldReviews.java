package org.footprint.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.policy.MissingReport;
import org.footprint.policy.Policy;
import org.footprint.policy.SeriesCountedFrom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of a review on its day. */
@Service
public class HeldReviews {

  private static final String NOT_RECEIVED = "notReceived";

  private final Reviews reviews;
  private final ReviewRecords records;
  private final HeldRecords heldRecords;
  private final Meetings meetings;
  private final MeetingRecords meetingRecords;
  private final MeetingLimits limits;
  private final Formats formats;
  private final Decisions decisions;
  private final Reports reports;
  private final ApplicationEventPublisher events;
  private final Policy policy;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  HeldReviews(
      Reviews reviews,
      ReviewRecords records,
      HeldRecords heldRecords,
      Meetings meetings,
      MeetingRecords meetingRecords,
      MeetingLimits limits,
      Formats formats,
      Decisions decisions,
      Reports reports,
      ApplicationEventPublisher events,
      Policy policy,
      CarePeriods periods,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.reviews = reviews;
    this.records = records;
    this.heldRecords = heldRecords;
    this.meetings = meetings;
    this.meetingRecords = meetingRecords;
    this.limits = limits;
    this.formats = formats;
    this.decisions = decisions;
    this.reports = reports;
    this.events = events;
    this.policy = policy;
    this.periods = periods;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What became of the meeting. */
  public enum Outcome {
    HELD,
    ANOTHER_MEETING,
    TO_REARRANGE
  }

  /** Records what became of the meeting, or refuses and stores nothing. */
  @Transactional
  public Outcome record(UUID reviewId, Answers answers, String who) {
    var review = reviews.review(reviewId);
    var period = periods.period(review.carePeriodId());
    var outcome =
        answers.oneOf("outcome", "What became of the meeting", Vocabulary.HOLDING.keySet());
    if (outcome == null) {
      answers.refuseIfMistaken();
    }
    return switch (outcome) {
      case "held" -> held(review, period, answers, who);
      case "furtherMeeting" -> continued(review, period, answers, who);
      case "adjourned" -> adjourned(review, period, answers, who);
      default -> toRearrange(review, period, answers, who);
    };
  }

  private Outcome held(Review review, CarePeriod period, Answers answers, String who) {
    var report = reports.onTheDay(review.id());
    checkReport(review, report, answers);
    var heldOn = heldOn(review, period, answers);
    var series = meetings.begun(review.id());
    var firstMetOn = series.map(Meeting::onDay).orElse(heldOn);
    var countedOn =
        policy.seriesCountedFrom() == SeriesCountedFrom.FIRST_MEETING ? firstMetOn : heldOn;
    var before = reviews.held(period.id());
    var age = heldOn == null ? 0 : period.child().ageOn(heldOn);
    var kind = ReviewKind.of(review.number(), age, before);
    var format = formats.read(period.id(), answers);
    var guests = Guests.readAfterwards(answers);
    var record = new HeldRecord(review, period.child(), answers);
    record.readDay(heldOn, firstMetOn, countedOn, format, meetings.current(review.id()));
    record.readPart(heldOn, age);
    record.readPlan();
    var earlier = reports.decisionsBefore(review);
    var found = Decisions.readProgress(answers, earlier);
    var made = Decisions.read(answers, heldOn);
    record.readDecisions(made);
    answers.refuseIfMistaken();

    heldRecords.save(review.id(), record.columns(kind, report), clock.instant(), who);
    meetings.cameAbout(review.id(), "held");
    meetingRecords.replaceGuests(review.id(), guests);
    decisions.found(review.id(), found);
    decisions.save(review.id(), made);
    records.end(review.id(), "held", clock.instant());
    var child = period.child();
    chronology.add(
        child.id(),
        who,
        Act.REVIEW_HELD,
        review.about(),
        "The "
            + kind.words()
            + " was held on "
            + Days.words(heldOn)
            + (review.isLateOn(countedOn) ? ", late" : ", in time")
            + ": it was due by "
            + Days.words(review.plannedDueOn())
            + ".");
    if (report.equals(NOT_RECEIVED)) {
      withoutReport(review, period);
    }
    return Outcome.HELD;
  }

  private void checkReport(Review review, String report, Answers answers) {
    if (!report.equals(NOT_RECEIVED)) {
      return;
    }
    var way = policy.missingReport();
    if (way == MissingReport.DO_NOT_PROCEED) {
      answers.mistake(
          "outcome",
          "What became of the meeting: the social worker's report is missing, and without it no"
              + " review is held here. Adjourn the review, or have it arranged anew.");
    } else if (way == MissingReport.ADJOURN_AND_RAISE_CONCERN
        && meetings.adjourned(review.id()).isEmpty()) {
      answers.mistake(
          "outcome",
          "What became of the meeting: the social worker's report is missing, so the review is"
              + " adjourned here. Choose that it was adjourned: a concern is raised for you.");
    }
  }

  private void withoutReport(Review review, CarePeriod period) {
    chronology.add(
        period.child().id(),
        Chronology.THE_CLOCK,
        Act.REPORT_NOT_RECEIVED,
        review.about(),
        "The review was held without the social worker's report, which was not received.");
  }

  private LocalDate heldOn(Review review, CarePeriod period, Answers answers) {
    var heldOn = answers.date("heldOn", "Held on");
    if (heldOn == null) {
      return null;
    }
    if (heldOn.isAfter(calendar.today())) {
      answers.mistake("heldOn", "Held on: choose a day that is not in the future.");
    }
    if (heldOn.isBefore(period.startedOn())) {
      answers.mistake("heldOn", "Held on: this is before the child came into care.");
    }
    reviews
        .lastHeld(period.id())
        .filter(last -> !heldOn.isAfter(last.heldOn()))
        .ifPresent(
            last ->
                answers.mistake(
                    "heldOn",
                    "Held on: the review before this one was held on "
                        + Days.words(last.heldOn())
                        + "."));
    meetings.of(review.id()).stream()
        .filter(
            meeting -> List.of("adjourned", "furtherMeeting").contains("" + meeting.cameAbout()))
        .filter(meeting -> heldOn.isBefore(meeting.onDay()))
        .findFirst()
        .ifPresent(
            meeting ->
                answers.mistake(
                    "heldOn",
                    "Held on: the meeting before this one was on "
                        + Days.words(meeting.onDay())
                        + "."));
    return heldOn;
  }

  private Outcome continued(Review review, CarePeriod period, Answers answers, String who) {
    var first = meetings.begun(review.id()).or(() -> meetings.current(review.id())).orElseThrow();
    var plan = MeetingPlan.read(answers, calendar.today());
    limits.checkSeries(first, plan, answers);
    return plan(review, period, plan, "furtherMeeting", Act.REVIEW_CONTINUES, answers, who);
  }

  private Outcome adjourned(Review review, CarePeriod period, Answers answers, String who) {
    if (meetings.adjourned(review.id()).isPresent()) {
      answers.mistake(
          "outcome",
          "What became of the meeting: this review was adjourned before, and the law allows it once."
              + " Hold it, or have it arranged anew.");
    }
    var plan = MeetingPlan.read(answers, calendar.today());
    limits.checkAdjourned(meetings.current(review.id()).orElseThrow(), plan, answers);
    answers.words("directions", "Directions until then");
    var outcome = plan(review, period, plan, "adjourned", Act.REVIEW_ADJOURNED, answers, who);
    if (policy.missingReport() == MissingReport.ADJOURN_AND_RAISE_CONCERN
        && reports.onTheDay(review.id()).equals(NOT_RECEIVED)) {
      events.publishEvent(
          new ConcernNoted(
              period.id(),
              review.id(),
              "report",
              "reportMissing",
              "The social worker's report was missing on the day of the review.",
              who,
              false));
    }
    return outcome;
  }

  private Outcome plan(
      Review review,
      CarePeriod period,
      MeetingPlan plan,
      String why,
      Act act,
      Answers answers,
      String who) {
    var now = meetings.current(review.id()).orElseThrow();
    if (now.onDay().isAfter(calendar.today())) {
      answers.mistake(
          "outcome",
          "What became of the meeting: it is still to come, on " + Days.words(now.onDay()) + ".");
    }
    var reason = answers.words("reason", "Why");
    var directions = answers.optionalWords("directions", "Directions until then");
    answers.refuseIfMistaken();
    meetings.cameAbout(review.id(), why);
    var next =
        meetings.plan(
            review,
            period.child().reference(),
            plan,
            new Formats.Format(now.format(), now.formatReason()),
            why,
            directions.map(words -> reason + "\n\n" + words).orElse(reason),
            who);
    chronology.add(
        period.child().id(),
        who,
        act,
        review.about(),
        (act == Act.REVIEW_ADJOURNED
                ? "The review is adjourned to "
                : "The review goes on at a further meeting on ")
            + Days.words(next.onDay())
            + ". Why: "
            + reason);
    return Outcome.ANOTHER_MEETING;
  }

  private Outcome toRearrange(Review review, CarePeriod period, Answers answers, String who) {
    var reason = answers.words("reason", "Why");
    answers.refuseIfMistaken();
    meetings.cameAbout(review.id(), "moved");
    chronology.add(
        period.child().id(),
        who,
        Act.REVIEW_MOVED,
        review.about(),
        "The review did not take place and is to be arranged anew. Why: " + reason);
    return Outcome.TO_REARRANGE;
  }
}
