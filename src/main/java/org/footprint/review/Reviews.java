package org.footprint.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which review comes next for a child, and when. */
@Service
public class Reviews {

  private final ReviewRecords records;
  private final Timescales timescales;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Reviews(
      ReviewRecords records,
      Timescales timescales,
      CarePeriods periods,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.timescales = timescales;
    this.periods = periods;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Transactional
  public Review plan(UUID carePeriodId) {
    var period = periods.period(carePeriodId);
    var held = records.held(carePeriodId);
    var next = timescales.next(period, held);
    var review =
        new Review(
            UUID.randomUUID(),
            carePeriodId,
            held.size() + 1,
            next.circumstance(),
            next.dueOn(),
            next.dueOn(),
            null);
    records.plan(review, opens(next.opensOn(), period), clock.instant());
    chronology.add(
        period.child().id(),
        Chronology.THE_CLOCK,
        Act.REVIEW_PLANNED,
        review.about(),
        "Review number " + review.number() + " is due by " + Days.words(review.dueOn()) + ".");
    return review;
  }

  /** The morning of that day; at once where that has passed. */
  private Instant opens(LocalDate day, CarePeriod period) {
    var morning = calendar.startOfDay(day, period.child().reference());
    return calendar.hasPassed(morning) ? clock.instant() : morning;
  }

  public Instant preparationOpens(UUID reviewId) {
    return records.preparationOpens(reviewId);
  }

  public Review review(UUID id) {
    return records.review(id).orElseThrow();
  }

  /** Which numbers these reviews have, by their ids. */
  public Map<UUID, Integer> numbers(Collection<UUID> ids) {
    return records.numbers(ids);
  }

  public Optional<Review> find(UUID id) {
    return records.review(id);
  }

  /** The review that lies ahead. */
  public Optional<Review> ahead(UUID carePeriodId) {
    return records.open(carePeriodId);
  }

  /** The reviews that lie ahead in several times in care. */
  public List<Review> ahead(Collection<UUID> carePeriodIds) {
    return records.open(carePeriodIds);
  }

  /** The reviews of this time in care that were held, the first one first. */
  public List<HeldDay> held(UUID carePeriodId) {
    return records.held(carePeriodId);
  }

  public Optional<HeldDay> lastHeld(UUID carePeriodId) {
    var held = records.held(carePeriodId);
    return held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
  }

  /** The day by which a review that comes forward is due: earlier than before, and still ahead. */
  public LocalDate readEarlierDay(CarePeriod period, Answers answers) {
    var dueOn = answers.date("dueOn", "The review is due by");
    var until = ahead(period.id()).orElseThrow().dueOn();
    if (until.isBefore(calendar.today())) {
      answers.mistake(
          "dueOn",
          "The review is due by: it was due by "
              + Days.words(until)
              + " already, so it cannot come forward. It has to be held as soon as it can be.");
    } else if (dueOn != null && dueOn.isBefore(calendar.today())) {
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

  /** The review that lies ahead becomes due on an earlier day. */
  @Transactional
  public void bringForward(CarePeriod period, LocalDate dueOn, String who, String because) {
    var review = ahead(period.id()).orElseThrow();
    records.bringForward(review.id(), dueOn, opensFor(dueOn, period));
    chronology.add(
        period.child().id(),
        who,
        Act.REVIEW_BROUGHT_FORWARD,
        review.about(),
        "The review due by "
            + Days.words(review.dueOn())
            + " comes forward to "
            + Days.words(dueOn)
            + ". Why: "
            + because);
  }

  /**
   * Counts anew after the child's legal status or placement changed; true if the review that lies
   * ahead is due earlier now.
   */
  @Transactional
  public boolean countAnew(UUID carePeriodId, String who) {
    var period = periods.period(carePeriodId);
    var review = ahead(carePeriodId).orElseThrow();
    var next = timescales.next(period, records.held(carePeriodId));
    if (next.circumstance() == review.circumstance()
        && next.dueOn().equals(review.plannedDueOn())) {
      return false;
    }
    var dueOn = next.dueOn().isBefore(review.dueOn()) ? next.dueOn() : review.dueOn();
    records.replan(
        new Review(
            review.id(),
            carePeriodId,
            review.number(),
            next.circumstance(),
            next.dueOn(),
            dueOn,
            null),
        opensFor(dueOn, period));
    chronology.add(
        period.child().id(),
        who,
        Act.REVIEW_PLANNED,
        review.about(),
        "Other intervals between reviews hold for the child now: review number "
            + review.number()
            + " is due by "
            + Days.words(dueOn)
            + ".");
    return dueOn.isBefore(review.dueOn());
  }

  private Instant opensFor(LocalDate dueOn, CarePeriod period) {
    return opens(timescales.opensOn(period, records.held(period.id()), dueOn), period);
  }

  /** A child who left care has no review ahead of them. */
  @Transactional
  public void endedByLeavingCare(UUID carePeriodId) {
    ahead(carePeriodId).ifPresent(review -> records.end(review.id(), "leftCare", clock.instant()));
  }
}
