package org.footprint.people;

import java.util.Set;

/** The groups somebody belongs to; none once they have left. */
public record Membership(Person person, Set<String> groups) {

  public Membership {
    groups = Set.copyOf(groups);
  }
}
