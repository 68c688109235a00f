package org.footprint.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footprint.calendar.Days;
import org.footprint.calendar.Spans;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.engine.StepsOfInstance.Step;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.springframework.stereotype.Component;

/** Steps of a process as people read them. */
@Component
class StepWords {

  private final Organisation organisation;
  private final WorkingCalendar calendar;

  StepWords(Organisation organisation, WorkingCalendar calendar) {
    this.organisation = organisation;
    this.calendar = calendar;
  }

  /** What was done, or ended without. */
  record EndedStep(
      String name, String who, String ended, String took, String due, String how, boolean late) {}

  List<EndedStep> ended(List<Step> steps) {
    var names = new HashMap<String, String>();
    return steps.stream().map(step -> ended(step, names)).toList();
  }

  private EndedStep ended(Step step, Map<String, String> names) {
    var late = step.done() && step.due() != null && calendar.isLate(step.due(), step.ended());
    return new EndedStep(
        step.name(),
        step.done() ? who(step, "Not written down", names) : "Nobody",
        minute(step.ended()),
        span(Duration.between(step.began(), step.ended())),
        step.due() == null ? "" : minute(step.due()),
        how(step, late),
        late);
  }

  private String how(Step step, boolean late) {
    if (!step.done()) {
      return "Not done: its time ran out, or it was not needed any more";
    }
    if (!late) {
      return step.due() == null ? "Done" : "In time";
    }
    var days =
        calendar.workingDaysBetween(calendar.dayOf(step.due()), calendar.dayOf(step.ended()));
    return days == 0
        ? "Late by " + span(Duration.between(step.due(), step.ended()))
        : "Late by " + days + (days == 1 ? " working day" : " working days");
  }

  String who(Step step, String nobody) {
    return who(step, nobody, new HashMap<>());
  }

  private String who(Step step, String nobody, Map<String, String> names) {
    return step.person() == null
        ? nobody
        : names.computeIfAbsent(
            step.person(), id -> organisation.person(id).map(Person::name).orElse(id));
  }

  String day(Instant at) {
    return at == null ? "" : Days.words(calendar.dayOf(at));
  }

  private String minute(Instant at) {
    return day(at) + ", " + calendar.timeOf(at);
  }

  String span(Duration span) {
    return span == null ? "" : Spans.words(span);
  }
}
