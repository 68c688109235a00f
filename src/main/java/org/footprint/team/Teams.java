package org.footprint.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    var references =
        needToKnow.children(manager).stream().map(period -> period.child().reference()).toList();
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
            workload.ofNobody(references)));
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
    return staff.all().stream()
        .filter(one -> !one.person().id().equals(manager))
        .filter(one -> above.stream().anyMatch(each -> staff.under(each).contains(one)))
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
    var seen = seen(manager).keySet();
    return periods.with(person).stream()
        .filter(period -> seen.contains(period.child().reference()))
        .toList();
  }

  /** The tasks of somebody for children whom the manager may see, the first due first. */
  public List<ChildsTask> tasks(String manager, String person) {
    return visible(manager, workload.heldBy(person));
  }

  /** These tasks as far as the manager may know whom they are about. */
  List<ChildsTask> visible(String manager, List<Held> tasks) {
    var seen = seen(manager);
    var visible = new ArrayList<ChildsTask>();
    for (var task : tasks) {
      var period =
          seen.computeIfAbsent(
              task.reference(),
              reference ->
                  periods
                      .last(reference)
                      .filter(one -> one.endedOn() != null)
                      .filter(one -> needToKnow.sight(one, manager) != Sight.NOTHING)
                      .orElse(null));
      if (period != null) {
        visible.add(new ChildsTask(task, period));
      }
    }
    return List.copyOf(visible);
  }

  private Map<String, CarePeriod> seen(String manager) {
    return needToKnow.children(manager).stream()
        .collect(Collectors.toMap(period -> period.child().reference(), period -> period));
  }
}
