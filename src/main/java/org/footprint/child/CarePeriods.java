package org.footprint.child;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.people.CircleOfChild;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Team;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A child's times in care: how they begin, what is known of them, how they end. */
@Service
public class CarePeriods {

  /** The wishes for an IRO that a child may have, by code. */
  public static final Map<String, String> IRO_WISHES = Notification.WISHES;

  private static final String DIED = "E2";

  private final ChildRecords records;
  private final Codes codes;
  private final Organisation organisation;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CarePeriods(
      ChildRecords records,
      Codes codes,
      Organisation organisation,
      Chronology chronology,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.codes = codes;
    this.organisation = organisation;
    this.chronology = chronology;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  /** When and why a time in care ended. */
  public record Ending(LocalDate on, String reason) {}

  /** Reads when and why a time in care ended. */
  public Ending ending(CarePeriod period, Answers answers) {
    var today = calendar.today();
    var on = answers.date("leftCareOn", "Left care on");
    if (on != null && on.isAfter(today)) {
      answers.mistake("leftCareOn", "Left care on: choose a day that is not in the future.");
    }
    if (on != null && on.isBefore(period.startedOn())) {
      answers.mistake("leftCareOn", "Left care on: this is before the child came into care.");
    } else if (on != null && on.isBefore(period.placedOn())) {
      answers.mistake(
          "leftCareOn",
          "Left care on: the child moved on "
              + Days.words(period.placedOn())
              + ", after this day.");
    }
    return new Ending(
        on,
        answers.oneOf(
            "endReason",
            "Reason for leaving care",
            codes.on(today, CodeList.END_OF_CARE).keySet()));
  }

  /** Records that a child is no longer looked after. */
  @Transactional
  public void end(CarePeriod period, Ending ending, String who) {
    records.close(period.id(), ending.on(), ending.reason(), clock.instant(), who);
    chronology.add(
        period.child().id(),
        who,
        Act.CHILD_LEFT_CARE,
        period.about(),
        period.child().firstNames() + " is no longer looked after.");
    events.publishEvent(new LeftCare(period.id()));
  }

  /** Whether this time in care ended with the child's death. */
  public boolean hasDied(CarePeriod period) {
    return DIED.equals(records.endReason(period.id()));
  }

  public CarePeriod period(UUID id) {
    return records.period(id).orElseThrow();
  }

  /** The running period of care of the child with this reference. */
  public Optional<CarePeriod> open(String reference) {
    return records.openPeriod(reference);
  }

  /** Whether a period of care is running, and will be until this transaction has ended. */
  public boolean isRunning(UUID id) {
    return records.isRunning(id);
  }

  /** The latest period of care of the child with this reference, running or not. */
  public Optional<CarePeriod> last(String reference) {
    return records.child(known(reference)).map(child -> of(child.id()).get(0));
  }

  /** The same of several children, by their references. */
  public Map<String, CarePeriod> last(Collection<String> references) {
    return records.lastPeriods(references).stream()
        .collect(Collectors.toMap(period -> period.child().reference(), Function.identity()));
  }

  /** The running period of care of the child with this reference, or a refusal. */
  public CarePeriod inCare(String reference) {
    var known = known(reference);
    return open(known).orElseThrow(() -> NotInCare.because(records.child(known)));
  }

  /** The reference as it is stored. */
  static String known(String reference) {
    return reference.strip().toUpperCase(Locale.ROOT);
  }

  /** Since when the child has lived in the place where they live now. */
  public LocalDate settledSince(CarePeriod period) {
    return records.settledSince(period.id());
  }

  /** Whether this is where the child lives, or is known to have moved to on that day. */
  public boolean livesThere(CarePeriod period, LocalDate on, String kind, String place) {
    return kind.equals(period.placementKind()) && place.equals(period.placementPlace())
        || records.livedThere(period.id(), on, kind, place);
  }

  /** Whether this is the child's legal status, or is known to have become so on that day. */
  public boolean hasLegalStatus(CarePeriod period, LocalDate on, String code) {
    return code.equals(period.legalStatus()) || records.hadLegalStatus(period.id(), on, code);
  }

  /** Since when those who work with the child now have done so. */
  public LocalDate responsibleSince(CarePeriod period) {
    return records.responsibleSince(period.id());
  }

  /** Records where the child lives from a day on. */
  @Transactional
  public void move(CarePeriod period, LocalDate on, String kind, String place, String who) {
    records.place(period.id(), on, kind, place);
    chronology.add(
        period.child().id(),
        who,
        Act.CHILD_MOVED,
        period.about(),
        period.child().firstNames() + " lives here since " + Days.words(on) + ": " + place);
  }

  @Transactional
  public void changeLegalStatus(CarePeriod period, LocalDate on, String code, String who) {
    records.changeLegalStatus(period.id(), on, code);
    chronology.add(
        period.child().id(),
        who,
        Act.LEGAL_STATUS_CHANGED,
        period.about(),
        "The legal status since "
            + Days.words(on)
            + ": "
            + codes.on(on, CodeList.LEGAL_STATUS).getOrDefault(code, code));
  }

  /** Records who works with the child from a day on; a social worker may be still to be named. */
  @Transactional
  public void makeResponsible(
      CarePeriod period, LocalDate on, String teamId, String socialWorkerId, String who) {
    records.makeResponsible(period.id(), on, teamId, socialWorkerId);
    chronology.add(
        period.child().id(),
        who,
        Act.WORKER_CHANGED,
        period.about(),
        "The child's team since "
            + Days.words(on)
            + " is "
            + organisation.team(teamId).map(Team::name).orElse(teamId)
            + ", the social worker "
            + Optional.ofNullable(socialWorkerId)
                .flatMap(organisation::person)
                .map(Person::name)
                .orElse("is not named yet")
            + ".");
  }

  /** All of a child's times in care, the latest first. */
  public List<CarePeriod> of(UUID childId) {
    return records.periodsOf(childId);
  }

  /** Who stands around the child now. */
  public CircleOfChild circle(CarePeriod period) {
    return new CircleOfChild(
        period.child().id(),
        period.teamId(),
        period.socialWorkerId(),
        period.iroId(),
        period.onlyThese());
  }

  /** Who stood around the child before those who do now. */
  CircleOfChild circleBefore(CarePeriod period) {
    return records.circleBefore(period);
  }

  /** The running periods of care in which somebody is the social worker or the IRO, by name. */
  public List<CarePeriod> with(String person) {
    return records.openPeriodsWith(person);
  }

  /** How many children in care each social worker and each IRO has. */
  public Map<String, Integer> childrenByPerson() {
    return records.childrenByPerson();
  }
}
