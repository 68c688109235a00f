package org.footprint.report.paper;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.IntStream;
import org.footprint.drawing.Drawing;
import org.footprint.drawing.Drawing.Mark;
import org.footprint.drawing.Drawing.Person;
import org.footprint.report.Rate;

/**
 * A rate as people to be counted: ten, or as many as there were if they were fewer.
 *
 * @param people how many are drawn
 * @param full how many of them are full; the next one is half if there are a few more
 * @param words "about 9 of every 10"
 */
record OfEveryTen(int people, double full, String words) {

  private static final int TEN = 10;
  private static final int TALL = 70;
  private static final int STEP = 54;
  private static final int EDGE = 2;

  static OfEveryTen of(Rate rate) {
    if (rate.count() == rate.of()) {
      return new OfEveryTen(people(rate), people(rate), "all");
    }
    if (rate.count() == 0) {
      return new OfEveryTen(people(rate), 0, "none");
    }
    if (rate.of() < TEN) {
      return new OfEveryTen(people(rate), rate.count(), rate.count() + " of the " + rate.of());
    }
    var tenths = (rate.count() * TEN * 2 + rate.of()) / (rate.of() * 2);
    if (tenths == TEN) {
      return new OfEveryTen(TEN, TEN - 0.5, "more than 9 of every 10");
    }
    if (tenths == 0) {
      return new OfEveryTen(TEN, 0.5, "fewer than 1 of every 10");
    }
    var exact = rate.count() * TEN == tenths * rate.of();
    return new OfEveryTen(TEN, tenths, (exact ? "" : "about ") + tenths + " of every 10");
  }

  /** "About 9 of every 10 meetings". */
  String of(String things) {
    return words + (full == 0 ? " of the " : " ") + things;
  }

  private static int people(Rate rate) {
    return (int) Math.min(TEN, rate.of());
  }

  Drawing drawn(String id, String meaning) {
    var marks = new ArrayList<Mark>();
    IntStream.range(0, people)
        .forEach(
            one ->
                marks.add(
                    new Person(
                        EDGE + one * STEP, EDGE, TALL, Math.max(0, Math.min(1, full - one)))));
    return new Drawing(
        "ten-" + id,
        words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1),
        meaning,
        TEN * STEP,
        TALL + 2 * EDGE,
        marks);
  }
}
