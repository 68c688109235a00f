package org.footprint.change;

import java.time.Clock;
import java.util.UUID;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.review.Reviews;
import org.footprint.review.YearlyMeetings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a change they were told of. */
@Service
public class Considerations {

  private final ChangeRecords records;
  private final TellingOfWishes wishes;
  private final Reviews reviews;
  private final YearlyMeetings yearlyMeetings;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final Clock clock;

  Considerations(
      ChangeRecords records,
      TellingOfWishes wishes,
      Reviews reviews,
      YearlyMeetings yearlyMeetings,
      CarePeriods periods,
      Chronology chronology,
      Clock clock) {
    this.records = records;
    this.wishes = wishes;
    this.reviews = reviews;
    this.yearlyMeetings = yearlyMeetings;
    this.periods = periods;
    this.chronology = chronology;
    this.clock = clock;
  }

  /** The IRO's decision: true if the next review comes forward. */
  @Transactional
  public boolean comesForward(UUID changeId, Answers answers, String who) {
    var change = records.change(changeId);
    var period = periods.period(change.carePeriodId());
    var forward = answers.yes("comesForward", "Whether the review comes forward");
    var dueOn = forward ? reviews.readEarlierDay(period, answers) : null;
    var words = answers.words("words", "Why");
    answers.refuseIfMistaken();
    if (forward) {
      reviews.bringForward(period, dueOn, who, words);
    }
    answered(change, forward ? "comesForward" : "stays", words, who);
    chronology.add(
        period.child().id(),
        who,
        Act.CHANGE_CONSIDERED,
        change.about(),
        (forward ? "The next review comes forward. " : "The next review stays when it is. ")
            + words);
    return forward;
  }

  /** Whether a settled child has one meeting a year; the plan is still reviewed in between. */
  @Transactional
  public void yearlyMeeting(UUID changeId, Answers answers, String who) {
    var change = records.change(changeId);
    var period = periods.period(change.carePeriodId());
    var agreed = answers.yes("agreed", "Whether you consent");
    var words = answers.words("words", "Why");
    if (agreed) {
      wishes.checkSettled(period, "agreed", answers);
    }
    answers.refuseIfMistaken();
    if (agreed) {
      yearlyMeetings.agree(period.id(), who);
    }
    answered(change, agreed ? "agreed" : "notAgreed", words, who);
    chronology.add(
        period.child().id(),
        who,
        Act.YEARLY_MEETING_DECIDED,
        change.about(),
        (agreed
                ? "One review meeting a year is agreed; in between the plan is reviewed by other"
                    + " means. "
                : "One review meeting a year is not agreed. ")
            + words);
  }

  private void answered(Change change, String answer, String words, String who) {
    records.answer(change.id(), answer, words, clock.instant(), who);
  }
}
