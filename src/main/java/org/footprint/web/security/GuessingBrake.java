package org.footprint.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops one address from trying passwords on account after account. Each account is slowed down on
 * its own as well; this limit is wide, because a whole council may share one address.
 */
@Component
class GuessingBrake extends OncePerRequestFilter {

  static final int MOST_FAILURES = 50;
  static final Duration WITHIN = Duration.ofMinutes(10);

  private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
  private final Clock clock;

  GuessingBrake(Clock clock) {
    this.clock = clock;
  }

  @EventListener
  void failed(AbstractAuthenticationFailureEvent failure) {
    failures.values().removeIf(times -> recent(times).isEmpty());
    if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails from) {
      failures.compute(
          from.getRemoteAddress(),
          (address, times) -> {
            var recent = recent(times);
            recent.addLast(clock.instant());
            return recent;
          });
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isSignIn(request) && isGuessing(request.getRemoteAddr())) {
      response.sendRedirect(request.getContextPath() + "/login?later");
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isSignIn(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getServletPath().equals("/login");
  }

  private boolean isGuessing(String address) {
    var times = failures.computeIfPresent(address, (key, old) -> emptyToNull(recent(old)));
    return times != null && times.size() >= MOST_FAILURES;
  }

  private Deque<Instant> recent(Deque<Instant> times) {
    var limit = clock.instant().minus(WITHIN);
    var recent = times == null ? new ArrayDeque<Instant>() : new ArrayDeque<>(times);
    recent.removeIf(time -> time.isBefore(limit));
    return recent;
  }

  private static Deque<Instant> emptyToNull(Deque<Instant> times) {
    return times.isEmpty() ? null : times;
  }
}
