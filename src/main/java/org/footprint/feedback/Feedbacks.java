package org.footprint.feedback;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.WorkingWithChild;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feedback: written down, and answered where it asks for an answer. */
@Service
public class Feedbacks {

  /** In place of a child's reference, which has no blank in it. */
  public static final String SERVICE = "The service";

  private final FeedbackRecords records;
  private final CarePeriods periods;
  private final WorkingWithChild working;
  private final Deadlines deadlines;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Feedbacks(
      FeedbackRecords records,
      CarePeriods periods,
      WorkingWithChild working,
      Deadlines deadlines,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.periods = periods;
    this.working = working;
    this.deadlines = deadlines;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Accepts what somebody wrote down, or refuses it and stores nothing. */
  @Transactional
  public Feedback record(Answers answers, String by) {
    var whom = answers.oneOf("whom", "What it is about", FeedbackWords.WHOMS.keySet());
    var reference = FeedbackWords.OF_A_CHILD.equals(whom) ? answers.line("child", "Child") : null;
    var who = answers.oneOf("who", "From whom", FeedbackWords.WHO.keySet());
    var kind = answers.oneOf("kind", "What it is", FeedbackWords.KINDS.keySet());
    var about = answers.oneOf("about", "Of what it speaks", FeedbackWords.SUBJECTS.keySet());
    var words = answers.words("words", "In their own words");
    var givenOn = answers.date("givenOn", "Said on");
    if (givenOn != null && givenOn.isAfter(calendar.today())) {
      answers.mistake("givenOn", "Said on: choose a day that is not in the future.");
    }
    var period = reference == null ? null : working.inCare(reference, by);
    answers.refuseIfMistaken();
    var now = clock.instant();
    var feedback =
        new Feedback(
            UUID.randomUUID(),
            period == null ? null : period.id(),
            who,
            kind,
            about,
            words,
            givenOn,
            now,
            by,
            FeedbackWords.THANKS.equals(kind)
                ? null
                : deadlines.due(PracticeStandard.ANSWER_FEEDBACK, now, key(period)));
    records.add(feedback);
    // What they said is for those who answer it: it may be about whoever reads the chronology.
    writeDown(feedback, by, Act.FEEDBACK_RECORDED, feedback.title() + ": written down.");
    return feedback;
  }

  public Feedback feedback(UUID id) {
    return records.feedback(id);
  }

  public List<Feedback> all(Collection<UUID> ids) {
    return records.all(ids);
  }

  /** The child's reference, or what stands in its place. */
  public String key(Feedback feedback) {
    return feedback.carePeriodId() == null ? SERVICE : key(periods.period(feedback.carePeriodId()));
  }

  private static String key(CarePeriod period) {
    return period == null ? SERVICE : period.child().reference();
  }

  /** Stores the answer, or refuses it and stores nothing. */
  @Transactional
  public void answer(UUID id, Answers answers, String by) {
    var answer = answers.words("answer", "What you answered");
    var changes = answers.optionalWords("changes", "What changes because of it").orElse(null);
    answers.refuseIfMistaken();
    records.answer(id, answer, changes, clock.instant(), by);
    var feedback = feedback(id);
    writeDown(feedback, by, Act.FEEDBACK_ANSWERED, feedback.title() + ": answered.");
  }

  private void writeDown(Feedback feedback, String by, Act act, String words) {
    if (feedback.carePeriodId() != null) {
      chronology.add(
          periods.period(feedback.carePeriodId()).child().id(),
          by,
          act,
          "feedback/" + feedback.id(),
          words);
    }
  }
}
