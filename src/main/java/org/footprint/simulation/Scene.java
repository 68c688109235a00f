package org.footprint.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody has before them who turns to a task.
 *
 * @param person who does it
 * @param dice for this task alone
 * @param form what its form shows, asked only by whoever needs it
 */
public record Scene(
    Life child,
    ToDo task,
    String person,
    Instant now,
    LocalDate today,
    Dice dice,
    Behaviour behaviour,
    Supplier<Map<String, Object>> form) {

  public Life.Stay stay() {
    return child.stayOn(today);
  }

  public boolean chance(String of) {
    return Optional.ofNullable(child.certain().get(of))
        .map(Boolean::parseBoolean)
        .orElseGet(() -> dice.about(of).chance(behaviour.chance(of)));
  }

  /** An answer of the question, as often as the behaviour says. */
  public String answer(String question) {
    return Optional.ofNullable(child.certain().get(question))
        .orElseGet(() -> dice.about(question).oneOf(behaviour.shares(question)));
  }

  /** The same, but for this child it is one answer at all times. */
  public String lasting(String question) {
    return Dice.of(0).about(child.reference()).about(question).oneOf(behaviour.shares(question));
  }
}
