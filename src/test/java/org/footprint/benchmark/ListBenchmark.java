package org.footprint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.benchmark.Step.ALLOCATE;
import static org.footprint.benchmark.Step.NOTIFY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an IRO with sixty children waits for, in a council that has many more. */
class ListBenchmark {

  private static final int CHILDREN = Integer.getInteger("footprint.benchmark.children", 6000);
  private static final int EACH = 60;
  private static final int CALLS = 200;
  private static final int SIGN_INS = 9;

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> rows = new LinkedHashMap<>();

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void anIroOpensTheirListAndTheirChildren() throws Exception {
    try (var our = new OurEngine(Path.of("target/benchmark-lists-data"))) {
      var side = our.side();
      fill(side);
      var ivy = Browser.of("ivy", our.port());
      var list = listOf(ivy);
      var child = json.readTree(cards(ivy, list).body()).get(0).get("reference").asText();
      measure("A list with its cards: *To do*", side, () -> cards(ivy, list));
      measure("The counts beside the seven lists", side, () -> ivy.get("/desk/counts"));
      measure("The children of an IRO", side, () -> ivy.get("/children"));
      measure("A child's page", side, () -> ivy.get("/children/" + child));
      var mona = Browser.of("mona", our.port());
      measure("The team page of the IRO manager", side, () -> mona.get("/team"));
      measure("The team page for one of the IROs", side, () -> mona.get("/team/ivy"));
      measure("The children of the IRO manager", side, () -> mona.get("/children"));
      measure("A search of the IRO manager", side, () -> mona.get("/children?search=BENCH-0001"));
      measure("The open decisions of an IRO", side, () -> ivy.get("/decisions"));
      measure("The open decisions of the IRO manager", side, () -> mona.get("/decisions"));
      measure("The service at a glance, in Cockpit", side, () -> mona.get("/oversight/service"));
      signIn(our.port());
      var table = table();
      System.out.println(table);
      Files.writeString(Path.of("target/benchmark-lists.md"), table);
    }
  }

  /** A hundred IROs, who have sixty children each. */
  private static void fill(Side side) throws Exception {
    var iros = CHILDREN / EACH;
    side.database()
        .sql(
            """
            with added as (insert into footprint.person (id, name, email)
              select 'iro-' || n, 'Iro Number' || n, 'iro-' || n || '@footprint.example'
              from generate_series(1, ? - 1) n returning id)
            insert into footprint.person_group select id, 'iros' from added
            """)
        .param(iros)
        .update();
    side.measure(NOTIFY, new References().next(CHILDREN), side::begin);
    var next = new AtomicInteger();
    side.measure(
        ALLOCATE,
        side.tasks("UserTask_AllocateIro"),
        task -> {
          var number = next.getAndIncrement() % iros;
          var answers = new HashMap<>(Filled.allocation());
          answers.put("iro", number == 0 ? "ivy" : "iro-" + number);
          side.complete(task, answers);
        });
    side.carryOutWhatIsDue();
    decide(side);
    side.database().sql("vacuum analyze").update();
  }

  /** One review of each child was held and decided four things. */
  private static void decide(Side side) {
    side.database().sql("update footprint.review set number = 2").update();
    side.database()
        .sql(
            """
            with r as (
              insert into footprint.review (id, care_period_id, number, circumstance,
                planned_due_on, due_on, preparation_opens, planned_at, ended, ended_at)
              select gen_random_uuid(), care_period_id, 1, circumstance, planned_due_on, due_on,
                preparation_opens, planned_at, 'held', planned_at from footprint.review
              returning id
            ), held as (
              insert into footprint.held_review (review_id, held_on, first_met_on, counted_on, late,
                kind, adoption, age, format, place, report, recorded_at, recorded_by)
              select id, current_date, current_date, current_date, false, 'first', false, 9, 'inPerson',
                'Home', 'accepted', now(), 'ivy' from r
              returning review_id
            )
            insert into footprint.decision (id, review_id, number, what, responsible, by_day)
            select gen_random_uuid(), review_id, n, 'Find a school, step ' || n,
              'Person ' || (abs(hashtext(review_id::text)) % 200), current_date + n
            from held, generate_series(1, 4) n
            """)
        .update();
  }

  private String listOf(Browser ivy) throws IOException {
    return StreamSupport.stream(lists(ivy).spliterator(), false)
        .filter(one -> one.get("name").asText().equals("To do"))
        .map(one -> one.get("id").asText())
        .findAny()
        .orElseThrow();
  }

  private JsonNode lists(Browser ivy) throws IOException {
    return json.readTree(ivy.get(Browser.ENGINE + "/filter?maxResults=50").body());
  }

  /** The two requests of which the first page of a list is made. */
  private HttpResponse<String> cards(Browser ivy, String list) {
    var shown =
        ivy.post(Browser.ENGINE + "/filter/" + list + "/list?firstResult=0&maxResults=15", "{}");
    try {
      var tasks = json.readTree(shown.body());
      return ivy.get(
          "/desk/cards?tasks="
              + StreamSupport.stream(tasks.spliterator(), false)
                  .map(task -> task.get("id").asText())
                  .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
                  .collect(Collectors.joining("&tasks=")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From the click on *Sign in* until the first card of the list says whose task it is. */
  private void signIn(int port) {
    var took = new double[SIGN_INS];
    try (var playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")))) {
      for (var i = 0; i < SIGN_INS; i++) {
        try (var laptop = chromium.newContext()) {
          var page = laptop.newPage();
          page.navigate("http://localhost:" + port + "/login");
          page.getByLabel("Sign-in name").fill("ivy");
          page.getByLabel("Password").fill(Browser.PASSWORD);
          var start = System.nanoTime();
          page.locator("button[type=submit]").click();
          page.locator(".tasks-list").getByText("Robin Ashdown").first().waitFor();
          took[i] = Side.seconds(start) * 1000;
        }
      }
    }
    Arrays.sort(took);
    rows.put(
        "In Chromium, with nothing cached: from *Sign in* to the first card (%d times)"
            .formatted(SIGN_INS),
        "%.0f ms | %.0f ms | ".formatted(took[SIGN_INS / 2], took[SIGN_INS - 1]));
  }

  private void measure(String what, Side side, Supplier<HttpResponse<String>> call) {
    for (var warm = 0; warm < CALLS / 4; warm++) {
      assertThat(call.get().statusCode()).as(what).isEqualTo(200);
    }
    side.roundTrips().forgetStatements();
    var before = side.roundTrips().count();
    var took = new double[CALLS];
    for (var i = 0; i < CALLS; i++) {
      var start = System.nanoTime();
      call.get();
      took[i] = Side.seconds(start) * 1000;
    }
    Arrays.sort(took);
    var trips = side.roundTrips().count().minus(before).trips() / (double) CALLS;
    rows.put(
        what, "%.0f ms | %.0f ms | %.1f".formatted(took[CALLS / 2], took[CALLS * 95 / 100], trips));
    side.tellStatements(what, CALLS);
  }

  private String table() {
    return rows.entrySet().stream()
        .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |\n")
        .collect(
            Collectors.joining(
                "",
                CHILDREN
                    + " children, "
                    + EACH
                    + " to an IRO, "
                    + CALLS
                    + " calls each.\n\n| | p50 | p95 | round trips |\n|---|--:|--:|--:|\n",
                ""));
  }
}
