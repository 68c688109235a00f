package org.footprint.people;

import java.util.List;
import java.util.Optional;

/** Everybody who works here on a day, by name. */
public record Staff(List<Colleague> all) {

  public Staff {
    all = List.copyOf(all);
  }

  public Optional<Colleague> person(String id) {
    return all.stream().filter(one -> one.person().id().equals(id)).findFirst();
  }

  /** Those for whose work this person answers. */
  public List<Colleague> under(String manager) {
    return person(manager).stream()
        .flatMap(above -> all.stream().filter(one -> one.isUnder(above)))
        .toList();
  }

  /** Those who could do this person's work: who does the same, and who answers for it. */
  public List<Colleague> insteadOf(Colleague person) {
    return all.stream().filter(one -> one.doesTheSameAs(person) || person.isUnder(one)).toList();
  }

  public List<Colleague> with(Role role) {
    return all.stream().filter(one -> one.is(role)).toList();
  }
}
