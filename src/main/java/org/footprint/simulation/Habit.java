package org.footprint.simulation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How people do one kind of task. */
public interface Habit {

  /** Its id in the model. */
  String task();

  Map<String, Object> answers(Scene scene);

  /** Whether it can be done as things stand now; if not, they look at it again later. */
  default boolean isPossible(Scene scene) {
    return true;
  }

  /**
   * When they turn to it, or never; decided when the task comes up, and from nothing but the dice,
   * the behaviour, the task and the child, so that it is the same when a simulation goes on after a
   * stop.
   */
  default Optional<Instant> when(Scene scene, Pace pace) {
    return pace.of(scene);
  }
}
