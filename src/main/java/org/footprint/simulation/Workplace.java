package org.footprint.simulation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tasklist and the engine, as simulated people meet them. Each thread has a clock of its own, so
 * that several may live through the same days side by side.
 */
public interface Workplace {

  /** Lets each thread have its own time, until the work is done. */
  <T> T withClocksOfTheirOwn(Supplier<T> work);

  /** Does something at a simulated instant, in one transaction with what else is stored in it. */
  <T> T at(Instant now, Supplier<T> work);

  /** Everything that is open now. */
  News open();

  /** The task as it stands now, or nothing if it is no longer open. */
  Optional<ToDo> again(ToDo task);

  /** What the form of a task shows somebody. */
  Map<String, Object> read(ToDo task, String person);

  News start(String process, String person, Map<String, Object> answers);

  /** What begins by itself when its time comes, with nobody's form. */
  News strike(String process);

  News answer(ToDo task, String person, Map<String, Object> answers);

  News carryOut(Timer timer);

  /** Counted through, to be held against our tables. */
  Census census();
}
