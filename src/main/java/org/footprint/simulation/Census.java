package org.footprint.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the engine has in hand, to be held against our tables.
 *
 * @param incidents the work that it gave up
 * @param begun how many of each process it ever began
 * @param running the references of the children with whom each process runs, each as often as it
 *     does
 * @param tasks the open tasks about each child
 * @param timers when something happens by itself for each child
 */
public record Census(
    long incidents,
    Map<String, Long> begun,
    Map<String, List<String>> running,
    Map<String, List<Waiting>> tasks,
    Map<String, List<Instant>> timers) {

  /**
   * A task that is open, be it for one person or the same for several.
   *
   * @param instance the running process it belongs to
   * @param key its id in the model
   */
  public record Waiting(String instance, String key, Instant due) {}

  long begun(String process) {
    return begun.getOrDefault(process, 0L);
  }

  List<String> running(String process) {
    return running.getOrDefault(process, List.of());
  }

  List<Waiting> tasks(String reference) {
    return tasks.getOrDefault(reference, List.of());
  }

  List<Instant> timers(String reference) {
    return timers.getOrDefault(reference, List.of());
  }
}
