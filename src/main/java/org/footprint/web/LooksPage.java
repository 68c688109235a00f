package org.footprint.web;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.footprint.child.NeedToKnow;
import org.footprint.child.Openings;
import org.footprint.child.Openings.Look;
import org.footprint.child.Restrictions;
import org.footprint.people.Organisation;
import org.footprint.web.ChildFile.Looked;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every look at any child's record, for the IRO manager. */
@Controller
class LooksPage {

  private static final int A_PAGE = 500;

  private final NeedToKnow needToKnow;
  private final Openings openings;
  private final Restrictions restrictions;
  private final ChildFile file;
  private final Organisation organisation;

  LooksPage(
      NeedToKnow needToKnow,
      Openings openings,
      Restrictions restrictions,
      ChildFile file,
      Organisation organisation) {
    this.needToKnow = needToKnow;
    this.openings = openings;
    this.restrictions = restrictions;
    this.file = file;
    this.organisation = organisation;
  }

  @GetMapping("/openings")
  String looks(@RequestParam(defaultValue = "") String person, Principal who, Model page) {
    page.addAttribute(
        "looks",
        file.looksTogether(looks(openings::latest, person, who)).stream().limit(A_PAGE).toList());
    page.addAttribute("person", person);
    page.addAttribute(
        "people", organisation.memberships().stream().map(one -> one.person()).toList());
    return "looks";
  }

  @GetMapping("/openings.csv")
  ResponseEntity<String> file(@RequestParam(defaultValue = "") String person, Principal who) {
    return Csv.file(
        "openings.csv",
        List.of("When", "Who", "Child", "What", "Why"),
        file.looks(looks(openings::all, person, who)).stream().map(Looked::cells).toList());
  }

  private List<Look> looks(Function<String, List<Look>> read, String person, Principal who) {
    if (!needToKnow.watches(who.getName())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var keptFrom = Set.copyOf(restrictions.keptFrom(who.getName()));
    return read.apply(person.isBlank() ? null : person).stream()
        .filter(one -> !keptFrom.contains(one.reference()))
        .toList();
  }
}
