package org.footprint.child;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.people.Organisation;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a child, and so what they may see and do; the one place that pages, files,
 * lists and start forms ask.
 */
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
    return new Seen(person).sight(period);
  }

  /** What entitles somebody to see a child, in words that stand beside each look. */
  public String why(CarePeriod period, String person) {
    return new Seen(person).why(period);
  }

  /** The same of several children, by their ids. */
  public Map<UUID, String> why(Collection<CarePeriod> all, String person) {
    var seen = new Seen(person);
    var why = new LinkedHashMap<UUID, String>();
    all.forEach(period -> why.put(period.child().id(), seen.why(period)));
    return why;
  }

  /**
   * Whether somebody does something for the child, and does not only read: a record that was opened
   * in an emergency was opened to be read.
   */
  public boolean worksWith(CarePeriod period, String person) {
    return new Seen(person).works(period);
  }

  /** Whether somebody works with all children, unless one is kept from them. */
  public boolean worksWithAll(String person) {
    var who = standpoints.of(person);
    return who.here() && (who.sendsPapers() || who.watches());
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
    var seen = new Seen(person);
    return those(seen.who, period -> seen.sight(period).compareTo(atLeast) >= 0);
  }

  /** The children in care with whom somebody works, by name. */
  List<CarePeriod> workedWith(String person) {
    var seen = new Seen(person);
    return those(seen.who, seen::works);
  }

  /** Those of them with whom somebody works by a role, and not for one task alone, by name. */
  List<CarePeriod> workedWithByRole(String person) {
    var seen = new Seen(person);
    return those(seen.who, seen::worksByRole);
  }

  /** First those that may come into question: not everybody has to do with every child. */
  private List<CarePeriod> those(Standpoint who, Predicate<CarePeriod> wanted) {
    var around =
        who.sendsPapers()
            ? periods.running()
            : periods.around(
                who.people(),
                organisation.teamsUnder(OF_THE_TEAM, who.people(), calendar.today()),
                who.children());
    return around.stream().filter(wanted).toList();
  }

  /** Children as one person sees them, who is looked up once. */
  private final class Seen {

    private final Standpoint who;
    private final Map<String, Set<String>> managersOfTeams = new HashMap<>();

    private Seen(String person) {
      this.who = standpoints.of(person);
    }

    private Sight sight(CarePeriod period) {
      return tie(period).map(Tie::sight).orElse(Sight.NOTHING);
    }

    private String why(CarePeriod period) {
      return tie(period).map(Tie::words).orElse("");
    }

    private boolean works(CarePeriod period) {
      return working(period).isPresent();
    }

    private boolean worksByRole(CarePeriod period) {
      return working(period).filter(tie -> tie != Tie.GIVEN_A_TASK && tie != Tie.NAMED).isPresent();
    }

    private Optional<Tie> tie(CarePeriod period) {
      var working = working(period);
      var opened = who.here() && who.opened().contains(period.child().id());
      return opened && working.map(Tie::sight).filter(Sight.ALL::equals).isEmpty()
          ? Optional.of(Tie.OPENED_IN_AN_EMERGENCY)
          : working;
    }

    /** The rule itself, from the nearest to the furthest. */
    private Optional<Tie> working(CarePeriod period) {
      if (!who.here() || period.isKeptFrom(who.person())) {
        return Optional.empty();
      }
      if (who.person().equals(period.socialWorkerId())) {
        return Optional.of(Tie.SOCIAL_WORKER);
      }
      if (who.person().equals(period.iroId())) {
        return Optional.of(Tie.IRO);
      }
      if (who.covers(period.socialWorkerId()) || who.covers(period.iroId())) {
        return Optional.of(Tie.COVERS_FOR_ONE_OF_THEM);
      }
      var managers = managersOfTeams.computeIfAbsent(period.teamId(), this::managersOf);
      if (managers.contains(who.person())) {
        return Optional.of(Tie.POST_FOR_THE_TEAM);
      }
      if (managers.stream().anyMatch(who::covers)) {
        return Optional.of(Tie.COVERS_FOR_A_MANAGER);
      }
      if (who.given().contains(period.child().id())) {
        return Optional.of(Tie.GIVEN_A_TASK);
      }
      if (who.sendsPapers()) {
        return Optional.of(Tie.SENDS_THE_PAPERS);
      }
      return period.onlyThese() == null ? Optional.empty() : Optional.of(Tie.NAMED);
    }

    /** Everybody who holds a post for the team, its service or the whole council. */
    private Set<String> managersOf(String team) {
      return organisation.whoHeld(OF_THE_TEAM, team, calendar.today(), calendar.today());
    }
  }
}
