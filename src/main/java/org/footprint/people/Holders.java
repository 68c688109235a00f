package org.footprint.people;

import java.util.List;

/** Who holds a role; {@code found} is the role asked for, a higher one, or null if vacant. */
public record Holders(Role asked, Role found, List<Person> people) {

  public Holders {
    people = List.copyOf(people);
  }

  static Holders none(Role asked) {
    return new Holders(asked, null, List.of());
  }

  /** Nobody holds the role or any above it. */
  public boolean vacant() {
    return people.isEmpty();
  }

  /** Nobody holds the role itself, somebody above does. */
  public boolean fellUp() {
    return !vacant() && found != asked;
  }
}
