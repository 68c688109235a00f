package org.footprint.allocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.allocation.Candidate.Reason;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.Restrictions;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The choice of an IRO for a child. */
@Service
public class Allocations {

  private final AllocationRecords records;
  private final Advice advice;
  private final HandOvers handOvers;
  private final Restrictions restrictions;
  private final Organisation organisation;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Allocations(
      AllocationRecords records,
      Advice advice,
      HandOvers handOvers,
      Restrictions restrictions,
      Organisation organisation,
      CarePeriods periods,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.advice = advice;
    this.handOvers = handOvers;
    this.restrictions = restrictions;
    this.organisation = organisation;
    this.periods = periods;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Accepts the choice, or refuses it and stores nothing. */
  @Transactional
  public void allocate(UUID carePeriodId, Instant due, Answers answers, String who) {
    var period = periods.period(carePeriodId);
    var candidates = candidates(period);
    var iroId = answers.oneOf("iro", "IRO", candidates.keySet());
    var words = answers.optionalWords("reason", "Reason for this choice");
    var chosen = candidates.get(iroId);
    if (chosen != null && chosen.inConflict() && words.isEmpty()) {
      answers.mistake(
          "reason",
          "Reason for this choice: this IRO "
              + String.join(" and ", chosen.conflicts())
              + ". Say why they are the right choice all the same, or choose another.");
    }
    answers.refuseIfMistaken();
    var reason =
        words.map(given -> because(chosen) + ". " + given).orElseGet(() -> because(chosen));
    var now = clock.instant();
    records.allocate(UUID.randomUUID(), carePeriodId, iroId, due, now, who, reason);
    restrictions.admit(period, iroId, who);
    chronology.add(
        period.child().id(),
        who,
        Act.IRO_ALLOCATED,
        period.about(),
        chosen.iro().name()
            + " is the child's IRO"
            + lateness(due, now)
            + ". Why: "
            + reason
            + ".");
  }

  /** What speaks against an IRO for this child so strongly that it has to be said. */
  public List<String> conflicts(CarePeriod period, String iroId) {
    return candidates(period).get(iroId).conflicts();
  }

  /** Gives a child who has an IRO another one, to whom the one before hands over. */
  @Transactional
  public void change(CarePeriod period, String iroId, String reason, String who) {
    var now = clock.instant();
    var conflicts = conflicts(period, iroId);
    records.end(period.id(), now);
    records.allocate(UUID.randomUUID(), period.id(), iroId, now, now, who, reason);
    restrictions.admit(period, iroId, who);
    handOvers.open(period, period.iroId(), iroId);
    chronology.add(
        period.child().id(),
        who,
        Act.IRO_CHANGED,
        period.about(),
        organisation.person(iroId).map(Person::name).orElse(iroId)
            + " is the child's IRO from now on"
            + (conflicts.isEmpty() ? "" : ", although this IRO " + String.join(" and ", conflicts))
            + ". Why: "
            + reason);
  }

  private Map<String, Candidate> candidates(CarePeriod period) {
    return advice.about(period).stream()
        .collect(Collectors.toMap(candidate -> candidate.iro().id(), candidate -> candidate));
  }

  private static String because(Candidate chosen) {
    var spoken =
        chosen.reasons().stream()
            .map(Reason::words)
            .collect(Collectors.toCollection(ArrayList::new));
    chosen.conflicts().forEach(conflict -> spoken.add("although this IRO " + conflict));
    return spoken.isEmpty() ? "chosen by the IRO manager" : String.join(", ", spoken);
  }

  private String lateness(Instant due, Instant at) {
    if (!calendar.isLate(due, at)) {
      return ", allocated in time";
    }
    var late = Duration.between(due, at);
    return ", allocated %d hours and %d minutes late"
        .formatted(late.toHours(), late.toMinutesPart());
  }
}
