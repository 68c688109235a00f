package org.footprint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.footprint.simulation.Course;
import org.footprint.simulation.Organisations;
import org.footprint.simulation.Simulation;
import org.footprint.web.security.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How fast councils of all sizes live, what they need, and how long their people wait. The smallest
 * one is held against the stock engine.
 */
class SimulationBenchmark {

  private static final int SMALL = Integer.getInteger("footprint.benchmark.children", 350);
  private static final int DAYS = Integer.getInteger("footprint.benchmark.days", 365);
  private static final int LARGE = Integer.getInteger("footprint.benchmark.largeChildren", 6000);
  private static final int LARGE_DAYS = Integer.getInteger("footprint.benchmark.largeDays", 35);
  private static final int TIMES = Integer.getInteger("footprint.benchmark.times", 14);
  private static final int CREWS = Integer.getInteger("footprint.benchmark.crews", 3);
  private static final boolean STATEMENTS = Boolean.getBoolean("footprint.benchmark.statements");
  private static final Instant BEGINS = Instant.parse("2025-04-01T07:00:00Z");

  /** After the first stretch at whose end a simulation can be left. */
  private static final int STRETCH = 28;

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  /** The simulation is left on the way. */
  private static final class Left extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void councilsOfAllSizesLive() throws Exception {
    if (SMALL > 0) {
      smallOne();
    }
    if (LARGE > 0) {
      largeOnes();
    }
    var table = table();
    System.out.println(table);
    Files.writeString(Path.of("target/benchmark-simulation.md"), table);
  }

  private void smallOne() throws Exception {
    var tape = new Tape(true);
    var course = new Course(1, SMALL, "default", BEGINS, BEGINS.plus(Duration.ofDays(DAYS)));
    try (var our = engine("small", SMALL, tape);
        var theirs = new StockEngine(our.server())) {
      var before = our.side().bytes();
      var lived = live(our, course, tape);
      var bytes = our.side().bytes() - before;
      var years = childYears(our.side(), course.ends());
      add("Children", "%,d", SMALL);
      lived(lived, years);
      perChildYear(bytes, years);
      visits(our, course.ends());

      var stockBefore = theirs.side().bytes();
      var stock = new StockYear(theirs.side(), tape, BEGINS);
      stock.live();
      assertThat(stock.acts()).isPositive();
      var stockBytes = theirs.side().bytes() - stockBefore;
      System.out.printf(
          Locale.UK,
          "Stock: %,d acts in %.0f s, %.0f a second, %.0f KB a child-year; ours %.0f KB, %.0f%%%n",
          stock.acts(),
          stock.seconds(),
          stock.acts() / stock.seconds(),
          stockBytes / 1e3 / years,
          bytes / 1e3 / years,
          100.0 * bytes / stockBytes);
    }
  }

  private void largeOnes() throws Exception {
    var tape = new Tape(false);
    var course = new Course(1, LARGE, "default", BEGINS, BEGINS.plus(Duration.ofDays(LARGE_DAYS)));
    try (var our = engine("large", LARGE, tape)) {
      begin(our, course);
      var before = our.side().bytes();
      var lived = live(our, course, tape);
      var left = BEGINS.plus(Duration.ofDays(STRETCH));
      var years = childYears(our.side(), left);
      add("Children", "%,d", LARGE);
      lived(lived, years);
      perChildYear(our.side().bytes() - before, years);
      visits(our, left);

      var manyTimes = new ManyTimes(our.side().database());
      manyTimes.over(TIMES);
      add("Children", "%,d", LARGE * TIMES);
      lived(live(our, course, tape), childYears(our.side(), course.ends()) / TIMES - years);
      manyTimes.withTheirPosts(TIMES);
      add("KB for a child-year", "");
      visits(our, course.ends());
    }
  }

  private static OurEngine engine(String name, int children, Tape tape) throws Exception {
    return new OurEngine(
        Path.of("target/benchmark-simulation-data/" + name),
        List.of(tape),
        List.of("--footprint.organisation=" + Organisations.of(children).toUri()));
  }

  /** So that it can be left and gone on with. */
  private static void begin(OurEngine our, Course course) {
    our.side()
        .database()
        .sql(
            """
            insert into footprint.simulation (seed, children, behaviour, begins, ends, reached)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            course.seed(),
            course.children(),
            course.behaviour(),
            course.begins().atOffset(ZoneOffset.UTC),
            course.ends().atOffset(ZoneOffset.UTC),
            course.begins().atOffset(ZoneOffset.UTC))
        .update();
  }

  private record Lived(long acts, double seconds, double trips) {}

  /** To the end, or to the end of the first stretch where it can be gone on with. */
  private Lived live(OurEngine our, Course course, Tape tape) {
    var acts = tape.acts();
    var trips = our.side().roundTrips().count();
    our.side().roundTrips().forgetStatements();
    var start = System.nanoTime();
    try {
      our.bean(Simulation.class)
          .run(
              course,
              CREWS,
              (at, tally) -> {
                System.out.println(at + " " + tally.acts());
                if (course.children() == LARGE && at.isBefore(course.ends())) {
                  throw new Left();
                }
              });
    } catch (Left e) {
      System.out.println("left");
    } catch (IllegalStateException e) {
      // Nobody lives for the copies, so at the end they are not as they must be.
      if (!e.getMessage().contains("not as it must be")) {
        throw e;
      }
    }
    if (STATEMENTS) {
      System.out.println(our.side().roundTrips().statements());
    }
    return new Lived(
        tape.acts() - acts,
        (tape.lastAct() - start) / 1e9,
        our.side().roundTrips().count().minus(trips).trips());
  }

  private void lived(Lived lived, double years) {
    add("Things done", "%,d", lived.acts());
    add("Things done in a second", "%.0f", lived.acts() / lived.seconds());
    add("Round trips for each", "%.1f", lived.trips() / lived.acts());
    add("Child-years in a second", "%.2f", years / lived.seconds());
    add("Seconds", "%.0f", lived.seconds());
  }

  private static double childYears(Side side, Instant until) {
    return side.database()
            .sql(
                """
                select sum(least(coalesce(ended_on, cast(? as date)), cast(? as date))
                  - greatest(started_on, cast(? as date))) from footprint.care_period
                """)
            .params(date(until), date(until), date(BEGINS))
            .query(Long.class)
            .single()
        / 365.0;
  }

  private static Timestamp date(Instant at) {
    return Timestamp.from(at);
  }

  private void perChildYear(long bytes, double years) {
    add("KB for a child-year", "%.0f", bytes / 1e3 / years);
  }

  /** An IRO with many children, whoever manages all, and the engine itself. */
  private void visits(OurEngine our, Instant now) throws Exception {
    our.side().database().sql("vacuum analyze").update();
    ClockUtil.setCurrentTime(Date.from(now));
    try {
      var visits = new Visits(our.side().roundTrips());
      var busiest = busiest(our.side());
      var iro = Browser.of(busiest, our.port());
      var child = childOf(busiest, our.side());
      var mona = Browser.of("mona", our.port());
      add("*To do* of an IRO with its cards", "%s", visits.toDoWithCards(iro));
      add("The counts of an IRO's lists", "%s", visits.page(iro, "/desk/counts"));
      add("A child's page", "%s", visits.page(iro, "/children/" + child));
      add("The children of an IRO", "%s", visits.page(iro, "/children"));
      add("The team page of the IRO manager", "%s", visits.page(mona, "/team"));
      add("The children of the IRO manager", "%s", visits.page(mona, "/children"));
      add("The open decisions of the IRO manager", "%s", visits.page(mona, "/decisions"));
      add("The engine looks for due timers", "%s", visits.measured(() -> poll(our.side())));
    } finally {
      ClockUtil.reset();
    }
    var runtime = Runtime.getRuntime();
    System.gc();
    add("Heap in use after that", "%.0f MB", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    add("Database", "%.0f MB", our.side().bytes() / 1e6);
  }

  private static String busiest(Side side) {
    return side.database()
        .sql(
            """
            select iro_id from footprint.allocation where to_at is null and iro_id !~ '^x'
            group by iro_id order by count(*) desc, iro_id limit 1
            """)
        .query(String.class)
        .single();
  }

  private static String childOf(String iro, Side side) {
    return side.database()
        .sql(
            """
            select min(c.reference) from footprint.allocation a
              join footprint.care_period p on p.id = a.care_period_id
              join footprint.child c on c.id = p.child_id
            where a.to_at is null and a.iro_id = ?
            """)
        .param(iro)
        .query(String.class)
        .single();
  }

  private static void poll(Side side) {
    ((ProcessEngineConfigurationImpl) side.engine().getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.getJobManager().findNextJobsToExecute(new Page(0, 32)));
  }

  private void add(String row, String format, Object... values) {
    var words = String.format(Locale.UK, format, values);
    rows.computeIfAbsent(row, first -> new ArrayList<>()).add(words);
    System.out.println(row + ": " + words);
  }

  private String table() {
    var lines =
        rows.entrySet().stream()
            .map(row -> "| " + row.getKey() + " | " + String.join(" | ", row.getValue()) + " |")
            .toList();
    return lines.get(0)
        + "\n|---"
        + "|--:".repeat(rows.get("Children").size())
        + "|\n"
        + lines.stream().skip(1).collect(Collectors.joining("\n"))
        + "\n";
  }
}
