package org.footprint.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** How each kind of task is done. */
@Simulated
class Habits {

  private final Map<String, Habit> byTask;

  Habits(ObjectProvider<Habit> habits) {
    byTask = habits.stream().collect(Collectors.toMap(Habit::task, Function.identity()));
  }

  Habit of(String task) {
    return Optional.ofNullable(byTask.get(task))
        .orElseThrow(() -> new IllegalStateException("Nobody knows how to do " + task));
  }
}
