package org.footprint.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. */
@Controller
class SignInPage {

  @GetMapping("/login")
  String signIn(Principal person) {
    return person == null ? "login" : "redirect:/";
  }

  @GetMapping("/")
  String home() {
    return "redirect:/camunda/app/tasklist/default/";
  }
}
