package org.footprint.engine.simulation;

import java.time.Instant;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.joda.time.DateTimeUtils;

/**
 * A clock for each thread under the engine's one clock, so that several crews can live through the
 * same days side by side; whoever has none reads the machine's.
 */
final class OwnClock {

  private static final ThreadLocal<Long> NOW = new ThreadLocal<>();

  private OwnClock() {}

  static <T> T during(Supplier<T> work) {
    DateTimeUtils.setCurrentMillisProvider(OwnClock::millis);
    try {
      return work.get();
    } finally {
      ClockUtil.reset();
    }
  }

  private static long millis() {
    return NOW.get() == null ? DateTimeUtils.SYSTEM_MILLIS_PROVIDER.getMillis() : NOW.get();
  }

  static <T> T at(Instant now, Supplier<T> work) {
    NOW.set(now.toEpochMilli());
    try {
      return work.get();
    } finally {
      NOW.remove();
    }
  }
}
