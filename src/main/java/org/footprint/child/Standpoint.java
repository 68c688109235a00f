package org.footprint.child;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody is at this moment, apart from any one child.
 *
 * @param here whether they still work for the council
 * @param people they themselves, and those whose work they do while these are away
 * @param given the children for whom they were given tasks
 * @param opened the children whose records they opened in an emergency
 */
record Standpoint(
    String person,
    boolean here,
    Set<String> people,
    boolean sendsPapers,
    boolean watches,
    Set<UUID> given,
    Set<UUID> opened) {

  /** The children they have to do with apart from any role. */
  Set<UUID> children() {
    var all = new HashSet<>(given);
    all.addAll(opened);
    return all;
  }

  /** Whether they do this person's work while that person is away. */
  boolean covers(String other) {
    return other != null && !other.equals(person) && people.contains(other);
  }
}
