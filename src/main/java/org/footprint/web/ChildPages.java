package org.footprint.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.child.Restrictions;
import org.footprint.people.Organisation;
import org.footprint.people.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The children whom somebody works with, and one page for each. */
@Controller
class ChildPages {

  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Restrictions restrictions;
  private final ChildFile file;
  private final Openings openings;
  private final Organisation organisation;

  ChildPages(
      CarePeriods periods,
      NeedToKnow needToKnow,
      Restrictions restrictions,
      ChildFile file,
      Openings openings,
      Organisation organisation) {
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.restrictions = restrictions;
    this.file = file;
    this.openings = openings;
    this.organisation = organisation;
  }

  @GetMapping("/children")
  String children(@RequestParam(defaultValue = "") String search, Principal who, Model page) {
    var wanted = search.strip().toLowerCase(Locale.UK);
    page.addAttribute("search", search.strip());
    page.addAttribute(
        "children",
        needToKnow.children(who.getName()).stream()
            .filter(period -> isFound(period, wanted))
            .map(file::line)
            .toList());
    return "children";
  }

  private static boolean isFound(CarePeriod period, String wanted) {
    var child = period.child();
    return (child.name() + " " + child.reference()).toLowerCase(Locale.UK).contains(wanted);
  }

  @GetMapping("/children/{reference}")
  String child(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String kind,
      Principal who,
      Model page) {
    var period = seen(reference, who);
    var all = needToKnow.sight(period, who.getName()) == Sight.ALL;
    openings.add(period.child().reference(), who.getName(), "The child's page");
    page.addAttribute("file", file.of(period));
    page.addAttribute("all", all);
    page.addAttribute("kind", kind);
    page.addAttribute("kinds", ChildFile.KINDS);
    page.addAttribute("chronology", all ? file.chronology(period, kind) : List.of());
    page.addAttribute("watches", watches(who));
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
    openings.add(period.child().reference(), who.getName(), "The chronology as a file");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("chronology.csv").build().toString())
        .body(Csv.of(List.of("When", "Who", "What"), file.chronologyRows(period, kind)));
  }

  @GetMapping("/children/{reference}/openings")
  String openings(@PathVariable String reference, Principal who, Model page) {
    var period = seen(reference, who);
    if (!watches(who)) {
      throw notFound();
    }
    page.addAttribute("file", file.of(period));
    page.addAttribute("openings", file.openings(openings.of(period.child().id())));
    return "openings";
  }

  /** Of whom somebody need not know, they do not learn that they are known. */
  private CarePeriod seen(String reference, Principal who) {
    return Optional.of(reference)
        .flatMap(periods::last)
        .filter(period -> needToKnow.sight(period, who.getName()) != Sight.NOTHING)
        .orElseThrow(ChildPages::notFound);
  }

  private boolean watches(Principal who) {
    return organisation.inGroup(Role.IRO_MANAGER.group()).stream()
        .anyMatch(person -> person.id().equals(who.getName()));
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
