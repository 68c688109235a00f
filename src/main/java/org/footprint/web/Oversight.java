package org.footprint.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.engine.PassingOn;
import org.footprint.engine.Pulse;
import org.footprint.engine.Pulse.Work;
import org.footprint.engine.StepsOfInstance;
import org.footprint.engine.StepsOfModel;
import org.footprint.oversight.Glance;
import org.footprint.oversight.Glance.Count;
import org.footprint.oversight.Glances;
import org.footprint.people.Organisation;
import org.footprint.web.StepWords.EndedStep;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What Cockpit asks us beside the engine, for those with an eye on other people's work. */
@RestController
@RequestMapping("/oversight")
class Oversight {

  private final Glances glances;
  private final Pulse pulse;
  private final StepsOfModel models;
  private final StepsOfInstance instances;
  private final PassingOn passingOn;
  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Openings openings;
  private final Organisation organisation;
  private final StepWords words;
  private final DueWords dueWords;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Oversight(
      Glances glances,
      Pulse pulse,
      StepsOfModel models,
      StepsOfInstance instances,
      PassingOn passingOn,
      CarePeriods periods,
      NeedToKnow needToKnow,
      Openings openings,
      Organisation organisation,
      StepWords words,
      DueWords dueWords,
      WorkingCalendar calendar,
      Clock clock) {
    this.glances = glances;
    this.pulse = pulse;
    this.models = models;
    this.instances = instances;
    this.passingOn = passingOn;
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.openings = openings;
    this.organisation = organisation;
    this.words = words;
    this.dueWords = dueWords;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * A number and what it counts.
   *
   * @param bad whether it calls for somebody to act
   */
  record Figure(String number, String words, boolean bad) {}

  /** The service at a glance, with its parts where there are any; nothing of it for engineers. */
  record Service(
      String counted,
      List<Figure> figures,
      List<Count> papers,
      List<Count> concerns,
      List<Work> work) {}

  @GetMapping("/service")
  Service service(Authentication who) {
    var figures = new ArrayList<Figure>();
    var glance = StepsPage.watches(who) ? Optional.of(glances.now()) : Optional.<Glance>empty();
    glance.ifPresent(now -> addFigures(now, figures));
    var work = pulse.work();
    figures.add(
        figure(
            work.stream().mapToLong(Work::open).sum(),
            "task is open, whoever has it",
            "tasks are open, whoever has them",
            false));
    figures.add(
        figure(
            work.stream().mapToLong(Work::overdue).sum(),
            "open task is overdue",
            "open tasks are overdue",
            true));
    figures.add(
        figure(
            pulse.stuckSteps(),
            "step is stuck and needs the administrator",
            "steps are stuck and need the administrator",
            true));
    return new Service(
        calendar.timeOf(clock.instant()).toString(),
        figures,
        glance.map(Glance::papers).orElse(List.of()),
        glance.map(Glance::concerns).orElse(List.of()),
        work);
  }

  private static void addFigures(Glance now, List<Figure> figures) {
    var since = "since " + Days.words(now.yearBegan());
    figures.add(figure(now.children(), "child is in care", "children are in care", false));
    figures.add(
        now.held() == 0
            ? new Figure("None", "No review has been held " + since, false)
            : new Figure(
                now.inTime() + " of " + now.held() + ", " + percent(now) + "%",
                "of the reviews held " + since + " were in time",
                false));
    figures.add(
        figure(
            now.notHeld(),
            "review has passed the last day the law allows and is not held",
            "reviews have passed the last day the law allows and are not held",
            true));
    figures.add(
        figure(
            now.papersOverdue(),
            "paper of a review is overdue",
            "papers of reviews are overdue",
            true));
    figures.add(
        figure(
            now.midwaysDue(),
            "midway is due within five working days",
            "midways are due within five working days",
            false));
    figures.add(figure(now.midwaysOverdue(), "midway is overdue", "midways are overdue", true));
    figures.add(figure(now.concernsOpen(), "concern is open", "concerns are open", false));
  }

  /** Rounded down, so that only all of them are 100%. */
  private static int percent(Glance now) {
    return now.inTime() * 100 / now.held();
  }

  private static Figure figure(long number, String one, String many, boolean badIfAny) {
    return new Figure("" + number, number == 1 ? one : many, badIfAny && number > 0);
  }

  /** A step of a model in words, with the numbers that a badge has room for. */
  record StepOfModel(
      String id,
      String name,
      long open,
      long overdue,
      long upToAWeek,
      long upToFourWeeks,
      long longer,
      String oldest,
      int done,
      boolean more,
      String half,
      String nineOfTen,
      int late,
      long order) {}

  @GetMapping("/models/{id}")
  List<StepOfModel> model(@PathVariable String id) {
    return models.of(id).orElseThrow(Oversight::notFound).stream().map(this::inWords).toList();
  }

  private StepOfModel inWords(StepsOfModel.Step step) {
    var open = step.open();
    var done = step.done();
    return new StepOfModel(
        step.id(),
        step.name(),
        open.all(),
        open.overdue(),
        open.upToAWeek(),
        open.upToFourWeeks(),
        open.longer(),
        words.day(open.oldest()),
        done.counted(),
        done.more(),
        words.span(done.half()),
        words.span(done.nineOfTen()),
        done.late(),
        done.half() == null ? -1 : done.half().toMinutes());
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

  /** The steps of one instance. */
  record Course(String reference, List<OpenStep> open, List<EndedStep> ended, boolean more) {}

  /** Of whom somebody need not know, they do not learn that they are known. */
  @GetMapping("/instances/{id}")
  Course instance(@PathVariable String id, Authentication who) {
    var period =
        Optional.of(who)
            .filter(StepsPage::watches)
            .flatMap(watching -> instances.reference(id))
            .flatMap(periods::last)
            .filter(seen -> needToKnow.sight(seen, who.getName()) != Sight.NOTHING)
            .orElseThrow(Oversight::notFound);
    var reference = period.child().reference();
    openings.add(
        reference, who.getName(), "The steps in Cockpit", needToKnow.why(period, who.getName()));
    var course = instances.of(id);
    return new Course(
        reference,
        course.open().stream().map(step -> open(step, period, who)).toList(),
        words.ended(course.ended()),
        course.more());
  }

  private OpenStep open(StepsOfInstance.Step step, CarePeriod period, Authentication who) {
    return new OpenStep(
        step.id(),
        step.name(),
        words.who(step, "Nobody has taken it on yet"),
        words.day(step.began()),
        step.due() == null ? "" : dueWords.of(step.due()),
        step.due() != null && calendar.hasPassed(step.due()),
        passingOn.mayPassOn(step, who.getName(), groups(who))
            ? colleagues(step, period)
            : List.of());
  }

  /** To whom a child is restricted is asked, since others could not open the form. */
  private List<Colleague> colleagues(StepsOfInstance.Step step, CarePeriod period) {
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
        .filter(one -> !period.isKeptFrom(one.person().id()))
        .map(one -> new Colleague(one.person().id(), one.person().name()))
        .toList();
  }

  private static List<String> groups(Authentication who) {
    return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
