package org.footprint.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.stream.Stream;
import org.footprint.engine.webapps.WebappPaths;
import org.footprint.engine.webapps.WebappToken;
import org.footprint.people.Groups;
import org.footprint.people.Role;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every path is denied unless a line here opens it. */
@Configuration
class SecurityRules {

  private static final String[] WHO_NOTIFY = {
    Role.SOCIAL_WORKER.group(), Role.TEAM_MANAGER.group(), Role.IRO_MANAGER.group()
  };
  private static final String[] WHO_WATCHES =
      Stream.concat(Groups.MANAGERS.stream(), Stream.of(Groups.ADMINISTRATORS))
          .toArray(String[]::new);
  private static final String[] WHO_REPORTS = Groups.LEADERS.toArray(String[]::new);
  private static final String[] WHO_RUN_THE_SERVICE = Groups.RUN_THE_SERVICE.toArray(String[]::new);
  private static final RequestMatcher WEBAPPS = path("/camunda/**");
  private static final RequestMatcher API = path("/api/**");
  private static final RequestMatcher DESK = path("/desk/**");
  private static final RequestMatcher OVERSIGHT = path("/oversight/**");
  private static final RequestMatcher WEBAPP_SIGN_OUT =
      path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

  private final Clock clock;

  SecurityRules(Clock clock) {
    this.clock = clock;
  }

  /** The council's other systems, each with its own name and secret, without a session. */
  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, ApiClients clients) throws Exception {
    return http.securityMatcher(
            request ->
                request.getHeader("Authorization") != null
                    && new OrRequestMatcher(API, path("/actuator/**")).matches(request))
        .authenticationManager(clients.manager())
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(API, path("/actuator/prometheus"))
                    .hasAuthority(ApiClients.MACHINE)
                    .anyRequest()
                    .denyAll())
        .httpBasic(basic -> {})
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  /** People, who sign in once for everything. */
  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      AuthenticationProvider accounts,
      AuthenticationEventPublisher events,
      GuessingBrake brake)
      throws Exception {
    var manager = new ProviderManager(accounts);
    manager.setAuthenticationEventPublisher(events);
    return http.authenticationManager(manager)
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(path("/login"), path("/assets/**"), path("/error"))
                    .permitAll()
                    .requestMatchers(
                        path(HttpMethod.GET, "/accessibility"),
                        path(HttpMethod.GET, "/webjars/govuk-frontend/**"))
                    .permitAll()
                    .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                    .permitAll()
                    .requestMatchers(path("/actuator/prometheus"))
                    .hasAuthority(Groups.ADMINISTRATORS)
                    .requestMatchers(
                        path(HttpMethod.GET, "/"),
                        path(HttpMethod.GET, "/children/**"),
                        path(HttpMethod.GET, "/children.csv"),
                        path(HttpMethod.POST, "/children/*/restriction"),
                        path(HttpMethod.POST, "/children/*/concerns/*"),
                        path(HttpMethod.GET, "/openings"),
                        path(HttpMethod.GET, "/openings.csv"),
                        path("/emergency"),
                        path(HttpMethod.GET, "/decisions"),
                        path(HttpMethod.GET, "/decisions.csv"),
                        path(HttpMethod.GET, "/papers/**"),
                        path(HttpMethod.GET, "/team.csv"),
                        path("/team/**"))
                    .authenticated()
                    .requestMatchers(path(HttpMethod.POST, "/api/children/**"))
                    .hasAnyAuthority(WHO_NOTIFY)
                    .requestMatchers(API, DESK)
                    .authenticated()
                    .requestMatchers(
                        path(HttpMethod.GET, "/report"),
                        path(HttpMethod.GET, "/report/**"),
                        path(HttpMethod.GET, "/audits"),
                        path(HttpMethod.GET, "/audits.csv"))
                    .hasAnyAuthority(WHO_REPORTS)
                    .requestMatchers(
                        path(HttpMethod.GET, "/service"),
                        path(HttpMethod.GET, "/service.csv"),
                        path(HttpMethod.GET, "/service/**"))
                    .hasAnyAuthority(WHO_RUN_THE_SERVICE)
                    .requestMatchers(OVERSIGHT)
                    .hasAnyAuthority(WHO_WATCHES)
                    .requestMatchers(WEBAPPS)
                    .access(webappPaths())
                    .anyRequest()
                    .denyAll())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .defaultSuccessUrl("/")
                    .successHandler(new RememberSignIn(clock))
                    .failureUrl("/login?wrong"))
        .logout(
            out ->
                out.logoutRequestMatcher(
                        new OrRequestMatcher(path(HttpMethod.POST, "/logout"), WEBAPP_SIGN_OUT))
                    .logoutSuccessUrl("/login?out")
                    .defaultLogoutSuccessHandlerFor(
                        new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT),
                        WEBAPP_SIGN_OUT)
                    .deleteCookies("JSESSIONID"))
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(
                    request -> WebappToken.accompanies(request) || isFromNobody(request)))
        .headers(
            headers ->
                headers
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(
                            new NegatedRequestMatcher(WEBAPPS),
                            new StaticHeadersWriter(
                                "Content-Security-Policy",
                                "default-src 'self'; frame-ancestors 'none'; base-uri 'self';"
                                    + " form-action 'self'; object-src 'none'"))))
        .exceptionHandling(
            refused ->
                refused
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        new OrRequestMatcher(API, DESK, OVERSIGHT, path("/camunda/api/**")))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"), request -> true))
        .addFilterAfter(new SessionAge(clock), SecurityContextHolderFilter.class)
        .addFilterBefore(brake, UsernamePasswordAuthenticationFilter.class)
        .build();
  }

  /** Without a signed-in person there is nothing to misuse, and the answer is to be a plain 401. */
  private static boolean isFromNobody(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication() == null
        && new OrRequestMatcher(API, DESK, OVERSIGHT, WEBAPPS).matches(request);
  }

  private static AuthorizationManager<RequestAuthorizationContext> webappPaths() {
    return AuthorizationManagers.allOf(
        AuthenticatedAuthorizationManager.authenticated(),
        (person, context) ->
            new AuthorizationDecision(
                WebappPaths.allow(context.getRequest(), person.get().getAuthorities())));
  }

  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  private static RequestMatcher path(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }
}
