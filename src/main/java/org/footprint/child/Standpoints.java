package org.footprint.child;

import java.util.HashSet;
import java.util.Set;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.people.Covers;
import org.footprint.people.Organisation;
import org.footprint.people.Role;
import org.springframework.stereotype.Component;

/** Finds out what somebody is at this moment. */
@Component
class Standpoints {

  private final Organisation organisation;
  private final Covers covers;
  private final HandedTasks handed;
  private final EmergencyRecords emergencies;
  private final WorkingCalendar calendar;

  Standpoints(
      Organisation organisation,
      Covers covers,
      HandedTasks handed,
      EmergencyRecords emergencies,
      WorkingCalendar calendar) {
    this.organisation = organisation;
    this.covers = covers;
    this.handed = handed;
    this.emergencies = emergencies;
    this.calendar = calendar;
  }

  Standpoint of(String person) {
    var people = new HashSet<>(covers.coveredBy(person));
    people.add(person);
    return new Standpoint(
        person,
        organisation.isHere(person, calendar.today()),
        people,
        isIn(Role.BUSINESS_SUPPORT, people),
        isIn(Role.IRO_MANAGER, people),
        handed.childrenOf(person),
        emergencies.openFor(person));
  }

  private boolean isIn(Role role, Set<String> people) {
    return organisation.inGroup(role.group()).stream().anyMatch(one -> people.contains(one.id()));
  }
}
