package org.footprint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.benchmark.Side.PEOPLE;
import static org.footprint.benchmark.Step.ALLOCATE;
import static org.footprint.benchmark.Step.CLIMB;
import static org.footprint.benchmark.Step.NOTIFY;
import static org.footprint.benchmark.Step.RAISE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lets both engines take concerns up that nobody answered, all of them due at once. */
class DisputeBenchmark {

  private static final int STAGES = Integer.getInteger("footprint.benchmark.stages", 2_000);
  private static final int WARM_UP = STAGES / 10;
  private static final int CONCERNS_PER_CHILD = 10;
  private static final String NO_ANSWER = "BoundaryEvent_AnswerDue";

  private final References references = new References();

  @Test
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void bothEnginesTakeUpWhatNobodyAnswered() throws Exception {
    try (var our = new OurEngine(Path.of("target/benchmark-disputes-data"));
        var theirs = new StockEngine(our.server())) {
      var ours = our.side();
      var stock = theirs.side();
      var report =
          new Report(
              ours,
              "%,d stages due at once, %d concerns for each child, raised by %d people at once.",
              STAGES,
              CONCERNS_PER_CHILD,
              PEOPLE);
      var figures = Map.of(stock, new Figures(), ours, new Figures());
      for (var side : List.of(stock, ours)) {
        climbs(side, figures.get(side));
      }

      var table = report.ofClimbs(figures.get(stock), figures.get(ours));
      System.out.println(table);
      Files.writeString(Path.of("target/benchmark-disputes.md"), table);
    }
  }

  @AfterEach
  void theClockRunsAgain() {
    ClockUtil.reset();
  }

  /** The first few climb twice, so that all are due together when it is measured. */
  private void climbs(Side side, Figures figures) throws Exception {
    ClockUtil.reset();
    var children = children(side, STAGES / CONCERNS_PER_CHILD);
    raise(side, children.subList(0, WARM_UP / CONCERNS_PER_CHILD), new Figures());
    drain(side, WARM_UP, new Figures());
    raise(side, children.subList(WARM_UP / CONCERNS_PER_CHILD, children.size()), figures);
    drain(side, STAGES, figures);
  }

  /** Children whose IRO is Ivy, ten days later, when nothing else is due for them any more. */
  private List<String> children(Side side, int amount) throws Exception {
    var children = references.next(amount);
    side.measure(NOTIFY, children, side::begin);
    side.measure(
        ALLOCATE,
        side.tasks("UserTask_AllocateIro"),
        task -> side.complete(task, Filled.allocation()));
    itIs(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(10)));
    side.carryOutWhatIsDue();
    return children;
  }

  private static void raise(Side side, List<String> children, Figures figures) throws Exception {
    var concerns =
        children.stream()
            .flatMap(child -> Collections.nCopies(CONCERNS_PER_CHILD, child).stream())
            .toList();
    figures.add(RAISE, side.measure(RAISE, concerns, side::raise));
  }

  private static void drain(Side side, int stages, Figures figures) throws Exception {
    var due = side.lastDue(NO_ANSWER);
    itIs(due.plus(Duration.ofMinutes(1)));
    assertThat(side.timersLeft(NO_ANSWER, due)).as(side.name()).isEqualTo(stages);
    figures.add(CLIMB, side.drain(CLIMB, NO_ANSWER, due));
    assertThat(side.timersLeft(NO_ANSWER, side.lastDue(NO_ANSWER)))
        .as(side.name() + ": they wait for an answer again")
        .isEqualTo(stages);
  }

  /** From then on the clock runs as ever. */
  private static void itIs(Instant instant) {
    ClockUtil.offset(Duration.between(Instant.now(), instant).toMillis());
  }
}
