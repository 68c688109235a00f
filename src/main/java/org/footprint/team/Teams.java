package org.footprint.team;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footprint.allocation.Caseloads;
import org.footprint.allocation.Caseloads.Guide;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.engine.Workload;
import org.footprint.engine.Workload.Count;
import org.footprint.engine.Workload.Held;
import org.footprint.people.Colleague;
import org.footprint.people.Cover;
import org.footprint.people.Covers;
import org.footprint.people.Role;
import org.footprint.people.Staff;
import org.footprint.people.Workforce;
import org.springframework.stereotype.Service;

/** What a manager sees of those for whose work they answer. */
@Service
public class Teams {

  private final Workforce workforce;
  private final Covers covers;
  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Workload workload;
  private final Caseloads caseloads;

  Teams(
      Workforce workforce,
      Covers covers,
      CarePeriods periods,
      NeedToKnow needToKnow,
      Workload workload,
      Caseloads caseloads) {
    this.workforce = workforce;
    this.covers = covers;
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.workload = workload;
    this.caseloads = caseloads;
  }

  /**
   * How much somebody has to do.
   *
   * @param guide for an IRO alone
   * @param covers when they are away or do somebody else's work, today or later
   */
  public record Load(
      Colleague who, int children, Optional<Guide> guide, Count tasks, List<Cover> covers) {}

  /**
   * All for whose work somebody answers.
   *
   * @param untaken what nobody has taken on for the children whom the manager may see
   */
  public record Loads(List<Load> people, Count untaken) {

    public int children() {
      return people.stream().mapToInt(Load::children).sum();
    }

    public Count tasks() {
      return people.stream().map(Load::tasks).reduce(untaken, Count::plus);
    }
  }

  /** A task of somebody, for a child whom the manager may see. */
  public record ChildsTask(Held task, CarePeriod period) {}

  /** Nothing for whoever answers for nobody's work. */
  public Optional<Loads> of(String manager) {
    var staff = workforce.today();
    var people = under(manager, staff);
    if (people.isEmpty() && staff.person(manager).filter(Colleague::answersForOthers).isEmpty()) {
      return Optional.empty();
    }
    var ids = people.stream().map(one -> one.person().id()).toList();
    var children = periods.childrenByPerson();
    var tasks = workload.of(ids);
    var arranged = covers.around(ids);
    return Optional.of(
        new Loads(
            people.stream()
                .map(
                    one ->
                        new Load(
                            one,
                            children.getOrDefault(one.person().id(), 0),
                            one.is(Role.IRO)
                                ? Optional.of(caseloads.guide(one.person()))
                                : Optional.empty(),
                            tasks.get(one.person().id()),
                            arranged.stream()
                                .filter(cover -> isAbout(cover, one.person().id()))
                                .toList()))
                .toList(),
            untaken(manager)));
  }

  private Count untaken(String manager) {
    var all = workload.ofNobody();
    return needToKnow.references(manager, all.keySet()).stream()
        .map(all::get)
        .reduce(Count.NONE, Count::plus);
  }

  /** Somebody for whose work the manager answers. */
  public Optional<Colleague> colleague(String manager, String person) {
    return under(manager, workforce.today()).stream()
        .filter(one -> one.person().id().equals(person))
        .findFirst();
  }

  /** Whoever covers for a manager answers for the same people. */
  private List<Colleague> under(String manager, Staff staff) {
    var above = new HashSet<>(covers.coveredBy(manager));
    above.add(manager);
    var under =
        above.stream()
            .flatMap(each -> staff.under(each).stream())
            .map(one -> one.person().id())
            .collect(Collectors.toSet());
    return staff.all().stream()
        .filter(one -> !one.person().id().equals(manager))
        .filter(one -> under.contains(one.person().id()))
        .toList();
  }

  private static boolean isAbout(Cover cover, String person) {
    return person.equals(cover.awayId()) || person.equals(cover.coverId());
  }

  public Staff staff() {
    return workforce.today();
  }

  /** The children of somebody, as far as the manager may see them. */
  public List<CarePeriod> children(String manager, String person) {
    var all = periods.with(person);
    var sights = needToKnow.sights(all, manager);
    return all.stream().filter(period -> sights.get(period.id()) != Sight.NOTHING).toList();
  }

  /** The tasks of somebody for children whom the manager may see, the first due first. */
  public List<ChildsTask> tasks(String manager, String person) {
    return visible(manager, workload.heldBy(person));
  }

  /** These tasks as far as the manager may know whom they are about. */
  List<ChildsTask> visible(String manager, List<Held> tasks) {
    var last = periods.last(tasks.stream().map(Held::reference).collect(Collectors.toSet()));
    var sights = needToKnow.sights(last.values(), manager);
    return tasks.stream()
        .filter(task -> last.containsKey(task.reference()))
        .map(task -> new ChildsTask(task, last.get(task.reference())))
        .filter(one -> sights.get(one.period().id()) != Sight.NOTHING)
        .toList();
  }
}
