package org.footprint.change;

import java.time.LocalDate;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.footprint.review.Reviews;
import org.footprint.review.YearlyMeetings;
import org.springframework.stereotype.Component;

/** Reads what people wish or propose about the reviews of a child. */
@Component
class TellingOfWishes {

  private final Reviews reviews;
  private final YearlyMeetings yearlyMeetings;
  private final Deadlines deadlines;
  private final WorkingCalendar calendar;

  TellingOfWishes(
      Reviews reviews,
      YearlyMeetings yearlyMeetings,
      Deadlines deadlines,
      WorkingCalendar calendar) {
    this.reviews = reviews;
    this.yearlyMeetings = yearlyMeetings;
    this.deadlines = deadlines;
    this.calendar = calendar;
  }

  Told planChange(Answers answers) {
    var words = answers.words("words", "What is proposed, and why");
    return new Told(calendar.today(), "" + words, words, Told.NOTHING_TO_DO);
  }

  Told earlierReview(Answers answers) {
    var by = answers.oneOf("wishedBy", "Who wishes for it", Changes.WISHED_BY.keySet());
    var words = answers.words("words", "What they say");
    return new Told(
        calendar.today(),
        "" + by,
        Changes.WISHED_BY.getOrDefault(by, "") + ": " + words,
        Told.NOTHING_TO_DO);
  }

  Told broughtForward(CarePeriod period, Answers answers, String who) {
    var dueOn = readDueOn(period, answers);
    var words = answers.words("words", "Why it comes forward");
    return new Told(
        calendar.today(),
        "" + dueOn,
        words,
        () -> {
          reviews.bringForward(period, dueOn, who, words);
          return true;
        });
  }

  /** The day by which a review that comes forward is due: earlier than before, and still ahead. */
  LocalDate readDueOn(CarePeriod period, Answers answers) {
    var dueOn = answers.date("dueOn", "The review is due by");
    var until = reviews.ahead(period.id()).orElseThrow().dueOn();
    if (dueOn != null && dueOn.isBefore(calendar.today())) {
      answers.mistake("dueOn", "The review is due by: this day has passed.");
    } else if (dueOn != null && !dueOn.isBefore(until)) {
      answers.mistake(
          "dueOn",
          "The review is due by: choose a day before "
              + Days.words(until)
              + ". A review comes forward, never back.");
    }
    return dueOn;
  }

  Told yearlyMeeting(CarePeriod period, Answers answers) {
    var words = answers.words("words", "What the child says about it");
    if (yearlyMeetings.isAgreed(period.id())) {
      answers.mistake("type", "One meeting a year: this is agreed already.");
    }
    var settledFrom = deadlines.dayAfter(PracticeStandard.SETTLED, period.placedOn());
    if (settledFrom.isAfter(calendar.today())) {
      answers.mistake(
          "type",
          "One meeting a year: the child has to have lived settled until "
              + Days.words(settledFrom)
              + " for this.");
    }
    return new Told(calendar.today(), "yearly", words, Told.NOTHING_TO_DO);
  }
}
