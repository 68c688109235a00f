package org.footprint.child;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  private final CarePeriods periods;
  private final Standpoints standpoints;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  WorkingWithChild(
      CarePeriods periods,
      Standpoints standpoints,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.periods = periods;
    this.standpoints = standpoints;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  /** Those who work with the child, those who send the papers, and the IRO managers. */
  public boolean concerns(CarePeriod period, String person) {
    return concerns(period, standpoints.of(person), new HashMap<>());
  }

  /**
   * The running period of care of a child this person works with, or a refusal; of other children
   * they do not learn whether they are known.
   */
  public CarePeriod inCare(String reference, String person) {
    var who = standpoints.of(person);
    var found = periods.open(CarePeriods.known(reference));
    if (worksWithAll(who) && periods.last(reference).filter(who::isKeptFrom).isPresent()) {
      throw NotInCare.because(Optional.empty());
    }
    if (found.isPresent() || !worksWithAll(who)) {
      return found
          .filter(period -> concerns(period, who, new HashMap<>()))
          .orElseThrow(
              () -> new Refused("child", "Child: choose one of the children you work with."));
    }
    return periods.inCare(reference);
  }

  /** The children in care of whom this person has a need to know, by name. */
  public List<Child> childrenOf(String person) {
    var who = standpoints.of(person);
    var managers = new HashMap<String, Set<String>>();
    var around =
        worksWithAll(who)
            ? periods.running()
            : periods.around(
                who.people(),
                organisation.teamsUnder(List.of(Role.values()), who.people(), calendar.today()),
                who.children());
    return around.stream()
        .filter(period -> concerns(period, who, managers))
        .map(CarePeriod::child)
        .toList();
  }

  /** The references of the children in care whose social worker or IRO somebody is. */
  public List<String> namedFor(String person) {
    return periods.with(person).stream().map(period -> period.child().reference()).toList();
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

  private boolean concerns(
      CarePeriod period, Standpoint who, Map<String, Set<String>> managersOfTeams) {
    return !who.isKeptFrom(period)
        && (worksWithAll(who)
            || who.isNamedFor(period)
            || managersOfTeams
                .computeIfAbsent(period.teamId(), team -> managers(period))
                .contains(who.person()));
  }

  /** Of the team as it is for any child, so that it counts for all of its children. */
  private Set<String> managers(CarePeriod period) {
    return holders(
        List.of(Role.TEAM_MANAGER),
        new CircleOfChild(period.child().id(), period.teamId(), null, null));
  }

  /** Those who send the papers, and the IRO managers. */
  private static boolean worksWithAll(Standpoint who) {
    return who.sendsPapers() || who.watches();
  }

  private Set<String> holders(List<Role> roles, CircleOfChild circle) {
    return roles.stream()
        .flatMap(role -> organisation.holdersOf(role, circle, calendar.today()).people().stream())
        .map(Person::id)
        .collect(Collectors.toSet());
  }
}
