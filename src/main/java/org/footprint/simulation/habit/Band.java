package org.footprint.simulation.habit;

import java.util.Locale;

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

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
