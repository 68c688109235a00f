package org.footprint.child.process;

import static org.footprint.child.process.EmergencyOpening.CARE_PERIOD;
import static org.footprint.child.process.EmergencyOpening.EMERGENCY;
import static org.footprint.child.process.EmergencyOpening.LOOK_AT_EMERGENCY;

import java.time.Instant;
import java.util.Map;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.child.Emergencies;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** <em>Look at an emergency opening</em>. */
@Component
class LookAtEmergencyForm implements TaskForm {

  private final Emergencies emergencies;
  private final CarePeriods periods;
  private final ChildSummary summary;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  LookAtEmergencyForm(
      Emergencies emergencies,
      CarePeriods periods,
      ChildSummary summary,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.emergencies = emergencies;
    this.periods = periods;
    this.summary = summary;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  @Override
  public String task() {
    return LOOK_AT_EMERGENCY;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var opening = emergencies.opening(EMERGENCY.in(task.routing()));
    return Map.of(
        "child", summary.of(periods.period(CARE_PERIOD.in(task.routing()))),
        "opening",
            Map.of(
                "who",
                    organisation
                        .person(opening.personId())
                        .map(Person::name)
                        .orElse(opening.personId()),
                "reason", opening.reason(),
                "on", moment(opening.openedAt()),
                "until", moment(opening.openUntil())));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    emergencies.lookedAt(emergencies.opening(EMERGENCY.in(task.routing())), answers, person);
    return Map.of();
  }

  private String moment(Instant at) {
    return Days.words(calendar.dayOf(at)) + ", " + calendar.timeOf(at);
  }
}
