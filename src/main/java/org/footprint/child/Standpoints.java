package org.footprint.child;

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
    return new Standpoint(
        person,
        organisation.isHere(person, calendar.today()),
        covers.coveredBy(person),
        isIn(Role.BUSINESS_SUPPORT, person),
        isIn(Role.IRO_MANAGER, person),
        handed.childrenOf(person),
        emergencies.openFor(person));
  }

  private boolean isIn(Role role, String person) {
    return organisation.inGroup(role.group()).stream().anyMatch(one -> one.id().equals(person));
  }
}
