package org.footprint.web;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.engine.StepsOfInstance;
import org.footprint.engine.StepsOfInstance.Step;
import org.footprint.engine.TaskPassing;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.Groups;
import org.footprint.team.PassingOn;
import org.footprint.web.StepWords.EndedStep;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The steps of one process in Cockpit, in words. */
@RestController
@RequestMapping("/oversight")
class StepsOfInstances {

  private final StepsOfInstance instances;
  private final TaskPassing tasks;
  private final PassingOn passingOn;
  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Openings openings;
  private final StepWords words;
  private final DueWords dueWords;
  private final WorkingCalendar calendar;

  StepsOfInstances(
      StepsOfInstance instances,
      TaskPassing tasks,
      PassingOn passingOn,
      CarePeriods periods,
      NeedToKnow needToKnow,
      Openings openings,
      StepWords words,
      DueWords dueWords,
      WorkingCalendar calendar) {
    this.instances = instances;
    this.tasks = tasks;
    this.passingOn = passingOn;
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.openings = openings;
    this.words = words;
    this.dueWords = dueWords;
    this.calendar = calendar;
  }

  /** Somebody who does the same work. */
  record Colleague(String id, String name) {}

  /**
   * Who is to have a task, and why.
   *
   * @param from who had it when that was decided; null where nobody had
   */
  record Holder(String from, String person, String reason) {}

  /**
   * What somebody has in hand, or nobody yet.
   *
   * @param holder the id of who has it, null where nobody has
   * @param colleagues to whom whoever asks may pass it on
   */
  record OpenStep(
      String id,
      String name,
      String holder,
      String who,
      String since,
      String due,
      boolean late,
      List<Colleague> colleagues) {}

  /**
   * The steps of one instance.
   *
   * @param reference of the child, null where it is about the service as a whole
   */
  record Course(String reference, List<OpenStep> open, List<EndedStep> ended, boolean more) {}

  /** Of whom somebody need not know, they do not learn that they are known. */
  @GetMapping("/instances/{id}")
  Course instance(@PathVariable String id, Authentication who) {
    var about = about(id, who);
    if (about.contains(" ")) {
      return ofTheService(id, who);
    }
    var period = period(about, who);
    var reference = period.child().reference();
    openings.add(
        reference, who.getName(), "The steps in Cockpit", needToKnow.why(period, who.getName()));
    return course(reference, id, step -> colleagues(step, period, who));
  }

  @PutMapping("/instances/{id}/open/{task}/holder")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void passOn(
      @PathVariable String id,
      @PathVariable String task,
      @RequestBody Holder to,
      Authentication who) {
    var period = period(about(id, who), who);
    var open =
        instances.of(id).open().stream()
            .filter(step -> step.id().equals(task))
            .findFirst()
            .orElseThrow(
                () -> new Refused("task", "This is over by now. Load the page again to see it."));
    if (!mayPassOn(open, who)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var answers = new HashMap<String, Object>();
    answers.put("person", to.person());
    answers.put("reason", to.reason());
    passingOn.passOn(open, to.from(), period, new Answers(answers), who.getName());
  }

  private String about(String instance, Authentication who) {
    return Optional.of(who)
        .filter(StepsPage::watches)
        .flatMap(watching -> instances.reference(instance))
        .orElseThrow(StepsOfInstances::notFound);
  }

  private CarePeriod period(String reference, Authentication who) {
    return periods
        .last(reference)
        .filter(seen -> needToKnow.sight(seen, who.getName()) != Sight.NOTHING)
        .orElseThrow(StepsOfInstances::notFound);
  }

  /** Such as the annual report, by whose key no child is meant. */
  private Course ofTheService(String id, Authentication who) {
    if (SignedInGroups.of(who).stream().noneMatch(Groups.LEADERS::contains)) {
      throw notFound();
    }
    return course(null, id, step -> List.of());
  }

  private Course course(String reference, String id, Function<Step, List<Colleague>> colleagues) {
    var course = instances.of(id);
    return new Course(
        reference,
        course.open().stream().map(step -> open(step, colleagues.apply(step))).toList(),
        words.ended(course.ended()),
        course.more());
  }

  private OpenStep open(Step step, List<Colleague> colleagues) {
    return new OpenStep(
        step.id(),
        step.name(),
        step.person(),
        words.who(step, "Nobody has taken it on yet"),
        words.day(step.began()),
        step.due() == null ? "" : dueWords.of(step.due()),
        step.due() != null && calendar.hasPassed(step.due()),
        colleagues);
  }

  private List<Colleague> colleagues(Step step, CarePeriod period, Authentication who) {
    return mayPassOn(step, who)
        ? tasks.colleagues(step, period).stream()
            .map(one -> new Colleague(one.id(), one.name()))
            .toList()
        : List.of();
  }

  private boolean mayPassOn(Step step, Authentication who) {
    return tasks.mayPassOn(step, who.getName(), SignedInGroups.of(who));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
