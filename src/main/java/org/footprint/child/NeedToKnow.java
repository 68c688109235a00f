package org.footprint.child;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.people.CircleOfChild;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** What somebody may see of a child; the one place that pages, files and lists ask. */
@Component
public class NeedToKnow {

  /** How much of a child's file somebody may see. */
  public enum Sight {
    /** Not even that the child is known here. */
    NOTHING,
    /** Who, when and where; not what was said. */
    ARRANGEMENTS,
    ALL
  }

  private static final List<Role> OF_THE_TEAM =
      Arrays.stream(Role.values())
          .filter(role -> role != Role.SOCIAL_WORKER && role != Role.IRO)
          .filter(role -> role != Role.BUSINESS_SUPPORT)
          .toList();

  private final CarePeriods periods;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  NeedToKnow(CarePeriods periods, Organisation organisation, WorkingCalendar calendar) {
    this.periods = periods;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  public Sight sight(CarePeriod period, String person) {
    return sight(period, person, new HashMap<>(), sendsPapers(person));
  }

  /** The children in care of whom somebody may see something, by name. */
  public List<CarePeriod> children(String person) {
    var managers = new HashMap<String, Set<String>>();
    var sendsPapers = sendsPapers(person);
    return periods.running().stream()
        .filter(period -> sight(period, person, managers, sendsPapers) != Sight.NOTHING)
        .toList();
  }

  private Sight sight(
      CarePeriod period, String person, Map<String, Set<String>> managers, boolean sendsPapers) {
    if (holds(Role.SOCIAL_WORKER, period, person)
        || holds(Role.IRO, period, person)
        || managers.computeIfAbsent(period.teamId(), team -> managers(period)).contains(person)) {
      return Sight.ALL;
    }
    return sendsPapers ? Sight.ARRANGEMENTS : Sight.NOTHING;
  }

  /** Whoever is named and has left the council sees nothing. */
  private boolean holds(Role role, CarePeriod period, String person) {
    var named = role == Role.IRO ? period.iroId() : period.socialWorkerId();
    return person.equals(named) && people(role, periods.circle(period)).contains(person);
  }

  private Set<String> managers(CarePeriod period) {
    var circle = periods.circle(period);
    return OF_THE_TEAM.stream()
        .flatMap(role -> people(role, circle).stream())
        .collect(Collectors.toSet());
  }

  private Set<String> people(Role role, CircleOfChild circle) {
    return organisation.holdersOf(role, circle, calendar.today()).people().stream()
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  private boolean sendsPapers(String person) {
    return organisation.inGroup(Role.BUSINESS_SUPPORT.group()).stream()
        .anyMatch(one -> one.id().equals(person));
  }
}
