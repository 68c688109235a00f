package org.footprint.change;

import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
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
  private final CarePeriods periods;
  private final Deadlines deadlines;
  private final WorkingCalendar calendar;

  TellingOfWishes(
      Reviews reviews,
      YearlyMeetings yearlyMeetings,
      CarePeriods periods,
      Deadlines deadlines,
      WorkingCalendar calendar) {
    this.reviews = reviews;
    this.yearlyMeetings = yearlyMeetings;
    this.periods = periods;
    this.deadlines = deadlines;
    this.calendar = calendar;
  }

  Told planChange(Answers answers) {
    var words = answers.words("words", "In your own words, what is proposed and why");
    return Told.wish(calendar.today(), "" + words, words);
  }

  Told earlierReview(Answers answers) {
    var by = answers.oneOf("wishedBy", "Who wishes for it", Changes.WISHED_BY.keySet());
    var words = answers.words("words", "In your own words, what they say");
    return Told.wish(calendar.today(), by + "|" + words, Changes.WISHED_BY.get(by) + ": " + words);
  }

  Told broughtForward(CarePeriod period, Answers answers, String who) {
    var dueOn = reviews.readEarlierDay(period, answers);
    var words = answers.words("words", "In your own words, why it comes forward");
    return new Told(
        calendar.today(),
        "" + dueOn,
        words,
        false,
        () -> {
          reviews.bringForward(period, dueOn, who, words);
          return true;
        });
  }

  /** For one meeting a year a child has to have lived settled for long. */
  void checkSettled(CarePeriod period, String field, Answers answers) {
    var settledFrom = deadlines.dayAfter(PracticeStandard.SETTLED, periods.settledSince(period));
    if (settledFrom.isAfter(calendar.today())) {
      answers.mistake(
          field,
          "One meeting a year: it can be agreed from "
              + Days.words(settledFrom)
              + " on, when the child will have lived settled for long enough.");
    }
  }

  Told yearlyMeeting(CarePeriod period, Answers answers) {
    var words = answers.words("words", "In your own words, what the child says about it");
    if (yearlyMeetings.isAgreed(period.id())) {
      answers.mistake("type", "One meeting a year: this is agreed already.");
    }
    checkSettled(period, "type", answers);
    return Told.wish(calendar.today(), "yearly", words);
  }
}
