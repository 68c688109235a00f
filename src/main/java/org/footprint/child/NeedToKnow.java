package org.footprint.child;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.people.Organisation;
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
  private final Standpoints standpoints;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  NeedToKnow(
      CarePeriods periods,
      Standpoints standpoints,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.periods = periods;
    this.standpoints = standpoints;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  public Sight sight(CarePeriod period, String person) {
    return sight(period, standpoints.of(person), new HashMap<>());
  }

  /** What entitles somebody to see a child, in words that stand beside each look. */
  public String why(CarePeriod period, String person) {
    var who = standpoints.of(person);
    if (who.opened().contains(period.child().id())) {
      return "Opened in an emergency";
    }
    if (person.equals(period.socialWorkerId())) {
      return "The child's social worker";
    }
    if (person.equals(period.iroId())) {
      return "The child's IRO";
    }
    if (who.isNamedFor(period)) {
      return "Covers for the child's social worker or IRO";
    }
    var managers = managersOf(period.teamId());
    if (managers.contains(person)) {
      return "Holds a post for the child's team";
    }
    if (who.isOrCoversOneOf(managers)) {
      return "Covers for a manager of the child's team";
    }
    if (who.wasGivenATaskFor(period)) {
      return "Was given a task for the child";
    }
    return who.sendsPapers() ? "Sends the papers" : "Named for this child";
  }

  /** Whether somebody has an eye on who looks at what: the IRO manager, or who covers for them. */
  public boolean watches(String person) {
    var who = standpoints.of(person);
    return who.here() && who.watches();
  }

  /** The children in care of whom somebody may see something, by name. */
  public List<CarePeriod> children(String person) {
    return children(person, Sight.ARRANGEMENTS);
  }

  /** The children in care of whom somebody may see at least so much, by name. */
  public List<CarePeriod> children(String person, Sight atLeast) {
    var standpoint = standpoints.of(person);
    var managers = new HashMap<String, Set<String>>();
    return around(standpoint).stream()
        .filter(period -> sight(period, standpoint, managers).compareTo(atLeast) >= 0)
        .toList();
  }

  /** Those that may come into question: not everybody has to do with every child. */
  private List<CarePeriod> around(Standpoint who) {
    return who.sendsPapers()
        ? periods.running()
        : periods.around(
            who.people(),
            organisation.teamsUnder(OF_THE_TEAM, who.people(), calendar.today()),
            who.children());
  }

  private Sight sight(CarePeriod period, Standpoint who, Map<String, Set<String>> managersOfTeams) {
    if (who.opened().contains(period.child().id())) {
      return Sight.ALL;
    }
    if (who.isKeptFrom(period)) {
      return Sight.NOTHING;
    }
    if (who.isNamedFor(period)
        || who.wasGivenATaskFor(period)
        || who.isOrCoversOneOf(
            managersOfTeams.computeIfAbsent(period.teamId(), this::managersOf))) {
      return Sight.ALL;
    }
    if (who.sendsPapers()) {
      return Sight.ARRANGEMENTS;
    }
    return period.onlyThese() != null && who.here() ? Sight.ALL : Sight.NOTHING;
  }

  /** Everybody who holds a post for the team, its service or the whole council. */
  private Set<String> managersOf(String team) {
    return organisation.whoHeld(OF_THE_TEAM, team, calendar.today(), calendar.today());
  }
}
