package org.footprint.people;

import java.util.List;
import java.util.stream.Collectors;

/** Somebody who works here today, with all they do. */
public record Colleague(Person person, List<Duty> duties) {

  public Colleague {
    duties = List.copyOf(duties);
  }

  public boolean is(Role role) {
    return duties.stream().anyMatch(duty -> duty.role() == role);
  }

  /** Whether this colleague has an eye on other people's work. */
  public boolean answersForOthers() {
    return duties.stream().map(duty -> duty.role().group()).anyMatch(Groups.MANAGERS::contains);
  }

  /** Whether somebody answers for this colleague's work. */
  boolean isUnder(Colleague other) {
    return !person.id().equals(other.person.id())
        && duties.stream()
            .anyMatch(duty -> other.duties.stream().anyMatch(above -> above.isOver(duty)));
  }

  boolean doesTheSameAs(Colleague other) {
    return !person.id().equals(other.person.id())
        && duties.stream().map(Duty::role).anyMatch(other::is);
  }

  public String words() {
    return duties.stream().map(Duty::words).distinct().collect(Collectors.joining("; "));
  }
}
