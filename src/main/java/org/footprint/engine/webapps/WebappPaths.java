package org.footprint.engine.webapps;

import static org.footprint.engine.webapps.WebappPaths.Who.ADMINISTRATOR;
import static org.footprint.engine.webapps.WebappPaths.Who.ANYBODY_SIGNED_IN;
import static org.footprint.engine.webapps.WebappPaths.Who.MANAGER;
import static org.footprint.engine.webapps.WebappPaths.Who.NOBODY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.footprint.people.Groups;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which of the webapps' paths a signed-in person may use. The first line that fits decides; what
 * fits no line is denied. Behind these lines the engine's own authorizations still decide about
 * each record.
 */
public final class WebappPaths {

  /** For whom a path is open. */
  public enum Who {
    NOBODY,
    ANYBODY_SIGNED_IN,
    MANAGER,
    ADMINISTRATOR
  }

  private static final PathPatternParser PATTERNS = new PathPatternParser();
  private static final String ENGINE = "/camunda/api/engine/engine/{engine}";

  private record Line(Who who, Set<String> methods, PathPattern path) {}

  private static final List<Line> LINES =
      List.of(
          // CVE-2026-77226: the first administrator comes from the settings, never from here.
          line(NOBODY, "*", "/camunda/api/admin/setup/**"),
          line(NOBODY, "*", "/camunda/app/admin/{engine}/setup/**"),
          // One sign-in: the webapps' own is closed.
          line(NOBODY, "*", "/camunda/api/admin/auth/user/{engine}/login/**"),
          // A task is finished by its form, a process started by its form or our API.
          line(NOBODY, "POST", ENGINE + "/task/{id}/{end:complete|resolve}"),
          line(NOBODY, "POST", ENGINE + "/task/{id}/{end:bpmnError|bpmnEscalation}"),
          // A task is passed on with a reason, by our own pages; an administrator mends.
          line(ADMINISTRATOR, "POST", ENGINE + "/task/{id}/{act:assignee|unclaim}"),
          line(NOBODY, "POST", ENGINE + "/task/create"),
          line(NOBODY, "POST", ENGINE + "/task/{id}/comment/create"),
          line(NOBODY, "POST", ENGINE + "/task/{id}/attachment/create"),
          line(NOBODY, "POST", ENGINE + "/process-definition/{id}/start"),
          line(NOBODY, "POST", ENGINE + "/process-definition/key/{key}/start"),
          line(NOBODY, "POST", ENGINE + "/process-definition/key/{key}/tenant-id/{tenant}/start"),
          line(NOBODY, "POST", ENGINE + "/message"),

          // Tasklist.
          line(ANYBODY_SIGNED_IN, "GET", "/camunda/app/{app:tasklist|welcome}/**"),
          line(ANYBODY_SIGNED_IN, "GET", "/camunda/{kind:lib|assets}/**"),
          line(ANYBODY_SIGNED_IN, "GET", "/camunda/favicon.ico"),
          line(ANYBODY_SIGNED_IN, "GET", "/camunda/app"),
          line(ANYBODY_SIGNED_IN, "GET", "/camunda"),
          line(ANYBODY_SIGNED_IN, "GET", "/camunda/api/{app:tasklist|welcome}/plugin/**"),
          line(ANYBODY_SIGNED_IN, "GET", "/camunda/api/admin/auth/user/{engine}"),
          line(ANYBODY_SIGNED_IN, "GET", "/camunda/api/engine/engine"),
          line(ANYBODY_SIGNED_IN, "GET,OPTIONS", ENGINE + "/filter"),
          line(ANYBODY_SIGNED_IN, "GET", ENGINE + "/filter/count"),
          line(ANYBODY_SIGNED_IN, "GET,OPTIONS", ENGINE + "/filter/{id}"),
          line(
              ANYBODY_SIGNED_IN,
              "GET,POST",
              ENGINE + "/filter/{id}/{result:list|count|singleResult}"),
          line(ANYBODY_SIGNED_IN, "GET,POST", ENGINE + "/task"),
          line(ANYBODY_SIGNED_IN, "GET,POST", ENGINE + "/task/count"),
          line(ANYBODY_SIGNED_IN, "GET", ENGINE + "/task/{id}"),
          line(
              ANYBODY_SIGNED_IN,
              "GET",
              ENGINE + "/task/{id}/{part:form|deployed-form|form-variables|identity-links}"),
          line(ANYBODY_SIGNED_IN, "GET", ENGINE + "/task/{id}/{part:comment|attachment}"),
          line(ANYBODY_SIGNED_IN, "POST", ENGINE + "/task/{id}/{act:claim|submit-form}"),
          line(ANYBODY_SIGNED_IN, "GET", ENGINE + "/process-definition"),
          line(ANYBODY_SIGNED_IN, "GET", ENGINE + "/process-definition/count"),
          line(MANAGER, "GET", ENGINE + "/process-definition/statistics"),
          line(ANYBODY_SIGNED_IN, "GET", ENGINE + "/process-definition/{id}"),
          line(
              ANYBODY_SIGNED_IN,
              "GET",
              ENGINE + "/process-definition/{id}/{part:startForm|deployed-start-form|xml}"),
          line(
              ANYBODY_SIGNED_IN,
              "GET",
              ENGINE + "/process-definition/{id}/{part:form-variables|rendered-form}"),
          line(ANYBODY_SIGNED_IN, "POST", ENGINE + "/process-definition/{id}/submit-form"),
          line(ANYBODY_SIGNED_IN, "GET", ENGINE + "/user/{id}/profile"),
          line(ANYBODY_SIGNED_IN, "PUT", ENGINE + "/user/{id}/credentials"),
          line(ANYBODY_SIGNED_IN, "POST", ENGINE + "/identity/password-policy"),
          line(ANYBODY_SIGNED_IN, "GET", ENGINE + "/identity/{part:groups|password-policy}"),
          line(ANYBODY_SIGNED_IN, "GET", ENGINE + "/authorization/check"),

          // Who did what for a child is shown by our own pages, to those who need to know.
          line(
              ADMINISTRATOR,
              "GET,POST",
              ENGINE + "/history/{part:task|activity-instance|identity-link-log}/**"),

          // Cockpit: managers read.
          line(MANAGER, "GET", "/camunda/app/cockpit/**"),
          line(MANAGER, "GET", "/camunda/api/cockpit/plugin/**"),
          line(MANAGER, "POST", "/camunda/api/cockpit/plugin/**"),
          line(MANAGER, "GET", ENGINE + "/{part:process-instance|history|job|incident}/**"),
          line(
              MANAGER,
              "GET",
              ENGINE + "/{part:process-definition|decision-definition|case-definition}/**"),
          line(MANAGER, "GET", ENGINE + "/decision-requirements-definition/**"),
          line(MANAGER, "GET", ENGINE + "/task/report/**"),
          line(MANAGER, "POST", ENGINE + "/{part:user|group}"),
          line(MANAGER, "GET", ENGINE + "/{part:user|group|deployment|job-definition}/**"),
          line(MANAGER, "GET", ENGINE + "/{part:telemetry|version|metrics}/**"),
          line(
              MANAGER,
              "POST",
              ENGINE + "/{part:process-instance|variable-instance|job|external-task|incident}"),
          line(
              MANAGER,
              "POST",
              ENGINE + "/{part:process-instance|variable-instance|job|external-task}/count"),
          line(ADMINISTRATOR, "POST", ENGINE + "/history/cleanup"),
          line(MANAGER, "POST", ENGINE + "/history/{part}"),
          line(MANAGER, "POST", ENGINE + "/history/{part}/count"),

          // Only an administrator changes the engine's state, or an account.
          line(ADMINISTRATOR, "*", "/camunda/app/**"),
          line(ADMINISTRATOR, "*", "/camunda/api/**"));

  private WebappPaths() {}

  /** Whether a person with these roles may make this request. */
  public static boolean allow(
      HttpServletRequest request, Collection<? extends GrantedAuthority> roles) {
    var who = who(request.getMethod(), request.getRequestURI());
    var names = roles.stream().map(GrantedAuthority::getAuthority).toList();
    return switch (who) {
      case NOBODY -> false;
      case ANYBODY_SIGNED_IN -> true;
      case MANAGER ->
          names.stream().anyMatch(Groups.MANAGERS::contains)
              || names.contains(Groups.ADMINISTRATORS);
      case ADMINISTRATOR -> names.contains(Groups.ADMINISTRATORS);
    };
  }

  public static Who who(String method, String path) {
    var parsed = PathContainer.parsePath(withoutTrailingSlash(path));
    return LINES.stream()
        .filter(line -> line.methods().contains("*") || line.methods().contains(method))
        .filter(line -> line.path().matches(parsed))
        .map(Line::who)
        .findFirst()
        .orElse(NOBODY);
  }

  /** The webapps' own servlets do not mind a slash at the end, so neither may these lines. */
  private static String withoutTrailingSlash(String path) {
    return path.replaceFirst("/+$", "");
  }

  private static Line line(Who who, String methods, String path) {
    return new Line(who, Set.copyOf(Arrays.asList(methods.split(","))), PATTERNS.parse(path));
  }
}
