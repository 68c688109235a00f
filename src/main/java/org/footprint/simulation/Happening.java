package org.footprint.simulation;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happens to a child and that somebody tells by a start form, or that the clock
 * begins.
 *
 * @param name its own among the happenings of the child
 * @param person who tells; null where the clock begins it
 */
public record Happening(
    String name, Instant at, String process, String person, Map<String, Object> answers) {

  static Happening byClock(String name, Instant at, String process) {
    return new Happening(name, at, process, null, Map.of());
  }

  boolean isByClock() {
    return person == null;
  }
}
