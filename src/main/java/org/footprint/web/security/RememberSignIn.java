package org.footprint.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Notes when somebody signed in and brings them to where they wanted to go. */
class RememberSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

  static final String AT = "signedInAt";

  private final Clock clock;

  RememberSignIn(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws ServletException, IOException {
    request.getSession().setAttribute(AT, clock.instant());
    super.onAuthenticationSuccess(request, response, person);
  }
}
