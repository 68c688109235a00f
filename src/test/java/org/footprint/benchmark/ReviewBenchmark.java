package org.footprint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footprint.benchmark.Side.PEOPLE;
import static org.footprint.benchmark.Step.ALLOCATE;
import static org.footprint.benchmark.Step.NOTIFY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lets both engines carry first reviews from arranging to distribution, and tells what it took. */
class ReviewBenchmark {

  private static final int REVIEWS = Integer.getInteger("footprint.benchmark.reviews", 50);
  private static final int ROUNDS = Integer.getInteger("footprint.benchmark.reviewRounds", 3);

  /** A working day to come, so that the people of the demonstration hold their posts. */
  private static final LocalDate NOTIFIED =
      LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

  private final References references = new References();

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void bothEnginesHoldTheSameReviewsInTurn() throws Exception {
    try (var our = new OurEngine(Path.of("target/benchmark-reviews-data"));
        var theirs = new StockEngine(our.server())) {
      var ours = our.side();
      var stock = theirs.side();
      var sides = List.of(stock, ours);
      var report =
          new Report(
              ours, "%d rounds of %d reviews by %d people at once.", ROUNDS, REVIEWS, PEOPLE);
      for (var side : sides) {
        reviews(side, new Figures());
      }

      var figures = Map.of(stock, new Figures(), ours, new Figures());
      var before = sides.stream().map(Side::bytes).toList();
      for (var round = 0; round < ROUNDS; round++) {
        for (var turn = 0; turn < sides.size(); turn++) {
          var side = sides.get((round + turn) % sides.size());
          reviews(side, figures.get(side));
        }
      }
      for (var side : sides) {
        var grown = side.bytes() - before.get(sides.indexOf(side));
        figures.get(side).grewBy(grown / (REVIEWS * ROUNDS));
      }

      var table = report.ofReviews(figures.get(stock), figures.get(ours));
      System.out.println(table);
      Files.writeString(Path.of("target/benchmark-reviews.md"), table);
    }
  }

  @AfterEach
  void theClockRunsAgain() {
    ClockUtil.reset();
  }

  private void reviews(Side side, Figures figures) throws Exception {
    itIs(NOTIFIED);
    side.measure(NOTIFY, references.next(REVIEWS), side::begin);
    side.measure(
        ALLOCATE,
        side.tasks("UserTask_AllocateIro"),
        task -> side.complete(task, Filled.allocation()));
    side.carryOutWhatIsDue();
    for (var task : ReviewTask.values()) {
      if (task == ReviewTask.HOLD) {
        itIs(NOTIFIED.plusDays(14));
      }
      openAndComplete(task, side, figures);
    }
  }

  private static void openAndComplete(ReviewTask kind, Side side, Figures figures)
      throws Exception {
    var tasks = side.tasks(kind.key());
    assertThat(tasks).as(side.name() + ": " + kind).hasSize(REVIEWS);
    var forms = side.engine().getFormService();
    var shown = new ConcurrentHashMap<String, Map<String, Object>>();
    figures.add(
        kind.opening(),
        side.measure(
            kind.opening(), tasks, task -> shown.put(task, forms.getTaskFormVariables(task))));
    figures.add(
        kind.completing(),
        side.measure(
            kind.completing(), tasks, task -> side.complete(task, kind.answers(shown.get(task)))));
  }

  private static void itIs(LocalDate day) {
    ClockUtil.setCurrentTime(Date.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
  }
}
