package org.footprint.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reader of what was published, who knows how everything is counted: each number shown is a sum
 * of how many there are of each kind of thing, and what is a combination of such sums is known to
 * them.
 */
final class WhatAReaderKnows {

  private static final double NOTHING = 1e-7;

  /** The kinds of thing, each by its codes. */
  private final List<Map<String, String>> kinds;

  private final List<double[]> known = new ArrayList<>();

  /** All combinations of codes there could be, as far as anything is told apart by them. */
  WhatAReaderKnows(Cube cube, Collection<Meaning> told) {
    List<Map<String, String>> combined = List.of(Map.of());
    for (var column : cube.columns()) {
      if (told.stream().anyMatch(one -> one.codes().containsKey(column))) {
        combined =
            combined.stream()
                .flatMap(kind -> cube.codes(column).stream().map(code -> with(kind, column, code)))
                .toList();
      }
    }
    this.kinds = combined;
  }

  private static Map<String, String> with(Map<String, String> kind, String column, String code) {
    var more = new LinkedHashMap<>(kind);
    more.put(column, code);
    return more;
  }

  /** That so many there are of none of them is known as well: a kind by itself. */
  void learn(Meaning shown, long count) {
    if (count == 0) {
      for (var kind = 0; kind < kinds.size(); kind++) {
        if (fits(shown, kinds.get(kind))) {
          var alone = new double[kinds.size()];
          alone[kind] = 1;
          add(alone);
        }
      }
    } else {
      add(sum(shown));
    }
  }

  boolean knows(Meaning hidden) {
    var left = sum(hidden);
    known.forEach(sum -> takeAway(sum, left));
    return isNothing(left);
  }

  /** How many a meaning counts. */
  static long count(Meaning meaning, Map<Map<String, String>, Long> counts) {
    return counts.entrySet().stream()
        .filter(kind -> fits(meaning, kind.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void add(double[] sum) {
    known.forEach(before -> takeAway(before, sum));
    if (!isNothing(sum)) {
      var times = sum[first(sum)];
      for (var kind = 0; kind < sum.length; kind++) {
        sum[kind] /= times;
      }
      known.add(sum);
    }
  }

  private static void takeAway(double[] sum, double[] from) {
    var times = from[first(sum)];
    for (var kind = 0; kind < from.length; kind++) {
      from[kind] -= times * sum[kind];
    }
  }

  private static int first(double[] sum) {
    for (var kind = 0; kind < sum.length; kind++) {
      if (Math.abs(sum[kind]) > NOTHING) {
        return kind;
      }
    }
    throw new IllegalArgumentException("There is nothing in it");
  }

  private static boolean isNothing(double[] sum) {
    for (var one : sum) {
      if (Math.abs(one) > NOTHING) {
        return false;
      }
    }
    return true;
  }

  private double[] sum(Meaning meaning) {
    return kinds.stream().mapToDouble(kind -> fits(meaning, kind) ? 1 : 0).toArray();
  }

  private static boolean fits(Meaning meaning, Map<String, String> kind) {
    return meaning.codes().entrySet().stream()
        .allMatch(column -> column.getValue().contains(kind.get(column.getKey())));
  }

  /** How many there are of each kind. */
  static Map<Map<String, String>, Long> counts(Cube cube) {
    var counts = new LinkedHashMap<Map<String, String>, Long>();
    cube.rows()
        .forEach(
            row -> {
              var codes = new LinkedHashMap<String, String>();
              for (var column = 0; column < cube.columns().size(); column++) {
                var code = row.codes().get(column);
                codes.put(cube.columns().get(column), code == null ? Cube.NOT_RECORDED : code);
              }
              counts.merge(codes, row.count(), Long::sum);
            });
    return counts;
  }
}
