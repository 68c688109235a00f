package org.footprint.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.Emergencies;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.child.Restrictions;
import org.footprint.dispute.DisputeWords;
import org.footprint.dispute.Disputes;
import org.footprint.dispute.IroActs;
import org.footprint.form.Answers;
import org.footprint.form.Mistake;
import org.footprint.form.Refused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The children whom somebody works with, and one page for each. */
@Controller
class ChildPages {

  /** More than anybody works with alone; whoever sees a whole service searches. */
  private static final int A_PAGE = 100;

  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Restrictions restrictions;
  private final Emergencies emergencies;
  private final Disputes disputes;
  private final IroActs iroActs;
  private final ChildFile file;
  private final Openings openings;

  ChildPages(
      CarePeriods periods,
      NeedToKnow needToKnow,
      Restrictions restrictions,
      Emergencies emergencies,
      Disputes disputes,
      IroActs iroActs,
      ChildFile file,
      Openings openings) {
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.restrictions = restrictions;
    this.emergencies = emergencies;
    this.disputes = disputes;
    this.iroActs = iroActs;
    this.file = file;
    this.openings = openings;
  }

  @GetMapping("/children")
  String children(@RequestParam(defaultValue = "") String search, Principal who, Model page) {
    var found = needToKnow.find(who.getName(), search.strip(), A_PAGE);
    page.addAttribute("search", search.strip());
    page.addAttribute("children", file.lines(found.children()));
    page.addAttribute("more", found.all() - found.children().size());
    page.addAttribute("watches", watches(who));
    return "children";
  }

  @GetMapping("/children.csv")
  ResponseEntity<String> childrenAsFile(
      @RequestParam(defaultValue = "") String search, Principal who) {
    var found = needToKnow.children(who.getName(), search.strip());
    openings.addList(needToKnow.why(found, who.getName()), who.getName(), "The children as a file");
    return Csv.file(
        "children.csv",
        List.of("Child", "Reference", "Social worker", "IRO", "Next review"),
        file.lines(found).stream()
            .map(
                one ->
                    List.of(one.name(), one.reference(), one.worker(), one.iro(), one.nextReview()))
            .toList());
  }

  @GetMapping("/children/{reference}")
  String child(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String kind,
      Authentication who,
      Model page) {
    var period = seen(reference, who);
    looked(period, who, "The child's page");
    return show(period, kind, who, page);
  }

  @PostMapping("/children/{reference}/concerns/{concern}")
  String act(
      @PathVariable String reference,
      @PathVariable String concern,
      @RequestParam Map<String, String> typed,
      Authentication who,
      Model page) {
    var period = seen(reference, who);
    var answers = new HashMap<>(typed);
    answers.put("concern", concern);
    try {
      iroActs.act(new Answers(answers), who.getName());
      return "redirect:/children/" + period.child().reference() + "#concerns";
    } catch (Refused refused) {
      page.addAttribute(
          "mistakes",
          Mistakes.byField(
              refused.mistakes().stream()
                  .map(one -> new Mistake(concern + "-" + one.field(), one.sentence()))
                  .toList()));
    } catch (ConcurrencyFailureException e) {
      page.addAttribute("mistakes", Mistakes.byField(Mistakes.atTheSameMoment()));
    }
    page.addAttribute("typed", answers);
    return show(period, "", who, page);
  }

  private String show(CarePeriod period, String kind, Authentication who, Model page) {
    var all = needToKnow.sight(period, who.getName()) == Sight.ALL;
    page.addAttribute("file", file.of(period));
    page.addAttribute("all", all);
    page.addAttribute("kind", kind);
    page.addAttribute("kinds", ChildFile.KINDS);
    page.addAttribute("chronology", all ? file.chronology(period, kind) : List.of());
    page.addAttribute("watches", watches(who));
    page.addAttribute("seesSteps", StepsPage.watches(who));
    page.addAttribute("why", needToKnow.why(period, who.getName()));
    page.addAttribute(
        "openUntil", emergencies.openUntil(period, who.getName()).map(file::moment).orElse(null));
    page.addAttribute("acts", DisputeWords.ACTS);
    page.addAttribute(
        "mayActOn",
        disputes.actedOnBy(who.getName()).stream().map(one -> one.id().toString()).toList());
    if (!page.containsAttribute("typed")) {
      page.addAttribute("typed", Map.of());
      page.addAttribute("mistakes", Map.of());
    }
    page.addAttribute("restricted", period.onlyThese() != null);
    page.addAttribute("mayRestrict", all && restrictions.mayRestrict(period, who.getName()));
    return "child";
  }

  @GetMapping("/children/{reference}/chronology.csv")
  ResponseEntity<String> chronology(
      @PathVariable String reference, @RequestParam(defaultValue = "") String kind, Principal who) {
    var period = seen(reference, who);
    if (needToKnow.sight(period, who.getName()) != Sight.ALL) {
      throw notFound();
    }
    looked(period, who, "The chronology as a file");
    return Csv.file(
        "chronology.csv", List.of("When", "Who", "What"), file.chronologyRows(period, kind));
  }

  @GetMapping("/children/{reference}/tasks.csv")
  ResponseEntity<String> tasks(@PathVariable String reference, Principal who) {
    var period = seen(reference, who);
    looked(period, who, "The open tasks as a file");
    return Csv.file(
        "tasks.csv",
        List.of("Task", "With", "When"),
        file.of(period).todos().stream()
            .map(one -> List.of(one.what(), one.who(), one.due()))
            .toList());
  }

  @GetMapping("/children/{reference}/decisions.csv")
  ResponseEntity<String> decisions(@PathVariable String reference, Principal who) {
    var period = seen(reference, who);
    if (needToKnow.sight(period, who.getName()) != Sight.ALL) {
      throw notFound();
    }
    looked(period, who, "The decisions as a file");
    return Csv.file(
        "decisions.csv",
        List.of("Decision", "Who", "By", "What became of it"),
        file.of(period).decisions().stream()
            .map(one -> List.of(one.what(), one.who(), one.by(), one.outcome()))
            .toList());
  }

  @GetMapping("/children/{reference}/openings.csv")
  ResponseEntity<String> openingsAsFile(@PathVariable String reference, Principal who) {
    var period = seen(reference, who);
    if (!watches(who)) {
      throw notFound();
    }
    return Csv.file(
        "openings.csv",
        List.of("When", "Who", "What", "Why"),
        file.openings(period, openings.allOf(period.child().id())).stream()
            .map(one -> List.of(one.when(), one.who(), one.what(), one.why()))
            .toList());
  }

  @GetMapping("/children/{reference}/openings")
  String openings(@PathVariable String reference, Principal who, Model page) {
    var period = seen(reference, who);
    if (!watches(who)) {
      throw notFound();
    }
    page.addAttribute("file", file.of(period));
    page.addAttribute("openings", file.openings(period, openings.latestOf(period.child().id())));
    return "openings";
  }

  private void looked(CarePeriod period, Principal who, String what) {
    openings.add(
        period.child().reference(), who.getName(), what, needToKnow.why(period, who.getName()));
  }

  /** Of whom somebody need not know, they do not learn that they are known. */
  private CarePeriod seen(String reference, Principal who) {
    return Optional.of(reference)
        .flatMap(periods::last)
        .filter(period -> needToKnow.sight(period, who.getName()) != Sight.NOTHING)
        .orElseThrow(ChildPages::notFound);
  }

  private boolean watches(Principal who) {
    return needToKnow.watches(who.getName());
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
