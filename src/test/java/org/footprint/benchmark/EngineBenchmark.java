package org.footprint.benchmark;

import static org.footprint.benchmark.Step.ALLOCATE;
import static org.footprint.benchmark.Step.INTRODUCE;
import static org.footprint.benchmark.Step.NOTIFY;
import static org.footprint.benchmark.Step.OPEN_ALLOCATION;
import static org.footprint.benchmark.Step.OPEN_INTRODUCTION;
import static org.footprint.benchmark.Step.TIMERS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.footprint.benchmark.Figures.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lets both engines do the same work in turn, on one server, and tells what it took them. */
class EngineBenchmark {

  private static final int JOURNEYS = Integer.getInteger("footprint.benchmark.journeys", 300);
  private static final int ROUNDS = Integer.getInteger("footprint.benchmark.rounds", 5);
  private static final int AT_ONCE = Integer.getInteger("footprint.benchmark.timers", 20_000);
  private static final boolean STATEMENTS = Boolean.getBoolean("footprint.benchmark.statements");
  private static final int PEOPLE = 4;

  private final AtomicInteger references = new AtomicInteger();

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void bothEnginesDoTheSameWorkInTurn() throws Exception {
    try (var our = new OurEngine();
        var theirs = new StockEngine(our.server())) {
      var ours = our.side();
      var stock = theirs.side();
      var sides = List.of(stock, ours);
      var report = new Report(ours, JOURNEYS, ROUNDS, AT_ONCE, PEOPLE);
      for (var side : sides) {
        journeys(side, new Figures());
        timers(side, JOURNEYS, new Figures());
      }

      var figures = Map.of(stock, new Figures(), ours, new Figures());
      var before = sides.stream().map(Side::bytes).toList();
      for (var round = 0; round < ROUNDS; round++) {
        for (var turn = 0; turn < sides.size(); turn++) {
          var side = sides.get((round + turn) % sides.size());
          journeys(side, figures.get(side));
        }
      }
      for (var side : sides) {
        var grown = side.bytes() - before.get(sides.indexOf(side));
        figures.get(side).grewBy(grown / (JOURNEYS * ROUNDS));
      }
      for (var side : sides) {
        timers(side, AT_ONCE, figures.get(side));
      }

      var table = report.of(figures.get(stock), figures.get(ours));
      System.out.println(table);
      Files.writeString(Path.of("target/benchmark.md"), table);
    }
  }

  /** From the notification to the child who knows their IRO. */
  private void journeys(Side side, Figures figures) throws Exception {
    var forms = side.engine().getFormService();
    var children = references(JOURNEYS);
    figures.add(NOTIFY, measure(side, NOTIFY, children, child -> begin(side, child)));

    var allocations = tasks(side, "UserTask_AllocateIro");
    figures.add(
        OPEN_ALLOCATION, measure(side, OPEN_ALLOCATION, allocations, forms::getTaskFormVariables));
    figures.add(
        ALLOCATE,
        measure(
            side, ALLOCATE, allocations, task -> forms.submitTaskForm(task, Filled.allocation())));

    var introductions = tasks(side, "UserTask_IntroduceYourself");
    figures.add(
        OPEN_INTRODUCTION,
        measure(side, OPEN_INTRODUCTION, introductions, forms::getTaskFormVariables));
    figures.add(
        INTRODUCE,
        measure(
            side,
            INTRODUCE,
            introductions,
            task -> forms.submitTaskForm(task, Filled.introduction())));
  }

  /** Nobody allocates an IRO to these children, and the limit passes for all of them at once. */
  private void timers(Side side, int children, Figures figures) throws Exception {
    measure(side, NOTIFY, references(children), child -> begin(side, child));
    side.roundTrips().forgetStatements();
    var trips = side.roundTrips().count();
    ClockUtil.offset(Duration.ofHours(49).toMillis());
    try {
      var start = System.nanoTime();
      side.startJobs();
      while (side.timersLeft() > 0) {
        TimeUnit.MILLISECONDS.sleep(250);
      }
      var seconds = seconds(start);
      side.stopJobs();
      figures.add(TIMERS, new Sample(children, seconds, side.roundTrips().count().minus(trips)));
    } finally {
      ClockUtil.reset();
    }
    tellStatements(side, TIMERS, children);
  }

  private Sample measure(Side side, Step step, List<String> work, Consumer<String> act)
      throws Exception {
    side.roundTrips().forgetStatements();
    var trips = side.roundTrips().count();
    var start = System.nanoTime();
    var next = new AtomicInteger();
    Callable<Void> person =
        () -> {
          for (var i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
            var each = work.get(i);
            side.as(step.person(), step.group(), () -> act.accept(each));
          }
          return null;
        };
    var people = Executors.newFixedThreadPool(PEOPLE);
    try {
      for (var result : people.invokeAll(Collections.nCopies(PEOPLE, person))) {
        result.get();
      }
    } finally {
      people.shutdown();
    }
    var sample = new Sample(work.size(), seconds(start), side.roundTrips().count().minus(trips));
    tellStatements(side, step, work.size());
    return sample;
  }

  private void begin(Side side, String child) {
    side.engine().getFormService().submitStartForm(side.model(), child, Filled.notification(child));
  }

  private List<String> references(int children) {
    return Stream.generate(() -> "B-" + references.incrementAndGet()).limit(children).toList();
  }

  private static List<String> tasks(Side side, String key) {
    return side
        .engine()
        .getTaskService()
        .createTaskQuery()
        .taskDefinitionKey(key)
        .taskPriority(Task.PRIORITY_NORMAL)
        .list()
        .stream()
        .map(Task::getId)
        .toList();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void tellStatements(Side side, Step step, int times) {
    if (STATEMENTS) {
      System.out.printf("%n%s, %d times: %s%n", side.name(), times, step);
      System.out.println(side.roundTrips().statements());
    }
  }
}
