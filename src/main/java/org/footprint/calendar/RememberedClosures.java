package org.footprint.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Reads the closures once a minute, however many days are asked about. */
class RememberedClosures implements Closures {

  private static final Duration FRESH_FOR = Duration.ofMinutes(1);

  private final Clock clock;
  private final Closures closures;
  private volatile Reading last = new Reading(Instant.MIN, Set.of());

  RememberedClosures(Clock clock, Closures closures) {
    this.clock = clock;
    this.closures = closures;
  }

  @Override
  public Set<LocalDate> days() {
    Instant now = clock.instant();
    Reading reading = last;
    if (!reading.isFreshAt(now)) {
      reading = new Reading(now, Set.copyOf(closures.days()));
      last = reading;
    }
    return reading.days();
  }

  private record Reading(Instant at, Set<LocalDate> days) {

    // A simulated clock may be set back; what was read in its future is not fresh.
    boolean isFreshAt(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(FRESH_FOR));
    }
  }
}
