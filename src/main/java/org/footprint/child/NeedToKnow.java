package org.footprint.child;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footprint.people.Role;
import org.footprint.people.Standing;
import org.footprint.people.Standings;
import org.springframework.stereotype.Component;

/**
 * Who has to do with a child, and so what they may see and do; the one place that pages, files,
 * lists and start forms ask. The rule itself is {@link Tie}.
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

  private final Standings standings;
  private final Ties ties;
  private final ChildRecords records;

  NeedToKnow(Standings standings, Ties ties, ChildRecords records) {
    this.standings = standings;
    this.ties = ties;
    this.records = records;
  }

  public Sight sight(CarePeriod period, String person) {
    return sights(List.of(period), person).get(period.id());
  }

  /** The same of several periods of care, by their ids. */
  public Map<UUID, Sight> sights(Collection<CarePeriod> all, String person) {
    var periods = all.stream().map(CarePeriod::id).distinct().toList();
    var found = ties(periods, person, EnumSet.allOf(Tie.class));
    return periods.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id -> Optional.ofNullable(found.get(id)).map(Tie::sight).orElse(Sight.NOTHING)));
  }

  /** What entitles somebody to see a child, in words that stand beside each look. */
  public String why(CarePeriod period, String person) {
    return why(List.of(period), person).get(period.child().id());
  }

  /** The same of several children, by their ids. */
  public Map<UUID, String> why(Collection<CarePeriod> all, String person) {
    var found = whyOf(all.stream().map(CarePeriod::id).toList(), person);
    var why = new LinkedHashMap<UUID, String>();
    all.forEach(period -> why.put(period.child().id(), found.get(period.id())));
    return why;
  }

  /** The same by the ids of the periods of care. */
  public Map<UUID, String> whyOf(Collection<UUID> periods, String person) {
    var found = ties(periods, person, EnumSet.allOf(Tie.class));
    return periods.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id -> Optional.ofNullable(found.get(id)).map(Tie::words).orElse("")));
  }

  /**
   * Whether somebody does something for the child, and does not only read: a record that was opened
   * in an emergency was opened to be read.
   */
  public boolean worksWith(CarePeriod period, String person) {
    return !ties(List.of(period.id()), person, Tie.FOR_ACTING).isEmpty();
  }

  private Map<UUID, Tie> ties(Collection<UUID> periods, String person, Set<Tie> wanted) {
    return periods.isEmpty() ? Map.of() : ties.of(periods, standing(person), wanted);
  }

  /** Whether somebody works with all children, unless one is kept from them. */
  public boolean worksWithAll(String person) {
    var who = standing(person);
    return who.here() && (who.isIn(Role.BUSINESS_SUPPORT) || who.isIn(Role.IRO_MANAGER));
  }

  /** Whether somebody has an eye on who looks at what: the IRO manager, or who covers for them. */
  public boolean watches(String person) {
    var who = standing(person);
    return who.here() && who.isIn(Role.IRO_MANAGER);
  }

  /** The children in care of whom somebody may see at least so much, for other statements. */
  public Seen seen(String person, Sight atLeast) {
    return ties.seen(standing(person), Tie.with(atLeast));
  }

  /**
   * Those of some periods of care, running or over, of which somebody may see something, for other
   * statements.
   *
   * @param periods gives their ids
   */
  public Seen seenAmong(String periods, String person) {
    return ties.seen(standing(person), Tie.with(Sight.ARRANGEMENTS), periods);
  }

  /**
   * Some of the children that were looked for.
   *
   * @param all how many there are
   */
  public record Found(List<CarePeriod> children, int all) {}

  /**
   * The children in care of whom somebody may see something and whose name or reference has these
   * words in it: the first of them by name.
   */
  public Found find(String person, String words, int most) {
    var seen = seen(person, Sight.ARRANGEMENTS);
    var children = records.openPeriods(seen, words, most);
    return new Found(
        children, children.size() < most ? children.size() : records.count(seen, words));
  }

  /** All of them. */
  public List<CarePeriod> children(String person, String words) {
    return records.openPeriods(seen(person, Sight.ARRANGEMENTS), words, null);
  }

  /** Those of these references that belong to children in care of whom somebody sees something. */
  public Set<String> references(String person, Collection<String> references) {
    return records.references(seen(person, Sight.ARRANGEMENTS), references);
  }

  /** The children in care with whom somebody works, by name. */
  List<CarePeriod> workedWith(String person) {
    return workedWith(person, Tie.FOR_ACTING);
  }

  /** Those of them with whom somebody works by a role, and not for one task alone, by name. */
  List<CarePeriod> workedWithByRole(String person) {
    return workedWith(person, Tie.BY_ROLE);
  }

  private List<CarePeriod> workedWith(String person, Set<Tie> by) {
    return records.openPeriods(ties.seen(standing(person), by), "", null);
  }

  private Standing standing(String person) {
    return standings.of(person, OF_THE_TEAM);
  }
}
