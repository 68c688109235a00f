package org.footprint.child;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody is at this moment, apart from any one child.
 *
 * @param here whether they still work for the council
 * @param covered the people whose work they do while these are away
 * @param given the children for whom they were given tasks
 * @param opened the children whose records they opened in an emergency
 */
record Standpoint(
    String person,
    boolean here,
    Set<String> covered,
    boolean sendsPapers,
    boolean watches,
    Set<UUID> given,
    Set<UUID> opened) {

  /** They themselves, and whose work they do. */
  Set<String> people() {
    var all = new HashSet<>(covered);
    all.add(person);
    return all;
  }

  /** The children they have to do with apart from any role. */
  Set<UUID> children() {
    var all = new HashSet<>(given);
    all.addAll(opened);
    return all;
  }

  /** The child's social worker or IRO, or who covers for one of them. */
  boolean isNamedFor(CarePeriod period) {
    return here && (isOrCovers(period.socialWorkerId()) || isOrCovers(period.iroId()));
  }

  boolean wasGivenATaskFor(CarePeriod period) {
    return here && given.contains(period.child().id());
  }

  boolean isOrCoversOneOf(Set<String> people) {
    return here && people().stream().anyMatch(people::contains);
  }

  boolean isKeptFrom(CarePeriod period) {
    return period.onlyThese() != null && !period.onlyThese().contains(person);
  }

  private boolean isOrCovers(String other) {
    return other != null && (other.equals(person) || covered.contains(other));
  }
}
