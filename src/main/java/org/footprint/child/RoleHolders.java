package org.footprint.child;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.people.CircleOfChild;
import org.footprint.people.Holders;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.stereotype.Service;

/**
 * Who holds a role for a child today; a vacancy that falls to the next level leaves a footprint.
 */
@Service
public class RoleHolders {

  private final CarePeriods periods;
  private final Organisation organisation;
  private final Chronology chronology;
  private final WorkingCalendar calendar;

  RoleHolders(
      CarePeriods periods,
      Organisation organisation,
      Chronology chronology,
      WorkingCalendar calendar) {
    this.periods = periods;
    this.organisation = organisation;
    this.chronology = chronology;
    this.calendar = calendar;
  }

  public String iro(UUID carePeriodId) {
    return periods.period(carePeriodId).iroId();
  }

  /** The IRO before the one there is now, or who stands in for them. */
  public Holders formerIro(CarePeriod period) {
    return of(Role.IRO, periods.circleBefore(period), period);
  }

  public Holders of(Role role, CarePeriod period) {
    return of(role, periods.circle(period), period);
  }

  /** Everybody who holds any role for the child now, up to the director. */
  public Set<String> now(CarePeriod period) {
    return all(List.of(Role.values()), periods.circle(period));
  }

  /**
   * Everybody who worked with the child before those who do now: who has left since, and the
   * stand-ins for vacancies too.
   */
  public Set<String> before(CarePeriod period) {
    var before = periods.circleBefore(period);
    var people = all(before.teamId() == null ? List.of(Role.IRO) : List.of(Role.values()), before);
    Stream.of(before.socialWorkerId(), before.iroId())
        .filter(Objects::nonNull)
        .forEach(people::add);
    return people;
  }

  private Set<String> all(List<Role> roles, CircleOfChild circle) {
    return roles.stream()
        .flatMap(role -> organisation.holdersOf(role, circle, calendar.today()).people().stream())
        .map(Person::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The same, to be read and not to be given work: that nobody is there leaves no footprint. */
  public Holders lookUp(Role role, CarePeriod period) {
    return lookUp(role, periods.circle(period));
  }

  private Holders lookUp(Role role, CircleOfChild circle) {
    var holders = organisation.holdersOf(role, circle, calendar.today());
    if (role == Role.IRO_MANAGER && holders.vacant() && circle.onlyThese() != null) {
      // Somebody has to watch over a child whom nobody who is left may know.
      holders =
          organisation.holdersOf(
              role,
              new CircleOfChild(circle.childId(), circle.teamId(), null, null),
              calendar.today());
    }
    return holders;
  }

  private Holders of(Role role, CircleOfChild circle, CarePeriod period) {
    var holders = lookUp(role, circle);
    if (holders.fellUp() || holders.vacant()) {
      var vacant = "Nobody holds the post of " + role.words() + " for this child";
      chronology.addOnce(
          period.child().id(),
          Chronology.THE_CLOCK,
          Act.POST_VACANT,
          period.about(),
          vacant,
          vacant
              + (holders.vacant() ? "." : ", so it fell to the " + holders.found().words() + "."));
    }
    return holders;
  }
}
