package org.footprint.team;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.allocation.Allocations;
import org.footprint.child.CarePeriod;
import org.footprint.child.HandedTasks;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.engine.Workload;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.Colleague;
import org.footprint.people.Role;
import org.footprint.team.Teams.ChildsTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager gives tasks of one person to another: all that were chosen, or none. */
@Service
public class Reassignments {

  private final Teams teams;
  private final Workload workload;
  private final HandedTasks handed;
  private final Allocations allocations;
  private final Chronology chronology;

  Reassignments(
      Teams teams,
      Workload workload,
      HandedTasks handed,
      Allocations allocations,
      Chronology chronology) {
    this.teams = teams;
    this.workload = workload;
    this.handed = handed;
    this.allocations = allocations;
    this.chronology = chronology;
  }

  /** Those who could do somebody's tasks. */
  public List<Colleague> receivers(Colleague from) {
    return teams.staff().insteadOf(from);
  }

  /** Moves these tasks, or refuses and moves none. */
  @Transactional
  public void reassign(Colleague from, List<String> tasks, Answers answers, String manager) {
    var to = chosen(answers, receivers(from));
    var reason = Reasons.read(answers, "taskReason", "Why they go to somebody else");
    if (tasks.isEmpty()) {
      answers.mistake("task", "Tasks: tick at least one.");
    }
    answers.refuseIfMistaken();
    var theirs =
        teams.tasks(manager, from.person().id()).stream()
            .filter(one -> tasks.contains(one.task().id()))
            .toList();
    var gone = new HashSet<>(tasks);
    theirs.forEach(one -> gone.remove(one.task().id()));
    refuseIfAnyIs(gone, manager);
    refuseWhoIsKeptOut(theirs, to, answers);
    refuseConflicts(theirs, from, to, answers);
    answers.refuseIfMistaken();
    refuseIfAnyIs(workload.handOn(tasks, from.person().id(), to.person().id()), manager);
    byChild(theirs).forEach((period, list) -> tell(period, list, from, to, reason, manager));
    theirs.forEach(
        one ->
            handed.add(
                one.task().id(), one.period().child().id(), to.person().id(), manager, reason));
  }

  private static Colleague chosen(Answers answers, List<Colleague> receivers) {
    var id =
        answers.oneOf(
            "taskTo", "Reassign to", receivers.stream().map(one -> one.person().id()).toList());
    return receivers.stream().filter(one -> one.person().id().equals(id)).findFirst().orElse(null);
  }

  /** What was done or moved while the manager chose. */
  private void refuseIfAnyIs(Set<String> gone, String manager) {
    if (gone.isEmpty()) {
      return;
    }
    var moved = teams.visible(manager, workload.open(gone));
    var over = teams.visible(manager, workload.over(gone));
    var sentences =
        Stream.concat(
                moved.stream().map(one -> words(one) + " is with somebody else by now."),
                over.stream().map(one -> words(one) + " is over by now."))
            .collect(Collectors.toCollection(ArrayList::new));
    if (sentences.isEmpty()) {
      sentences.add("One of these tasks is over or with somebody else by now.");
    }
    sentences.add("Nothing was moved. What is still there to move is ticked.");
    throw new Refused("task", String.join(" ", sentences));
  }

  private static void refuseWhoIsKeptOut(List<ChildsTask> tasks, Colleague to, Answers answers) {
    byChild(tasks).keySet().stream()
        .filter(period -> period.isKeptFrom(to.person().id()))
        .forEach(
            period ->
                answers.mistake(
                    "taskTo",
                    period.child().name()
                        + ": "
                        + to.person().name()
                        + " is not among those who may know of this child. Choose one of them, or"
                        + " leave this child's tasks out."));
  }

  /** An IRO in conflict is as wrong for one task as for the child. */
  private void refuseConflicts(
      List<ChildsTask> tasks, Colleague from, Colleague to, Answers answers) {
    if (from.is(Role.IRO) && to.is(Role.IRO)) {
      byChild(tasks)
          .keySet()
          .forEach(
              period -> {
                var conflicts = allocations.conflicts(period, to.person().id());
                if (!conflicts.isEmpty()) {
                  answers.mistake("taskTo", Reasons.conflict(period, to, conflicts));
                }
              });
    }
  }

  private void tell(
      CarePeriod period,
      List<ChildsTask> tasks,
      Colleague from,
      Colleague to,
      String reason,
      String manager) {
    chronology.add(
        period.child().id(),
        manager,
        Act.TASK_REASSIGNED,
        period.about(),
        tasks.stream()
                .map(one -> "\"" + one.task().name() + "\"")
                .collect(Collectors.joining(" and "))
            + (tasks.size() == 1 ? " goes" : " go")
            + " from "
            + from.person().name()
            + " to "
            + to.person().name()
            + ". Why: "
            + reason);
  }

  private static Map<CarePeriod, List<ChildsTask>> byChild(List<ChildsTask> tasks) {
    return tasks.stream()
        .collect(
            Collectors.groupingBy(ChildsTask::period, LinkedHashMap::new, Collectors.toList()));
  }

  private static String words(ChildsTask one) {
    return "\"" + one.task().name() + "\" for " + one.period().child().name();
  }
}
