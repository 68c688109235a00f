package org.footprint.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Everybody around some of the children. What they do, what is told them and what the engine does
 * by itself happens in the order of the simulated time; crews do not wait for each other.
 */
class Crew {

  private static final Comparator<Act> ORDER =
      Comparator.comparing(Act::at).thenComparing(Act::reference).thenComparing(Act::name);

  /** One thing to come. */
  private record Act(Instant at, String reference, String name, Runnable deed) {}

  private final Rules rules;
  private final Map<String, Life> children = new HashMap<>();
  private final PriorityQueue<Act> ahead = new PriorityQueue<>(ORDER);
  private Instant now;

  Crew(Rules rules, Instant begin, List<Life> lives) {
    this.rules = rules;
    this.now = begin;
    for (var life : lives) {
      children.put(life.reference(), life);
      life.happenings().forEach(happening -> expect(life, happening));
    }
  }

  /** What was open already when the simulation went on. */
  void find(News news) {
    news.timers().stream().filter(timer -> isOurs(timer.reference())).forEach(this::expect);
    news.toDo().stream().filter(task -> isOurs(task.reference())).forEach(this::expect);
  }

  private boolean isOurs(String reference) {
    return children.containsKey(reference);
  }

  /** When the next thing happens, if that is by then. */
  Optional<Instant> next(Instant end) {
    return Optional.ofNullable(ahead.peek()).map(Act::at).filter(at -> !at.isAfter(end));
  }

  /** Lives through everything up to an instant, that instant included. */
  void liveUntil(Instant end) {
    while (!ahead.isEmpty() && !ahead.peek().at().isAfter(end)) {
      var act = ahead.poll();
      // What is due is done when it is due, but no clock runs backwards.
      now = act.at().isAfter(now) ? act.at() : now;
      act.deed().run();
      rules.tally().oneMore();
    }
  }

  private void expect(Life life, Happening happening) {
    ahead.add(
        new Act(happening.at(), life.reference(), happening.name(), () -> tell(life, happening)));
  }

  private void expect(Timer timer) {
    ahead.add(
        new Act(
            timer.due(),
            timer.reference(),
            timer.event(),
            () -> takeIn(rules.workplace().at(now, () -> rules.workplace().carryOut(timer)))));
  }

  private void expect(ToDo task) {
    if (children.get(task.reference()).leavesUndone(task.key())) {
      return;
    }
    var habit = rules.habits().of(task.key());
    habit
        .when(scene(task, null, task.since(), Map::of), rules.pace())
        .ifPresent(
            at -> ahead.add(new Act(at, task.reference(), task.key(), () -> turnTo(habit, task))));
  }

  private void tell(Life life, Happening happening) {
    takeIn(
        rules
            .workplace()
            .at(
                now,
                () ->
                    rules.told().isNew(life.reference(), happening.name())
                        ? begin(happening)
                        : News.NONE));
  }

  private News begin(Happening happening) {
    return happening.isByClock()
        ? rules.workplace().strike(happening.process())
        : rules.workplace().start(happening.process(), happening.person(), happening.answers());
  }

  private void turnTo(Habit habit, ToDo planned) {
    takeIn(
        rules
            .workplace()
            .at(
                now,
                () -> {
                  var task = rules.workplace().again(planned);
                  return task.filter(found -> found.due().equals(planned.due()))
                      .map(found -> answer(habit, found, planned))
                      .orElseGet(() -> new News(task.stream().toList(), List.of()));
                }));
  }

  private News answer(Habit habit, ToDo task, ToDo planned) {
    var dice = diceOf(task);
    var person = rules.staff().whoDoes(task, dice.about("who"));
    var form = new AtomicReference<Map<String, Object>>();
    var scene =
        scene(
            task,
            person,
            now,
            () ->
                form.updateAndGet(
                    read -> read == null ? rules.workplace().read(task, person) : read));
    return habit.isPossible(scene)
        ? rules.workplace().answer(task, person, habit.answers(scene))
        : new News(List.of(planned.since(now)), List.of());
  }

  private void takeIn(News news) {
    news.timers().forEach(this::expect);
    news.toDo().forEach(this::expect);
  }

  private Scene scene(ToDo task, String person, Instant at, Supplier<Map<String, Object>> form) {
    return new Scene(
        children.get(task.reference()),
        task,
        person,
        at,
        rules.calendar().dayOf(at),
        diceOf(task),
        rules.behaviour(),
        form);
  }

  private Dice diceOf(ToDo task) {
    return rules
        .dice()
        .about(task.reference())
        .about(task.key())
        .about(task.since())
        .about(task.due());
  }
}
