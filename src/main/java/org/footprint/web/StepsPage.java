package org.footprint.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.engine.StepsOfInstance;
import org.footprint.people.Groups;
import org.footprint.web.StepWords.EndedStep;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What was done for a child step by step, also where Cockpit shows nothing any more. */
@Controller
class StepsPage {

  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Openings openings;
  private final StepsOfInstance steps;
  private final StepWords words;

  StepsPage(
      CarePeriods periods,
      NeedToKnow needToKnow,
      Openings openings,
      StepsOfInstance steps,
      StepWords words) {
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.openings = openings;
    this.steps = steps;
    this.words = words;
  }

  /** One piece of work, such as a review or its papers. */
  record Work(String name, String days, List<EndedStep> steps) {}

  @GetMapping("/children/{reference}/steps")
  String steps(@PathVariable String reference, Authentication who, Model page) {
    var period = seen(reference, who);
    looked(period, who, "What was done, step by step");
    var history = steps.ofChild(period.child().reference());
    page.addAttribute("child", period.child());
    page.addAttribute("works", history.works().stream().map(this::inWords).toList());
    page.addAttribute("more", history.more());
    return "steps";
  }

  @GetMapping("/children/{reference}/steps.csv")
  ResponseEntity<String> file(@PathVariable String reference, Authentication who) {
    var period = seen(reference, who);
    looked(period, who, "The steps as a file");
    return Csv.file(
        "steps.csv",
        List.of("Work", "Days", "Step", "Who", "When", "It took", "It was due", "In time or late"),
        steps.ofChild(period.child().reference()).works().stream()
            .map(this::inWords)
            .flatMap(StepsPage::rows)
            .toList());
  }

  private static Stream<List<String>> rows(Work work) {
    return work.steps().stream()
        .map(
            step ->
                List.of(
                    work.name(),
                    work.days(),
                    step.name(),
                    step.who(),
                    step.ended(),
                    step.took(),
                    step.due(),
                    step.how()));
  }

  private Work inWords(StepsOfInstance.Work work) {
    return new Work(
        work.name(),
        days(words.day(work.began()), words.day(work.ended())),
        words.ended(work.steps()));
  }

  private static String days(String began, String ended) {
    if (ended.isEmpty()) {
      return began + ", under way";
    }
    return ended.equals(began) ? began : began + " to " + ended;
  }

  private void looked(CarePeriod period, Authentication who, String what) {
    openings.add(
        period.child().reference(), who.getName(), what, needToKnow.why(period, who.getName()));
  }

  /** For those to whom Cockpit shows the steps of what is under way. */
  private CarePeriod seen(String reference, Authentication who) {
    return Optional.of(reference)
        .filter(one -> watches(who))
        .flatMap(periods::last)
        .filter(period -> needToKnow.sight(period, who.getName()) != Sight.NOTHING)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static boolean watches(Authentication who) {
    return who.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .anyMatch(Groups.MANAGERS::contains);
  }
}
