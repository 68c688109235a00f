package org.footprint.simulation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.footprint.people.Membership;
import org.footprint.people.Organisation;

/** Who is in the pools that a task may wait for. */
@Simulated
class Staff {

  private final Organisation organisation;
  private final Map<String, List<String>> members = new ConcurrentHashMap<>();

  Staff(Organisation organisation) {
    this.organisation = organisation;
  }

  String whoDoes(ToDo task, Dice dice) {
    return dice.oneOf(
        task.people().isEmpty()
            ? members.computeIfAbsent(task.groups().get(0), this::members)
            : task.people());
  }

  private List<String> members(String group) {
    return organisation.memberships().stream()
        .filter(one -> one.groups().contains(group))
        .map(Membership::person)
        .map(person -> person.id())
        .sorted()
        .toList();
  }
}
