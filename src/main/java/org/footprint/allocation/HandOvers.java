package org.footprint.allocation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the IRO changes, the one before tells the new one what only they know. */
@Service
public class HandOvers {

  private final AllocationRecords records;
  private final CarePeriods periods;
  private final Organisation organisation;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  HandOvers(
      AllocationRecords records,
      CarePeriods periods,
      Organisation organisation,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.periods = periods;
    this.organisation = organisation;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The last hand-over of this period of care. */
  public Optional<HandOver> last(UUID carePeriodId) {
    return records.lastHandOver(carePeriodId);
  }

  /** The same in one paragraph for whoever reads a form; empty where there was none. */
  public String words(UUID carePeriodId) {
    return last(carePeriodId)
        .map(handOver -> name(handOver.fromIro()) + " handed over: " + handOver.words())
        .orElse("");
  }

  /** Records a hand-over, or refuses it and stores nothing. */
  @Transactional
  public void record(UUID carePeriodId, Instant due, Answers answers, String who) {
    var period = periods.period(carePeriodId);
    var words = answers.words("words", "What the new IRO needs to know");
    var metOn = answers.optionalDate("metOn", "Talked with the new IRO on").orElse(null);
    if (metOn != null && metOn.isAfter(calendar.today())) {
      answers.mistake(
          "metOn", "Talked with the new IRO on: choose a day that is not in the future.");
    }
    answers.refuseIfMistaken();
    var from = records.iroBefore(carePeriodId).orElseThrow();
    records.handOver(
        UUID.randomUUID(),
        carePeriodId,
        new HandOver(from, period.iroId(), words, metOn, who),
        due,
        clock.instant());
    chronology.add(
        period.child().id(),
        who,
        Act.IRO_HANDED_OVER,
        period.about(),
        name(from) + " handed over to " + name(period.iroId()) + ".");
  }

  private String name(String person) {
    return organisation.person(person).map(Person::name).orElse(person);
  }
}
