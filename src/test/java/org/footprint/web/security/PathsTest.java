package org.footprint.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.footprint.FootprintTest;
import org.footprint.web.security.MappedPaths.MappedPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@FootprintTest
class PathsTest {

  private static final String NOBODY = "nobody";

  /** What filters answer, without any mapping that could be asked for. */
  private static final List<MappedPath> ANSWERED_BY_FILTERS =
      List.of(
          new MappedPath("POST", "/login"),
          new MappedPath("POST", "/logout"),
          new MappedPath("GET", "/assets/footprint.css"),
          new MappedPath("GET", "/camunda"),
          new MappedPath("GET", "/camunda/app"),
          new MappedPath("GET", "/camunda/app/tasklist/default"),
          new MappedPath("GET", "/camunda/app/welcome/default"),
          new MappedPath("GET", "/camunda/app/cockpit/default"),
          new MappedPath("GET", "/camunda/app/admin/default"),
          new MappedPath("GET", "/camunda/app/admin/default/setup"));

  private record Line(String who, Set<String> methods, String path) {

    boolean covers(MappedPath asked) {
      return (methods.contains("any") || methods.contains(asked.method()))
          && covers(path.split("/"), asked.path().split("/"));
    }

    private static boolean covers(String[] listed, String[] asked) {
      for (var i = 0; i < listed.length; i++) {
        if (listed[i].equals("**")) {
          return asked.length >= i;
        }
        if (i >= asked.length || !listed[i].equals(asked[i].equals("{}") ? "*" : asked[i])) {
          return false;
        }
      }
      return listed.length == asked.length;
    }

    boolean letsThrough(String person) {
      return switch (who) {
        case "anyone" -> true;
        case "signed-in" -> !person.equals(NOBODY);
        case "notifiers" -> person.equals("sam") || person.equals("mona");
        case "leaders" -> person.equals("mona");
        case "managers" -> person.equals("mona") || person.equals("admin");
        case "administrators" -> person.equals("admin");
        case "no-one" -> false;
        default -> throw new IllegalStateException("Who is " + who + "?");
      };
    }
  }

  @Autowired ApplicationContext beans;
  @Autowired ServletContext servlets;
  @LocalServerPort int port;

  @Test
  void everyPathIsOnTheListExactlyOnce() {
    var list = list();
    assertThat(asked())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            path ->
                assertThat(list.stream().filter(line -> line.covers(path)))
                    .as("lines for %s", path)
                    .hasSize(1));
  }

  @Test
  void everyLineOfTheListIsAboutAPathThatExists() {
    var asked = asked();
    assertThat(list())
        .allSatisfy(
            line -> assertThat(asked.stream().filter(line::covers)).as(line.path()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {NOBODY, "sam", "mona", "admin"})
  void everyPathLetsThroughOnlyThoseOnTheList(String person) {
    var list = list();
    var wrong = new ArrayList<String>();
    var browser = browser(person);
    for (var path : asked()) {
      var allowed =
          list.stream().filter(line -> line.covers(path)).anyMatch(l -> l.letsThrough(person));
      var answer = ask(browser, person, path, allowed);
      if (allowed ? !isLetThrough(answer) : !isRefused(person, path.path(), answer)) {
        wrong.add((allowed ? "closed: " : "open: ") + path + " -> " + answer.statusCode());
      }
      if (path.path().matches("/log(in|out)|.*/logout")) {
        browser = browser(person);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {NOBODY, "sam", "mona", "admin"})
  void whatIsNotMappedAtAllIsDenied(String person) {
    var browser = browser(person);
    assertThat(
            Stream.of(
                "/none",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus/none",
                "/webjars/camunda/app/tasklist/index.html",
                "/index.html",
                "/h2-console",
                "/logout",
                "/camunda-welcome/index.html",
                "/camunda/none",
                "/camunda/admin",
                "/login/none",
                "/api-docs"))
        .allSatisfy(
            path -> assertThat(isRefused(person, path, browser.get(path))).as(path).isTrue());
  }

  /** The engine "none" does not exist: a request that slips past the guard gets its 404. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/engine/engine/none/task/none/complete/",
        "/camunda/api/engine/engine/none/task/none/complete//",
        "/camunda/api/engine/engine/none/task/none//complete",
        "/camunda/api/engine/engine/none/task/none/complete;jsessionid=1",
        "/camunda/api/engine/engine/none/task;x=y/none/complete",
        "/camunda/api/engine/engine/none/task/none/complete%3bx",
        "/camunda/api/engine/engine/none/task/none/%63omplete",
        "/camunda/api/engine/engine/none/%74ask/none/complete",
        "/camunda/api/engine/engine/none/task/none/x/../complete",
        "/camunda/api/engine/engine/none/task/none/%2e%2e/none/complete",
        "/camunda/api/engine/engine/none/task/none/./complete",
        "/camunda/api/engine/engine/none/task/none%2fcomplete",
        "/camunda/api/engine/engine/none/task/none/complete%2f",
        "/camunda/api/engine/engine/none/task/none/complete%00",
        "/camunda/api/engine/engine/none/task/none/complete?x=/task/none/claim",
        "/camunda/api/engine/engine/none/message/",
        "/camunda/api/engine/engine/none/task/create/",
        "/camunda/api/engine/engine/none/process-definition/key/none/start/",
        "/camunda/api/admin/setup/none/user/create/",
        "/camunda/api/admin/%73etup/none/user/create",
        "/camunda/api/admin//setup/none/user/create",
        "/camunda/api/admin/auth/user/none/login/tasklist/"
      })
  void aTwistedPathOpensNothingEvenToAnAdministrator(String path) {
    for (var person : List.of("sam", "admin")) {
      assertThat(browser(person).post(path, "{}").statusCode()).isIn(400, 403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//camunda/api/engine/engine/none/task/none/complete",
        "/camunda//api/engine/engine/none/task/none/complete",
        "/login/../camunda/api/engine/engine/none/task/none/complete",
        "/assets/../camunda/api/engine/engine/none/task/none/complete",
        "/assets/%2e%2e/camunda/api/engine/engine/none/task/none/complete"
      })
  void aPathThatOnlyLooksLikeAnOpenOneIsNotEvenRead(String path) {
    var answer = browser("admin").post(path, "{}");
    assertThat(answer.statusCode()).isIn(400, 500);
    assertThat(answer.body()).doesNotContain("Process engine");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /camunda/api/engine/engine/none/TASK/none/COMPLETE",
    "POST, /CAMUNDA/api/engine/engine/none/task/none/complete",
    "GET, /camunda/app/COCKPIT/default/",
    "GET, /camunda/app/tasklist/%2e%2e/cockpit/default/",
    "GET, /camunda/app/tasklist/../cockpit/default/",
    "GET, /camunda/app/tasklist;/../cockpit/default/",
    "GET, /camunda/api/engine/engine/none/process-definition/statistics/",
    "GET, /Actuator/Prometheus",
    "GET, /actuator/prometheus/",
    "HEAD, /camunda/api/engine/engine/none/process-instance",
    "TRACE, /camunda/api/engine/engine/none/task"
  })
  void aTwistedPathOpensNothingToASocialWorker(String method, String path) {
    assertThat(browser("sam").send(method, path, null, null).statusCode()).isIn(400, 403, 405);
  }

  private Set<MappedPath> asked() {
    var all = new TreeSet<>(MappedPaths.of(beans, servlets));
    all.addAll(ANSWERED_BY_FILTERS);
    return all;
  }

  private Browser browser(String person) {
    return person.equals(NOBODY) ? new Browser(port) : Browser.of(person, port);
  }

  /**
   * What is to be let through is asked of an engine that does not exist, so that nothing is done;
   * what is to be refused is asked of the real one.
   */
  private static HttpResponse<String> ask(
      Browser browser, String person, MappedPath path, boolean allowed) {
    if (person.equals(NOBODY)) {
      browser.with("X-CSRF-TOKEN", browser.formToken());
    }
    browser.with("X-Forwarded-For", "192.0.2.1");
    var asked =
        path.path()
            .replace("/static/{}", "/static/app/plugin.js")
            .replaceFirst("\\{}", allowed ? "none" : "default")
            .replace("{}", "none");
    var body = Set.of("GET", "OPTIONS", "DELETE").contains(path.method()) ? null : "{}";
    return browser.send(path.method(), asked, "application/json", body);
  }

  private static boolean isLetThrough(HttpResponse<String> answer) {
    return answer.statusCode() != 401 && answer.statusCode() != 403 && !isSentToSignIn(answer);
  }

  private static boolean isRefused(String person, String path, HttpResponse<String> answer) {
    if (!person.equals(NOBODY)) {
      return answer.statusCode() == 403;
    }
    return path.matches("/(api|desk|oversight|camunda/api)/.*")
        ? answer.statusCode() == 401
        : isSentToSignIn(answer);
  }

  private static boolean isSentToSignIn(HttpResponse<String> answer) {
    return answer.statusCode() == 302
        && answer.headers().firstValue("Location").filter(to -> to.endsWith("/login")).isPresent();
  }

  private static List<Line> list() {
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(PathsTest.class.getResourceAsStream("paths.txt")),
            StandardCharsets.UTF_8)) {
      return new java.io.BufferedReader(file)
          .lines()
          .filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
          .map(line -> line.split(" +"))
          .map(word -> new Line(word[0], Set.copyOf(Arrays.asList(word[1].split(","))), word[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
