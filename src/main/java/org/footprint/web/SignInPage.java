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

  /** Tasklist, with the first due first. */
  @GetMapping("/")
  String home() {
    return "redirect:/camunda/app/tasklist/default/"
        + "#/?sorting=%5B%7B%22sortBy%22:%22dueDate%22,%22sortOrder%22:%22asc%22%7D%5D";
  }
}
