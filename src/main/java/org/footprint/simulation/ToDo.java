package org.footprint.simulation;

import java.time.Instant;
import java.util.List;

/**
 * A task that waits for somebody.
 *
 * @param key its id in the model
 * @param people whose it is, or those who share it; none where it waits for whoever is first of its
 *     groups
 */
public record ToDo(
    String id,
    String key,
    String reference,
    List<String> people,
    List<String> groups,
    Instant since,
    Instant due) {

  /** The same, but as if it had come up later. */
  ToDo since(Instant later) {
    return new ToDo(id, key, reference, people, groups, later, due);
  }
}
