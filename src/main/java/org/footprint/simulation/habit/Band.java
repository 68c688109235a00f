package org.footprint.simulation.habit;

import java.util.Locale;
import java.util.stream.Stream;

/** How old a child is, as far as one speaks and writes differently. */
enum Band {
  LITTLE,
  CHILD,
  TEEN;

  private static final int GOES_TO_SCHOOL = 5;
  private static final int TEENAGER = 13;

  static Band at(int age) {
    if (age < GOES_TO_SCHOOL) {
      return LITTLE;
    }
    return age < TEENAGER ? CHILD : TEEN;
  }

  /** What marks the words that are meant for this age. */
  Stream<String> tags() {
    return this == LITTLE ? Stream.of(":" + word()) : Stream.of(":" + word(), ":older");
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
