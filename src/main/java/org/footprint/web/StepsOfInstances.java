package org.footprint.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.engine.PassingOn;
import org.footprint.engine.StepsOfInstance;
import org.footprint.people.Groups;
import org.footprint.people.Organisation;
import org.footprint.web.StepWords.EndedStep;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The steps of one process in Cockpit, in words. */
@RestController
@RequestMapping("/oversight")
class StepsOfInstances {

  private final StepsOfInstance instances;
  private final PassingOn passingOn;
  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Openings openings;
  private final Organisation organisation;
  private final StepWords words;
  private final DueWords dueWords;
  private final WorkingCalendar calendar;

  StepsOfInstances(
      StepsOfInstance instances,
      PassingOn passingOn,
      CarePeriods periods,
      NeedToKnow needToKnow,
      Openings openings,
      Organisation organisation,
      StepWords words,
      DueWords dueWords,
      WorkingCalendar calendar) {
    this.instances = instances;
    this.passingOn = passingOn;
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.openings = openings;
    this.organisation = organisation;
    this.words = words;
    this.dueWords = dueWords;
    this.calendar = calendar;
  }

  /** Somebody who does the same work. */
  record Colleague(String id, String name) {}

  /**
   * What somebody has in hand, or nobody yet.
   *
   * @param colleagues to whom whoever asks may pass it on
   */
  record OpenStep(
      String id,
      String name,
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
    var about =
        Optional.of(who)
            .filter(StepsPage::watches)
            .flatMap(watching -> instances.reference(id))
            .orElseThrow(StepsOfInstances::notFound);
    return about.contains(" ") ? ofTheService(id, who) : ofChild(about, id, who);
  }

  private Course ofChild(String about, String id, Authentication who) {
    var period =
        periods
            .last(about)
            .filter(seen -> needToKnow.sight(seen, who.getName()) != Sight.NOTHING)
            .orElseThrow(StepsOfInstances::notFound);
    var reference = period.child().reference();
    openings.add(
        reference, who.getName(), "The steps in Cockpit", needToKnow.why(period, who.getName()));
    return course(reference, id, period::isKeptFrom, who);
  }

  /** Such as the annual report, by whose key no child is meant. */
  private Course ofTheService(String id, Authentication who) {
    if (SignedInGroups.of(who).stream().noneMatch(Groups.LEADERS::contains)) {
      throw notFound();
    }
    return course(null, id, person -> false, who);
  }

  private Course course(
      String reference, String id, Predicate<String> keptFrom, Authentication who) {
    var course = instances.of(id);
    return new Course(
        reference,
        course.open().stream().map(step -> open(step, keptFrom, who)).toList(),
        words.ended(course.ended()),
        course.more());
  }

  private OpenStep open(StepsOfInstance.Step step, Predicate<String> keptFrom, Authentication who) {
    return new OpenStep(
        step.id(),
        step.name(),
        words.who(step, "Nobody has taken it on yet"),
        words.day(step.began()),
        step.due() == null ? "" : dueWords.of(step.due()),
        step.due() != null && calendar.hasPassed(step.due()),
        passingOn.mayPassOn(step, who.getName(), SignedInGroups.of(who))
            ? colleagues(step, keptFrom)
            : List.of());
  }

  /** To whom a child is restricted is asked, since others could not open the form. */
  private List<Colleague> colleagues(StepsOfInstance.Step step, Predicate<String> keptFrom) {
    var all = organisation.memberships();
    var same =
        step.person() == null
            ? passingOn.groupsAsked(step)
            : all.stream()
                .filter(one -> one.person().id().equals(step.person()))
                .flatMap(one -> one.groups().stream())
                .collect(Collectors.toSet());
    return all.stream()
        .filter(one -> !one.person().id().equals(step.person()))
        .filter(one -> one.groups().stream().anyMatch(same::contains))
        .filter(one -> !keptFrom.test(one.person().id()))
        .map(one -> new Colleague(one.person().id(), one.person().name()))
        .toList();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
