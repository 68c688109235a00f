package org.footprint.calendar;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long something took by the clock, in words: the two largest units are enough. */
public final class Spans {

  private static final int DAYS_ALONE = 14;

  private Spans() {}

  public static String words(Duration span) {
    var days = span.toDays();
    if (days >= DAYS_ALONE) {
      return many(days, "day");
    }
    if (days > 0) {
      return join(many(days, "day"), many(span.toHoursPart(), "hour"));
    }
    if (span.toHours() > 0) {
      return join(many(span.toHours(), "hour"), many(span.toMinutesPart(), "minute"));
    }
    return span.toMinutes() > 0 ? many(span.toMinutes(), "minute") : "less than a minute";
  }

  private static String join(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String many(long number, String unit) {
    return number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
  }
}
