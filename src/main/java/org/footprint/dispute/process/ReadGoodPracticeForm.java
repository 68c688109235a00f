package org.footprint.dispute.process;

import static org.footprint.dispute.process.GoodPractice.CARE_PERIOD;
import static org.footprint.dispute.process.GoodPractice.COMMENDATION;
import static org.footprint.dispute.process.GoodPractice.READ_GOOD_PRACTICE;

import java.util.Map;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.dispute.Commendations;
import org.footprint.engine.form.OpenTask;
import org.footprint.engine.form.TaskForm;
import org.footprint.form.Answers;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** <em>Read good practice</em>. */
@Component
class ReadGoodPracticeForm implements TaskForm {

  private final Commendations commendations;
  private final CarePeriods periods;
  private final ChildSummary summary;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  ReadGoodPracticeForm(
      Commendations commendations,
      CarePeriods periods,
      ChildSummary summary,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.commendations = commendations;
    this.periods = periods;
    this.summary = summary;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  @Override
  public String task() {
    return READ_GOOD_PRACTICE;
  }

  @Override
  public Map<String, Object> fill(OpenTask task) {
    var praise = commendations.commendation(COMMENDATION.in(task.routing()));
    return Map.of(
        "child", summary.of(periods.period(CARE_PERIOD.in(task.routing()))),
        "praise",
            Map.of(
                "who", praise.name(),
                "words", praise.words(),
                "by",
                    organisation
                        .person(praise.recordedBy())
                        .map(Person::name)
                        .orElse(praise.recordedBy()),
                "on", Days.words(calendar.dayOf(praise.recordedAt()))));
  }

  @Override
  public Map<String, Object> submit(OpenTask task, Answers answers, String person) {
    commendations.read(COMMENDATION.in(task.routing()), answers, person);
    return Map.of();
  }
}
