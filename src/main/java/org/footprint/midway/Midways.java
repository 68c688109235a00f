package org.footprint.midway;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.policy.Deadlines;
import org.footprint.policy.Policy;
import org.footprint.policy.PracticeStandard;
import org.footprint.review.ConcernNoted;
import org.footprint.review.Decision;
import org.footprint.review.Decisions;
import org.footprint.review.HeldDay;
import org.footprint.review.Reviews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The midways of the reviews that were held: planned, held, or overtaken. */
@Service
public class Midways {

  private final MidwayRecords records;
  private final Reviews reviews;
  private final Decisions decisions;
  private final ApplicationEventPublisher events;
  private final CarePeriods periods;
  private final Deadlines deadlines;
  private final Policy policy;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Midways(
      MidwayRecords records,
      Reviews reviews,
      Decisions decisions,
      ApplicationEventPublisher events,
      CarePeriods periods,
      Deadlines deadlines,
      Policy policy,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.reviews = reviews;
    this.decisions = decisions;
    this.events = events;
    this.periods = periods;
    this.deadlines = deadlines;
    this.policy = policy;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Plans the midway of a review that was just held. */
  @Transactional
  public Midway plan(UUID reviewId) {
    var reference = period(reviewId).child().reference();
    var heldOn = held(reviewId).heldOn();
    var before = policy.standard(PracticeStandard.MIDWAY_OPENS);
    var opensOn =
        deadlines.dayBefore(
            before.amount(), before.unit(), deadlines.dayAfter(PracticeStandard.MIDWAY, heldOn));
    var midway =
        new Midway(
            reviewId,
            calendar.startOfDay(opensOn, reference),
            deadlines.due(PracticeStandard.MIDWAY, heldOn, reference));
    records.plan(midway, clock.instant());
    return midway;
  }

  /** What is open was overtaken: it is not missed, and nobody has to hold it any more. */
  @Transactional
  public void supersede(UUID carePeriodId, Superseded by) {
    for (var reviewId : records.supersede(carePeriodId, by.id(), clock.instant())) {
      chronology.add(
          periods.period(carePeriodId).child().id(),
          Chronology.THE_CLOCK,
          Act.MIDWAY_SUPERSEDED,
          about(reviewId),
          "The midway of review number "
              + reviews.review(reviewId).number()
              + " is not held: "
              + by.words()
              + ".");
    }
  }

  /** Records a midway, or refuses it and stores nothing; true if the next review comes forward. */
  @Transactional
  public boolean hold(UUID reviewId, Answers answers, String who) {
    var period = period(reviewId);
    var made = decisions.of(reviewId);
    var read = MidwayForm.read(answers, made, held(reviewId).heldOn(), calendar.today());
    var forward = MidwayWords.COMES_FORWARD.equals(read.result());
    var dueOn = forward ? reviews.readEarlierDay(period, answers) : null;
    var held = withConcernInWords(read, made, answers);
    answers.refuseIfMistaken();
    records.hold(reviewId, held, clock.instant(), who);
    chronology.add(
        period.child().id(),
        who,
        Act.MIDWAY_HELD,
        about(reviewId),
        "The midway was held on "
            + Days.words(held.heldOn())
            + ". "
            + MidwayWords.RESULTS.get(held.result())
            + Optional.ofNullable(held.resultWords()).map(words -> ": " + words).orElse("."));
    if (forward) {
      reviews.bringForward(period, dueOn, who, held.resultWords());
    }
    if (MidwayWords.CONCERN.equals(held.result())) {
      events.publishEvent(
          new ConcernNoted(
              period.id(),
              reviewId,
              "midway",
              "decisionsNotCarriedOut",
              held.resultWords(),
              who,
              false));
    }
    return forward;
  }

  /** The decisions of a review that its midway found drifting or not begun. */
  public List<Decision> drifting(UUID reviewId) {
    var drifting = records.drifting(reviewId);
    return decisions.of(reviewId).stream()
        .filter(decision -> drifting.contains(decision.id()))
        .toList();
  }

  /** A concern says what drifts, also where the IRO did not write it once more. */
  private static HeldMidway withConcernInWords(
      HeldMidway held, List<Decision> made, Answers answers) {
    if (!MidwayWords.CONCERN.equals(held.result()) || held.resultWords() != null) {
      return held;
    }
    var drifting =
        held.progress().stream()
            .filter(
                one ->
                    MidwayWords.DRIFTING.equals(one.state())
                        || MidwayWords.NOT_STARTED.equals(one.state()))
            .map(one -> inWords(one, made))
            .collect(Collectors.joining(" "));
    if (drifting.isEmpty()) {
      answers.mistake("resultWords", "In your own words: say what your concern is.");
    }
    return held.with(drifting);
  }

  private static String inWords(HeldMidway.Progress one, List<Decision> made) {
    var what =
        made.stream()
            .filter(decision -> decision.id().equals(one.decisionId()))
            .map(Decision::what)
            .findAny()
            .orElse("");
    return MidwayWords.STATES.get(one.state())
        + ": "
        + what
        + (one.more() == null ? "." : " (" + one.more() + ").");
  }

  private HeldDay held(UUID reviewId) {
    return reviews.held(reviews.review(reviewId).carePeriodId()).stream()
        .filter(day -> day.reviewId().equals(reviewId))
        .findAny()
        .orElseThrow();
  }

  private CarePeriod period(UUID reviewId) {
    return periods.period(reviews.review(reviewId).carePeriodId());
  }

  private static String about(UUID reviewId) {
    return "midway/" + reviewId;
  }
}
