package org.footprint.allocation;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the IRO changes, the one before tells the new one what only they know. */
@Service
public class HandOvers {

  private final AllocationRecords records;
  private final CarePeriods periods;
  private final Organisation organisation;
  private final Deadlines deadlines;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  HandOvers(
      AllocationRecords records,
      CarePeriods periods,
      Organisation organisation,
      Deadlines deadlines,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.periods = periods;
    this.organisation = organisation;
    this.deadlines = deadlines;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A hand-over is to be written, from the IRO who was to the one who is. */
  void open(CarePeriod period, String from, String to) {
    var now = clock.instant();
    records.open(
        new HandOver(
            UUID.randomUUID(),
            period.id(),
            from,
            to,
            deadlines.due(PracticeStandard.HAND_OVER, now, period.child().reference()),
            null,
            null,
            null),
        now);
  }

  public HandOver lastOpened(UUID carePeriodId) {
    return records.lastOpened(carePeriodId);
  }

  /** The name of the colleague for whom it is written. */
  public String toWhom(UUID handOverId) {
    return name(records.handOver(handOverId).toIro());
  }

  /** What was handed over to the child's IRO, for whoever reads a form; empty where nothing was. */
  public String words(CarePeriod period) {
    return records.writtenFor(period.id(), period.iroId()).stream()
        .map(
            handOver ->
                name(handOver.recordedBy())
                    + (handOver.recordedBy().equals(handOver.fromIro())
                        ? ""
                        : " for " + name(handOver.fromIro()))
                    + " handed over: "
                    + handOver.words())
        .collect(Collectors.joining(" "));
  }

  /** Records a hand-over, or refuses it and stores nothing. */
  @Transactional
  public void record(UUID handOverId, Answers answers, String who) {
    var handOver = records.handOver(handOverId);
    var period = periods.period(handOver.carePeriodId());
    var words = answers.words("words", "What the new IRO needs to know");
    var metOn = answers.optionalDate("metOn", "Talked with the new IRO on").orElse(null);
    if (metOn != null && metOn.isAfter(calendar.today())) {
      answers.mistake(
          "metOn", "Talked with the new IRO on: choose a day that is not in the future.");
    }
    answers.refuseIfMistaken();
    records.write(handOverId, words, metOn, clock.instant(), who);
    chronology.add(
        period.child().id(),
        who,
        Act.IRO_HANDED_OVER,
        period.about(),
        name(who)
            + " handed over to "
            + name(handOver.toIro())
            + (who.equals(handOver.fromIro()) ? "." : " for " + name(handOver.fromIro()) + "."));
  }

  private String name(String person) {
    return organisation.person(person).map(Person::name).orElse(person);
  }
}
