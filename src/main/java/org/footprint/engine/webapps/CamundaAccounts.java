package org.footprint.engine.webapps;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Checks a password against Camunda's accounts, which slow guessing down by themselves. */
@Component
class CamundaAccounts implements AuthenticationProvider {

  private final IdentityService identities;

  CamundaAccounts(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    var name = given.getName();
    if (!identities.checkPassword(name, String.valueOf(given.getCredentials()))) {
      throw new BadCredentialsException("wrong name or password");
    }
    var groups =
        identities.createGroupQuery().groupMember(name).list().stream().map(Group::getId).toList();
    if (groups.isEmpty()) {
      throw new DisabledException("this account has no role any more");
    }
    return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities(groups));
  }

  private static List<SimpleGrantedAuthority> authorities(List<String> groups) {
    return groups.stream().map(SimpleGrantedAuthority::new).toList();
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
