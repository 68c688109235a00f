package org.footprint.web;

import java.util.HashSet;
import java.util.List;
import org.footprint.people.Groups;
import org.footprint.people.Role;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which pages stand at the top, for whoever is signed in. */
@ControllerAdvice(annotations = Controller.class)
class Navigation {

  private static final List<String> READ_NO_DECISIONS =
      List.of(Groups.ADMINISTRATORS, Role.BUSINESS_SUPPORT.group());

  @ModelAttribute
  void pages(Authentication who, Model page) {
    var groups = new HashSet<String>();
    if (who != null) {
      who.getAuthorities().forEach(group -> groups.add(group.getAuthority()));
    }
    page.addAttribute("answersForOthers", groups.stream().anyMatch(Groups.MANAGERS::contains));
    page.addAttribute("readsService", groups.stream().anyMatch(Groups.RUN_THE_SERVICE::contains));
    page.addAttribute("readsReports", groups.stream().anyMatch(Groups.LEADERS::contains));
    groups.retainAll(Groups.ALL);
    READ_NO_DECISIONS.forEach(groups::remove);
    page.addAttribute("readsDecisions", !groups.isEmpty());
  }
}
