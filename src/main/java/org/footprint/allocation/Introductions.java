package org.footprint.allocation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The child is told who their IRO is and how to reach them. */
@Service
public class Introductions {

  /** How the child was told. */
  public static final Map<String, String> WAYS =
      new TreeMap<>(
          Map.of(
              "inPerson", "In person",
              "post", "By post",
              "carer", "Through the carer",
              "message", "By e-mail or message",
              "call", "By phone or video"));

  private static final int READS_ALONE = 8;
  private static final int TEENAGER = 13;

  private final AllocationRecords records;
  private final CarePeriods periods;
  private final Organisation organisation;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Introductions(
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

  /** A first draft of the letter, in words for the child's age. */
  public String letter(CarePeriod period) {
    var iro = organisation.person(period.iroId()).orElseThrow();
    var child = period.child();
    var age = child.ageOn(calendar.today());
    var before =
        records
            .iroBefore(period.id())
            .filter(one -> !one.equals(period.iroId()))
            .filter(one -> records.wasIntroduced(period.id(), one))
            .flatMap(organisation::person);
    return "Hello "
        + child.firstNames()
        + ",\n\n"
        + before
            .map(one -> "From now on I am here for you instead of " + one.name() + ".\n\n")
            .orElse("")
        + body(age, iro)
        + "\n\n"
        + iro.name();
  }

  private static String body(int age, Person iro) {
    if (age < READS_ALONE) {
      return """
          My name is %s. I am your Independent Reviewing Officer. That is a long name for a simple \
          job: I make sure that grown-ups listen to you and do what they promised.

          I will come and see you soon. You can tell me what makes you happy and what makes you \
          sad. A grown-up can ring me for you on %s."""
          .formatted(iro.name(), iro.phone());
    }
    if (age < TEENAGER) {
      return """
          My name is %s and I am your Independent Reviewing Officer (IRO). My job is to make sure \
          that the plan for you is a good one, that people do what they said they would do, and \
          that you are listened to.

          I run the meetings about your plan, and I would like to meet you soon. \
          You can tell me what you want to happen, who should come and where we should meet.

          You can ring or text me on %s or write to %s."""
          .formatted(iro.name(), iro.phone(), iro.email());
    }
    return """
        I'm %s, your Independent Reviewing Officer (IRO). I don't work for your social worker's \
        team. My job is to check that the plan for your care is right for you and that people keep \
        to it, and to speak up when they don't.

        I lead your review meetings. They are about you, so you have a say in when and where they \
        are, who is there and whether you want to lead part of one yourself. I'd like us to talk \
        soon. You can also have an advocate, somebody who is only on your side: ask me \
        and I will arrange it.

        Ring or text me on %s, or write to %s, whenever something isn't right."""
        .formatted(iro.name(), iro.phone(), iro.email());
  }

  /** Records that the child was told, or refuses and stores nothing. */
  @Transactional
  public void record(UUID carePeriodId, Instant due, Answers answers, String who) {
    var period = periods.period(carePeriodId);
    var givenOn = answers.date("givenOn", "Given to the child on");
    checkDay(givenOn, period, answers);
    var how = answers.oneOf("how", "How the child was told", WAYS.keySet());
    var letter = answers.words("letter", "Letter to the child");
    answers.refuseIfMistaken();
    records.introduce(
        UUID.randomUUID(),
        carePeriodId,
        new Introduction(period.iroId(), givenOn, how, letter, who),
        due,
        clock.instant());
    chronology.add(
        period.child().id(),
        who,
        Act.IRO_INTRODUCED,
        period.about(),
        period.child().firstNames()
            + " was told who their IRO is and how to reach them, "
            + WAYS.get(how).toLowerCase(Locale.ROOT)
            + ".");
  }

  private void checkDay(LocalDate givenOn, CarePeriod period, Answers answers) {
    if (givenOn == null) {
      return;
    }
    if (givenOn.isAfter(calendar.today())) {
      answers.mistake("givenOn", "Given to the child on: choose a day that is not in the future.");
    } else if (givenOn.isBefore(period.startedOn())) {
      answers.mistake("givenOn", "Given to the child on: this is before the child came into care.");
    }
  }
}
