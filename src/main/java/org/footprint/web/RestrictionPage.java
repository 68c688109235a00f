package org.footprint.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.ChildSummary;
import org.footprint.child.NeedToKnow;
import org.footprint.child.Openings;
import org.footprint.child.Restriction;
import org.footprint.child.Restrictions;
import org.footprint.form.Answers;
import org.footprint.form.Mistake;
import org.footprint.form.Refused;
import org.footprint.people.Person;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a manager says who alone may know of a child. */
@Controller
@RequestMapping("/children/{reference}/restriction")
class RestrictionPage {

  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Restrictions restrictions;
  private final ChildSummary summary;
  private final Openings openings;

  RestrictionPage(
      CarePeriods periods,
      NeedToKnow needToKnow,
      Restrictions restrictions,
      ChildSummary summary,
      Openings openings) {
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.restrictions = restrictions;
    this.summary = summary;
    this.openings = openings;
  }

  /** Somebody who can be ticked. */
  record Named(String id, String name, boolean ticked) {}

  @GetMapping
  String restriction(@PathVariable String reference, Principal who, Model page) {
    var period = restrictable(reference, who);
    openings.add(
        period.child().reference(),
        who.getName(),
        "Who may know of the child",
        needToKnow.why(period, who.getName()));
    var named =
        restrictions
            .of(period)
            .map(Restriction::named)
            .orElseGet(() -> Set.copyOf(ids(restrictions.around(period))));
    show(period, "", named, List.of(), page);
    return "restriction";
  }

  @PostMapping
  String restrict(
      @PathVariable String reference,
      @RequestParam MultiValueMap<String, String> typed,
      Principal who,
      Model page) {
    var period = restrictable(reference, who);
    var named = typed.getOrDefault("named", List.of());
    var reason = Optional.ofNullable(typed.getFirst("reason")).orElse("");
    var answers = new Answers(Map.of("reason", reason, "named", named));
    try {
      if (typed.containsKey("lift")) {
        restrictions.lift(period, answers, who.getName());
      } else {
        restrictions.restrict(period, answers, who.getName());
      }
    } catch (Refused refused) {
      show(period, reason, Set.copyOf(named), refused.mistakes(), page);
      return "restriction";
    } catch (ConcurrencyFailureException e) {
      show(period, reason, Set.copyOf(named), Mistakes.atTheSameMoment(), page);
      return "restriction";
    }
    var stillSeen =
        needToKnow.sight(periods.period(period.id()), who.getName()) != NeedToKnow.Sight.NOTHING;
    return "redirect:/children" + (stillSeen ? "/" + period.child().reference() : "");
  }

  private void show(
      CarePeriod period, String reason, Set<String> named, List<Mistake> mistakes, Model page) {
    var around = restrictions.around(period);
    var others = restrictions.everybody().stream().filter(one -> !around.contains(one)).toList();
    page.addAttribute("child", summary.of(period));
    page.addAttribute("restriction", restrictions.of(period).orElse(null));
    page.addAttribute("around", tickable(around, named));
    page.addAttribute("others", tickable(others, named));
    page.addAttribute("reason", reason);
    page.addAttribute("mistakes", Mistakes.byField(mistakes));
  }

  private static List<Named> tickable(List<Person> people, Set<String> named) {
    return people.stream()
        .map(person -> new Named(person.id(), person.name(), named.contains(person.id())))
        .toList();
  }

  private static List<String> ids(List<Person> people) {
    return people.stream().map(Person::id).toList();
  }

  private CarePeriod restrictable(String reference, Principal who) {
    return periods
        .last(reference)
        .filter(period -> needToKnow.sight(period, who.getName()) == NeedToKnow.Sight.ALL)
        .filter(period -> restrictions.mayRestrict(period, who.getName()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
