package org.footprint.child;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.form.Refused;
import org.footprint.people.CircleOfChild;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** Who has a need to know of a child, and of which children somebody has. */
@Component
public class WorkingWithChild {

  private static final List<Role> AROUND_ONE_CHILD =
      List.of(Role.SOCIAL_WORKER, Role.TEAM_MANAGER, Role.IRO);
  private static final List<Role> FOR_EVERY_CHILD =
      List.of(Role.BUSINESS_SUPPORT, Role.IRO_MANAGER);

  private final CarePeriods periods;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  WorkingWithChild(CarePeriods periods, Organisation organisation, WorkingCalendar calendar) {
    this.periods = periods;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  /** Those who work with the child, those who send the papers, and the IRO managers. */
  public boolean concerns(CarePeriod period, String person) {
    return worksWithAll(person)
        || holders(AROUND_ONE_CHILD, periods.circle(period)).contains(person);
  }

  /**
   * The running period of care of a child this person works with, or a refusal; of other children
   * they do not learn whether they are known.
   */
  public CarePeriod inCare(String reference, String person) {
    if (!worksWithAll(person)
        && periods
            .open(CarePeriods.known(reference))
            .filter(period -> concerns(period, person))
            .isEmpty()) {
      throw new Refused("child", "Child: choose one of the children you work with.");
    }
    return periods.inCare(reference);
  }

  /** The children in care of whom this person has a need to know, by name. */
  public List<Child> childrenOf(String person) {
    var all = worksWithAll(person);
    var managers = new HashMap<String, Set<String>>();
    return periods.running().stream()
        .filter(
            period ->
                all
                    || person.equals(period.socialWorkerId())
                    || person.equals(period.iroId())
                    || managers
                        .computeIfAbsent(period.teamId(), team -> managers(period))
                        .contains(person))
        .map(CarePeriod::child)
        .toList();
  }

  /**
   * Everybody who worked with the child before those who do now: who has left since, and the
   * stand-ins for vacancies too.
   */
  public Set<String> before(CarePeriod period) {
    var before = periods.circleBefore(period);
    var roles = before.teamId() == null ? List.of(Role.IRO) : List.of(Role.values());
    var people = new HashSet<>(holders(roles, before));
    Stream.of(before.socialWorkerId(), before.iroId())
        .filter(Objects::nonNull)
        .forEach(people::add);
    return people;
  }

  /** Everybody who holds any role for the child now, up to the director. */
  public Set<String> now(CarePeriod period) {
    return holders(List.of(Role.values()), periods.circle(period));
  }

  private Set<String> managers(CarePeriod period) {
    return holders(List.of(Role.TEAM_MANAGER), periods.circle(period));
  }

  private boolean worksWithAll(String person) {
    return FOR_EVERY_CHILD.stream()
        .flatMap(role -> organisation.inGroup(role.group()).stream())
        .anyMatch(one -> one.id().equals(person));
  }

  private Set<String> holders(List<Role> roles, CircleOfChild circle) {
    return roles.stream()
        .flatMap(role -> organisation.holdersOf(role, circle, calendar.today()).people().stream())
        .map(Person::id)
        .collect(Collectors.toSet());
  }
}
