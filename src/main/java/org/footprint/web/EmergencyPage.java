package org.footprint.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.footprint.child.Emergencies;
import org.footprint.form.Answers;
import org.footprint.form.Mistake;
import org.footprint.form.Refused;
import org.footprint.people.Groups;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody opens the record of a child they do not work with, because it cannot wait. */
@Controller
@RequestMapping("/emergency")
class EmergencyPage {

  private final Emergencies emergencies;

  EmergencyPage(Emergencies emergencies) {
    this.emergencies = emergencies;
  }

  @GetMapping
  String form(Authentication who, Model page) {
    refuseAdministrators(who);
    return shown(page, "", "", List.of());
  }

  @PostMapping
  String open(
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String reason,
      Authentication who,
      Model page) {
    refuseAdministrators(who);
    try {
      var answers = new Answers(Map.of("reference", reference, "reason", reason));
      return "redirect:/children/"
          + emergencies.open(answers, ((Principal) who).getName()).child().reference();
    } catch (Refused refused) {
      return shown(page, reference, reason, refused.mistakes());
    }
  }

  private static String shown(Model page, String reference, String reason, List<Mistake> wrong) {
    page.addAttribute("reference", reference);
    page.addAttribute("reason", reason);
    page.addAttribute("mistakes", Mistakes.byField(wrong));
    return "emergency";
  }

  /** Whoever looks after the machines works with no child. */
  private static void refuseAdministrators(Authentication who) {
    if (who.getAuthorities().stream()
        .allMatch(role -> role.getAuthority().equals(Groups.ADMINISTRATORS))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
