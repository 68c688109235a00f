package org.footprint.benchmark;

import static org.footprint.benchmark.Step.ALLOCATE;
import static org.footprint.benchmark.Step.NOTIFY;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.footprint.benchmark.Visits.Waited;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an IRO with sixty children waits for, in a council that has many more. */
class ListBenchmark {

  private static final int CHILDREN = Integer.getInteger("footprint.benchmark.children", 6000);
  private static final int EACH = 60;
  private static final int SIGN_INS = 9;

  private final Map<String, String> rows = new LinkedHashMap<>();

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void anIroOpensTheirListAndTheirChildren() throws Exception {
    try (var our = new OurEngine(Path.of("target/benchmark-lists-data"))) {
      var side = our.side();
      fill(side);
      var visits = new Visits(side.roundTrips());
      var ivy = Browser.of("ivy", our.port());
      var mona = Browser.of("mona", our.port());
      var child = "/children/" + visits.firstChild(ivy);
      add("*To do* of an IRO, with its cards", visits.toDoWithCards(ivy));
      add("The counts beside the lists", visits.page(ivy, "/desk/counts"));
      add("The children of an IRO", visits.page(ivy, "/children"));
      add("A child's page", visits.page(ivy, child));
      add("The team page of the IRO manager", visits.page(mona, "/team"));
      add("That manager's page about one IRO", visits.page(mona, "/team/ivy"));
      add("The children of the IRO manager", visits.page(mona, "/children"));
      add("A search of the IRO manager", visits.page(mona, "/children?search=BENCH-0001"));
      add("The open decisions of an IRO", visits.page(ivy, "/decisions"));
      add("The open decisions of the IRO manager", visits.page(mona, "/decisions"));
      add("The service at a glance, in Cockpit", visits.page(mona, "/oversight/service"));
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

  private void add(String what, Waited waited) {
    rows.put(
        what, "%.0f ms | %.0f ms | %.1f".formatted(waited.half(), waited.most(), waited.trips()));
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
                    + Visits.CALLS
                    + " calls each.\n\n| | p50 | p95 | round trips |\n|---|--:|--:|--:|\n",
                ""));
  }
}
