package org.footprint.web;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The groups of whoever is signed in. */
final class SignedInGroups {

  private SignedInGroups() {}

  static List<String> of(Authentication who) {
    return who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
  }
}
