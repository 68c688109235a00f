package org.footprint.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What works for whom and what does not, for everybody, also before they sign in. */
@Controller
class AccessibilityPage {

  private final String contact;

  AccessibilityPage(@Value("${footprint.accessibility.contact}") String contact) {
    this.contact = contact;
  }

  @GetMapping("/accessibility")
  String statement(Model page) {
    page.addAttribute("contact", contact);
    return "accessibility";
  }
}
