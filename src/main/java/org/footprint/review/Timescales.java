package org.footprint.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.footprint.child.CarePeriod;
import org.footprint.policy.Circumstance;
import org.footprint.policy.Deadlines;
import org.footprint.policy.Policy;
import org.footprint.policy.ReviewTimescale;
import org.springframework.stereotype.Component;

/** When the next review of a child is due, and when its preparation opens. */
@Component
class Timescales {

  private static final Set<String> SHORT_BREAKS = Set.of("V3", "V4");
  private static final Set<String> PLACED_FOR_ADOPTION = Set.of("A3", "A4", "A5", "A6");

  private final Policy policy;
  private final Deadlines deadlines;

  Timescales(Policy policy, Deadlines deadlines) {
    this.policy = policy;
    this.deadlines = deadlines;
  }

  record Next(Circumstance circumstance, LocalDate dueOn, LocalDate opensOn) {}

  Circumstance circumstance(CarePeriod period) {
    if (SHORT_BREAKS.contains(period.legalStatus())) {
      return Circumstance.SHORT_BREAK;
    }
    return PLACED_FOR_ADOPTION.contains(period.placementKind())
        ? Circumstance.PLACED_FOR_ADOPTION
        : Circumstance.STANDARD;
  }

  Next next(CarePeriod period, List<HeldDay> held) {
    var circumstance = circumstance(period);
    var counting = counting(period, held);
    var from = counting.isEmpty() ? since(period) : counting.get(counting.size() - 1).countedOn();
    var scale = policy.timescale(circumstance, counting.size() + 1);
    var dueOn = deadlines.dayAfter(scale.amount(), scale.unit(), from);
    return new Next(circumstance, dueOn, opensOn(scale, dueOn));
  }

  /** The reviews since the circumstance began. */
  private List<HeldDay> counting(CarePeriod period, List<HeldDay> held) {
    var since = since(period);
    return held.stream().filter(day -> !day.countedOn().isBefore(since)).toList();
  }

  private LocalDate since(CarePeriod period) {
    return circumstance(period) == Circumstance.PLACED_FOR_ADOPTION
        ? period.placedOn()
        : period.startedOn();
  }

  /** For a review that is brought forward: its preparation opens so much earlier too. */
  LocalDate opensOn(CarePeriod period, List<HeldDay> held, LocalDate dueOn) {
    return opensOn(
        policy.timescale(circumstance(period), counting(period, held).size() + 1), dueOn);
  }

  private LocalDate opensOn(ReviewTimescale scale, LocalDate dueOn) {
    return deadlines.dayBefore(scale.preparationAmount(), scale.preparationUnit(), dueOn);
  }
}
