package org.footprint.benchmark;

import static org.footprint.benchmark.Side.PEOPLE;
import static org.footprint.benchmark.Step.ALLOCATE;
import static org.footprint.benchmark.Step.INTRODUCE;
import static org.footprint.benchmark.Step.NOTIFY;
import static org.footprint.benchmark.Step.OPEN_ALLOCATION;
import static org.footprint.benchmark.Step.OPEN_INTRODUCTION;
import static org.footprint.benchmark.Step.TIMERS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lets both engines do the same work in turn, on one server, and tells what it took them. */
class EngineBenchmark {

  private static final int JOURNEYS = Integer.getInteger("footprint.benchmark.journeys", 300);
  private static final int ROUNDS = Integer.getInteger("footprint.benchmark.rounds", 5);
  private static final int AT_ONCE = Integer.getInteger("footprint.benchmark.timers", 20_000);

  private final References references = new References();

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void bothEnginesDoTheSameWorkInTurn() throws Exception {
    try (var our = new OurEngine(Path.of("target/benchmark-data"));
        var theirs = new StockEngine(our.server())) {
      var ours = our.side();
      var stock = theirs.side();
      var sides = List.of(stock, ours);
      var report =
          new Report(
              ours,
              "%d rounds of %d journeys by %d people at once, %,d timers due at once.",
              ROUNDS,
              JOURNEYS,
              PEOPLE,
              AT_ONCE);
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

      var table = report.ofJourneys(figures.get(stock), figures.get(ours));
      System.out.println(table);
      Files.writeString(Path.of("target/benchmark.md"), table);
    }
  }

  /** From the notification to the child who knows their IRO. */
  private void journeys(Side side, Figures figures) throws Exception {
    var forms = side.engine().getFormService();
    var children = references.next(JOURNEYS);
    figures.add(NOTIFY, side.measure(NOTIFY, children, side::begin));

    var allocations = side.tasks("UserTask_AllocateIro");
    figures.add(
        OPEN_ALLOCATION, side.measure(OPEN_ALLOCATION, allocations, forms::getTaskFormVariables));
    figures.add(
        ALLOCATE,
        side.measure(
            ALLOCATE, allocations, task -> forms.submitTaskForm(task, Filled.allocation())));

    var introductions = side.tasks("UserTask_IntroduceYourself");
    figures.add(
        OPEN_INTRODUCTION,
        side.measure(OPEN_INTRODUCTION, introductions, forms::getTaskFormVariables));
    figures.add(
        INTRODUCE,
        side.measure(
            INTRODUCE, introductions, task -> forms.submitTaskForm(task, Filled.introduction())));
  }

  /** Nobody allocates an IRO to these children, and the limit passes for all of them at once. */
  private void timers(Side side, int children, Figures figures) throws Exception {
    side.carryOutWhatIsDue();
    side.measure(NOTIFY, references.next(children), side::begin);
    ClockUtil.offset(Duration.ofHours(49).toMillis());
    try {
      var due = ClockUtil.getCurrentTime().toInstant();
      figures.add(TIMERS, side.drain(TIMERS, "BoundaryEvent_AllocationOverdue", due));
    } finally {
      ClockUtil.reset();
    }
  }
}
