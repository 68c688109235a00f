package org.footprint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.footprint.web.security.Browser;

/** What a browser asks for and waits for. */
class Visits {

  static final int CALLS = Integer.getInteger("footprint.benchmark.calls", 200);

  private final ObjectMapper json = new ObjectMapper();
  private final RoundTrips roundTrips;

  Visits(RoundTrips roundTrips) {
    this.roundTrips = roundTrips;
  }

  /** In milliseconds. */
  record Waited(double half, double most, double trips) {

    @Override
    public String toString() {
      return "%.0f / %.0f ms".formatted(half, most);
    }
  }

  Waited page(Browser browser, String path) {
    return measure(path, () -> browser.get(path));
  }

  Waited toDoWithCards(Browser browser) throws IOException {
    var list = toDo(browser);
    return measure("To do", () -> cards(browser, list));
  }

  /** The reference on the first card of *To do*. */
  String firstChild(Browser browser) throws IOException {
    return json.readTree(cards(browser, toDo(browser)).body()).get(0).get("reference").asText();
  }

  private String toDo(Browser browser) throws IOException {
    return StreamSupport.stream(lists(browser).spliterator(), false)
        .filter(one -> one.get("name").asText().equals("To do"))
        .map(one -> one.get("id").asText())
        .findAny()
        .orElseThrow();
  }

  private JsonNode lists(Browser browser) throws IOException {
    return json.readTree(browser.get(Browser.ENGINE + "/filter?maxResults=50").body());
  }

  /** The two requests of which the first page of a list is made. */
  private HttpResponse<String> cards(Browser browser, String list) {
    var shown =
        browser.post(
            Browser.ENGINE + "/filter/" + list + "/list?firstResult=0&maxResults=15", "{}");
    try {
      return browser.get(
          "/desk/cards?tasks="
              + StreamSupport.stream(json.readTree(shown.body()).spliterator(), false)
                  .map(task -> task.get("id").asText())
                  .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
                  .collect(Collectors.joining("&tasks=")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Waited measure(String what, Supplier<HttpResponse<String>> call) {
    return measured(() -> assertThat(call.get().statusCode()).as(what).isEqualTo(200));
  }

  Waited measured(Runnable call) {
    for (var warm = 0; warm < CALLS / 4; warm++) {
      call.run();
    }
    var before = roundTrips.count();
    var took = new double[CALLS];
    for (var i = 0; i < CALLS; i++) {
      var start = System.nanoTime();
      call.run();
      took[i] = Side.seconds(start) * 1000;
    }
    Arrays.sort(took);
    return new Waited(
        took[CALLS / 2],
        took[CALLS * 95 / 100],
        roundTrips.count().minus(before).trips() / (double) CALLS);
  }
}
