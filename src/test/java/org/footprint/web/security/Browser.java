package org.footprint.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What a person's browser does: keeps cookies, fills in the sign-in form, speaks for Tasklist. */
public final class Browser {

  public static final String PASSWORD = "footprint";
  public static final String ENGINE = "/camunda/api/engine/engine/default";

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final int port;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> headers = new TreeMap<>();

  public Browser(int port) {
    this.port = port;
  }

  /** A browser in which this person has signed in and opened Tasklist. */
  public static Browser of(String person, int port) {
    var browser = new Browser(port);
    var answer = browser.signIn(person, PASSWORD);
    if (!browser.location(answer).equals("/")) {
      throw new IllegalStateException(person + " was not let in: " + browser.location(answer));
    }
    browser.openTasklist();
    return browser;
  }

  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Browser without(String header) {
    headers.remove(header);
    return this;
  }

  public HttpResponse<String> signIn(String name, String password) {
    var token = formToken();
    return send(
        "POST",
        "/login",
        "application/x-www-form-urlencoded",
        form(Map.of("username", name, "password", password, "_csrf", token)));
  }

  /** The token of the sign-in form, or nothing when there is no form because somebody is in. */
  public String formToken() {
    var found = FORM_TOKEN.matcher(get("/login").body());
    return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
  }

  /** Tasklist learns the token of its session from the first page and sends it ever after. */
  public void openTasklist() {
    get("/camunda/app/tasklist/default/");
    headers.put("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "none"));
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, null, null);
  }

  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  public HttpResponse<String> put(String path, String json) {
    return send("PUT", path, "application/json", json);
  }

  /** A form of our own pages, field by field: {@code "reason=It cannot wait"}. */
  public HttpResponse<String> fillIn(String path, String... fields) {
    return send(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        Arrays.stream(fields)
            .map(field -> field.split("=", 2))
            .map(field -> field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
            .collect(Collectors.joining("&")));
  }

  /** A file, byte for byte. */
  public HttpResponse<byte[]> download(String path) {
    return send("GET", path, null, null, HttpResponse.BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> send(String method, String path, String type, String body) {
    return send(method, path, type, body, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      String method, String path, String type, String body, HttpResponse.BodyHandler<T> read) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieLine());
    }
    try {
      var answer = HTTP.send(request.build(), read);
      cookiesSet(answer).forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where the answer sends the browser, without the host; nothing if it is no redirect. */
  public String location(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(to -> to.replaceFirst("^https?://[^/]+", ""))
        .orElse("");
  }

  public String cookie(String name) {
    return cookies.get(name);
  }

  public void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  public static List<String> cookiesSet(HttpResponse<?> answer) {
    return new ArrayList<>(answer.headers().allValues("Set-Cookie"));
  }

  private void keep(String set) {
    var pair = set.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty() || set.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private String cookieLine() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
