package org.footprint.engine.webapps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_HEADER_NAME;
import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;

/**
 * The token by which the webapps' own pages show that a request is theirs. It counts for everything
 * that is reached by the one sign-in, so that another site can neither act for a person nor sign
 * them out.
 */
public final class WebappToken {

  private WebappToken() {}

  /** Whether the request carries the token of its session. */
  public static boolean accompanies(HttpServletRequest request) {
    var session = request.getSession(false);
    var given = request.getHeader(CSRF_TOKEN_HEADER_NAME);
    return session != null
        && given != null
        && session.getAttribute(CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String expected
        && MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
