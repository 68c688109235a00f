package org.footprint.engine.webapps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.footprint.child.Restrictions;
import org.footprint.people.Groups;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StreamUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriUtils;

/**
 * Keeps what the engine knows of a restricted child from whoever is not named: the engine's own
 * grants are for whole models, and know no child. Only an administrator, who has to mend what
 * failed, sees that there is a process, and reads no more than its reference.
 */
class Withheld extends OncePerRequestFilter {

  private static final String AN_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Restrictions restrictions;
  private final HistoryService history;
  private final TaskService tasks;
  private final ObjectMapper json;

  Withheld(
      Restrictions restrictions, HistoryService history, TaskService tasks, ObjectMapper json) {
    this.restrictions = restrictions;
    this.history = history;
    this.tasks = tasks;
    this.json = json;
  }

  /** What is kept from somebody: the children's references, and their processes' ids. */
  private record Kept(Set<String> children, Set<String> ids) {

    boolean isNamedIn(JsonNode part) {
      return part.isTextual()
          ? children.contains(part.asText()) || ids.contains(part.asText())
          : StreamSupport.stream(part.spliterator(), false).anyMatch(this::isNamedIn);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest asked, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    var children =
        who == null || isAdministrator(who)
            ? Set.<String>of()
            : restrictions.keptFrom(who.getName());
    if (children.isEmpty()) {
      chain.doFilter(asked, response);
      return;
    }
    var kept = new Kept(children, processesOf(children));
    var request = new Repeatable(asked);
    if (isAboutOneOf(kept, request) || countsByChild(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    withhold(kept, answer);
    answer.copyBodyToResponse();
  }

  private static boolean isAdministrator(Authentication who) {
    return who.getAuthorities().stream()
        .anyMatch(role -> role.getAuthority().equals(Groups.ADMINISTRATORS));
  }

  private Set<String> processesOf(Set<String> children) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKeyIn(children.toArray(String[]::new))
        .list()
        .stream()
        .map(HistoricProcessInstance::getId)
        .collect(Collectors.toSet());
  }

  /** Whether the path asks for a process, or a task of one, that is about one of these children. */
  private boolean isAboutOneOf(Kept kept, HttpServletRequest request) {
    return Arrays.stream(request.getRequestURI().split("/"))
        .map(part -> UriUtils.decode(part, StandardCharsets.UTF_8))
        .anyMatch(part -> kept.ids().contains(part) || isTaskOf(kept, part));
  }

  /** A number says that a child is there as well as a list does; nobody of ours counts so. */
  private static boolean countsByChild(HttpServletRequest request) throws IOException {
    return request.getRequestURI().endsWith("/count")
        && (asksForAChild(request.getQueryString())
            || asksForAChild(
                StreamUtils.copyToString(request.getInputStream(), StandardCharsets.UTF_8)));
  }

  private static boolean asksForAChild(String asked) {
    return asked != null && asked.contains("usinessKey");
  }

  private boolean isTaskOf(Kept kept, String part) {
    return part.matches(AN_ID)
        && tasks
                .createTaskQuery()
                .taskId(part)
                .processInstanceBusinessKeyIn(kept.children().toArray(String[]::new))
                .count()
            > 0;
  }

  private void withhold(Kept kept, ContentCachingResponseWrapper answer) throws IOException {
    var type = answer.getContentType();
    if (type == null || !MediaType.parseMediaType(type).getSubtype().endsWith("json")) {
      return;
    }
    var content = json.readTree(answer.getContentAsByteArray());
    withhold(kept, content);
    answer.resetBuffer();
    if (kept.isNamedIn(content)) {
      answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else {
      answer.getOutputStream().write(json.writeValueAsBytes(content));
    }
  }

  private static void withhold(Kept kept, JsonNode content) {
    content.forEach(part -> withhold(kept, part));
    if (content instanceof ArrayNode list) {
      for (var place = list.size() - 1; place >= 0; place--) {
        if (kept.isNamedIn(list.get(place))) {
          list.remove(place);
        }
      }
    }
  }
}
