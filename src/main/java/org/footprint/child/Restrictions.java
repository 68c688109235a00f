package org.footprint.child;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.CircleOfChild;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a child from all but named people. */
@Service
public class Restrictions {

  /** Those who may restrict a child or let others know of it again. */
  private static final List<Role> WHO_RESTRICT =
      List.of(
          Role.IRO_MANAGER,
          Role.HEAD_OF_SAFEGUARDING,
          Role.HEAD_OF_SERVICE,
          Role.ASSISTANT_DIRECTOR,
          Role.DIRECTOR);

  /** Whose work for the child must be done by somebody who is named. */
  private static final Map<Role, String> MUST_BE_HELD = mustBeHeld();

  private static final List<Role> AROUND =
      List.of(
          Role.SOCIAL_WORKER,
          Role.TEAM_MANAGER,
          Role.IRO,
          Role.IRO_MANAGER,
          Role.BUSINESS_SUPPORT,
          Role.SERVICE_MANAGER,
          Role.HEAD_OF_SERVICE,
          Role.HEAD_OF_SAFEGUARDING);

  private final RestrictionRecords records;
  private final CarePeriods periods;
  private final Organisation organisation;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Restrictions(
      RestrictionRecords records,
      CarePeriods periods,
      Organisation organisation,
      Chronology chronology,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.periods = periods;
    this.organisation = organisation;
    this.chronology = chronology;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  public Optional<Restriction> of(CarePeriod period) {
    return records.of(period.child().id());
  }

  /** The references of the children of whom somebody is to learn nothing. */
  public Set<String> keptFrom(String person) {
    return records.keptFrom(person);
  }

  /** Whether this person may say who knows of the child. */
  public boolean mayRestrict(CarePeriod period, String person) {
    var asForAnyChild = new CircleOfChild(period.child().id(), period.teamId(), null, null);
    return WHO_RESTRICT.stream().anyMatch(role -> ids(role, asForAnyChild).contains(person));
  }

  /** Those who work with the child now, by name: the ones who are most likely to be named. */
  public List<Person> around(CarePeriod period) {
    var all = new TreeMap<String, Person>();
    for (var role : AROUND) {
      holders(role, periods.circle(period)).forEach(person -> all.put(person.name(), person));
    }
    return List.copyOf(all.values());
  }

  /** Everybody who could be named. */
  public List<Person> everybody() {
    return organisation.memberships().stream()
        .filter(one -> !one.groups().isEmpty())
        .map(one -> one.person())
        .toList();
  }

  /** Keeps the child from all but the people named, or changes who these are. */
  @Transactional
  public void restrict(CarePeriod period, Answers answers, String by) {
    var before = of(period);
    var reason = answers.words("reason", "Reason");
    var named =
        answers.severalOf(
            "named", "People who may know", everybody().stream().map(Person::id).toList());
    if (!named.isEmpty()) {
      checkWorkIsDone(period, Set.copyOf(named), answers);
    }
    answers.refuseIfMistaken();
    if (before.isPresent()) {
      records.name(before.get().id(), named);
    } else {
      begin(period, reason, named, by);
    }
    chronology.add(
        period.child().id(),
        by,
        before.isPresent() ? Act.RESTRICTION_CHANGED : Act.CHILD_RESTRICTED,
        period.about(),
        "Only these people may know of the child: %s. Why: %s".formatted(names(named), reason));
    events.publishEvent(
        new RestrictionChanged(
            periods.period(period.id()), before.map(Restriction::named).orElse(Set.of())));
  }

  private void begin(CarePeriod period, String reason, List<String> named, String by) {
    try {
      var id = UUID.randomUUID();
      records.add(id, period.child().id(), reason, by, clock.instant());
      records.name(id, named);
    } catch (DuplicateKeyException e) {
      throw new Refused("reason", "Somebody else restricted this child at this very moment.");
    }
  }

  /** Lets all who work with the child know of it again. */
  @Transactional
  public void lift(CarePeriod period, Answers answers, String by) {
    var restriction =
        of(period)
            .orElseThrow(() -> new Refused("reason", "This child is not restricted any more."));
    var why = answers.words("reason", "Reason");
    answers.refuseIfMistaken();
    records.lift(restriction.id(), why, by, clock.instant());
    chronology.add(
        period.child().id(),
        by,
        Act.RESTRICTION_LIFTED,
        period.about(),
        "Whoever works with the child may know of it again. Why: " + why);
    events.publishEvent(new RestrictionChanged(periods.period(period.id()), restriction.named()));
  }

  /** Whoever is given the child to work with by somebody who may know, may know too. */
  @Transactional
  public void admit(CarePeriod period, String person, String by) {
    of(period)
        .filter(restriction -> person != null && !restriction.named().contains(person))
        .ifPresent(
            restriction -> {
              records.admit(restriction.id(), person);
              chronology.add(
                  period.child().id(),
                  by,
                  Act.RESTRICTION_CHANGED,
                  period.about(),
                  names(List.of(person)) + " works with the child now and may know of it.");
            });
  }

  private void checkWorkIsDone(CarePeriod period, Set<String> named, Answers answers) {
    var circle =
        new CircleOfChild(
            period.child().id(), period.teamId(), period.socialWorkerId(), period.iroId(), named);
    MUST_BE_HELD.forEach(
        (role, whose) -> {
          if (ids(role, circle).isEmpty()) {
            answers.mistake(
                "named",
                "People who may know: nobody of these can do what "
                    + whose
                    + " does for the child. Name one, or somebody above.");
          }
        });
  }

  private Set<String> ids(Role role, CircleOfChild circle) {
    return holders(role, circle).stream().map(Person::id).collect(Collectors.toSet());
  }

  private List<Person> holders(Role role, CircleOfChild circle) {
    return organisation.holdersOf(role, circle, calendar.today()).people();
  }

  private String names(Collection<String> people) {
    return people.stream()
        .map(person -> organisation.person(person).map(Person::name).orElse(person))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Map<Role, String> mustBeHeld() {
    var roles = new LinkedHashMap<Role, String>();
    roles.put(Role.TEAM_MANAGER, "the team manager");
    roles.put(Role.IRO_MANAGER, "the IRO manager");
    return roles;
  }
}
