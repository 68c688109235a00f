package org.footprint.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.engine.Pulse;
import org.footprint.engine.Pulse.Work;
import org.footprint.oversight.Glance;
import org.footprint.oversight.Glance.Count;
import org.footprint.oversight.Glances;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service in numbers, for Cockpit's first page. */
@RestController
@RequestMapping("/oversight")
class ServiceAtAGlance {

  private final Glances glances;
  private final Pulse pulse;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ServiceAtAGlance(Glances glances, Pulse pulse, WorkingCalendar calendar, Clock clock) {
    this.glances = glances;
    this.pulse = pulse;
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
}
