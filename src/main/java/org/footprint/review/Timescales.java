package org.footprint.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.footprint.child.CarePeriod;
import org.footprint.policy.Circumstance;
import org.footprint.policy.Deadlines;
import org.footprint.policy.Policy;
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
    var since =
        circumstance == Circumstance.PLACED_FOR_ADOPTION ? period.placedOn() : period.startedOn();
    var counting = held.stream().filter(day -> !day.countedOn().isBefore(since)).toList();
    var from = counting.isEmpty() ? since : counting.get(counting.size() - 1).countedOn();
    var scale = policy.timescale(circumstance, counting.size() + 1);
    var dueOn = deadlines.dayAfter(scale.amount(), scale.unit(), from);
    return new Next(circumstance, dueOn, opensOn(circumstance, counting.size() + 1, dueOn));
  }

  /** For a review that is brought forward: its preparation opens so much earlier too. */
  LocalDate opensOn(Circumstance circumstance, int number, LocalDate dueOn) {
    var scale = policy.timescale(circumstance, number);
    return deadlines.dayBefore(scale.preparationAmount(), scale.preparationUnit(), dueOn);
  }
}
