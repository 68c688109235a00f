package org.footprint.report;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What adds up to what in a report, and what a reader could work out from it. */
final class Sums {

  private static final double NOTHING = 1e-9;

  private final Set<Map<Meaning, Integer>> all = new LinkedHashSet<>();

  /** Numbers that together make nothing or something known, each so many times. */
  void add(Map<Meaning, Integer> sum) {
    var whole = new TreeMap<Meaning, Integer>();
    sum.forEach(
        (meaning, times) -> {
          if (times != 0 && !meaning.isOfNothing()) {
            whole.put(meaning, times);
          }
        });
    if (!whole.isEmpty()) {
      all.add(whole);
    }
  }

  /**
   * What is not known and can have only one value, each with what tells it. All sums are solved for
   * what is not known, so that one may be left alone; or those that are left cannot be less: where
   * two together are two, each is one.
   *
   * @param least what each is at least
   */
  Map<Meaning, Set<Meaning>> workedOut(
      Predicate<Meaning> isKnown, ToLongFunction<Meaning> count, ToLongFunction<Meaning> least) {
    var workedOut = new TreeMap<Meaning, Set<Meaning>>();
    Stream.concat(all.stream().map(Sums::inFractions), solve(isKnown).values().stream())
        .forEach(
            sum -> {
              var known = sum.keySet().stream().filter(isKnown).collect(toSet());
              var open = new HashSet<>(sum.keySet());
              open.removeAll(known);
              if (open.size() == 1
                  || areAsFewAsTheyCan(
                      sum, open, one -> (isKnown.test(one) ? count : least).applyAsLong(one))) {
                open.forEach(one -> workedOut.put(one, known));
              }
            });
    return workedOut;
  }

  private static boolean areAsFewAsTheyCan(
      Map<Meaning, Double> sum, Set<Meaning> open, ToLongFunction<Meaning> atLeast) {
    var signs = open.stream().map(one -> Math.signum(sum.get(one))).distinct().count();
    var left = sum.keySet().stream().mapToDouble(one -> sum.get(one) * atLeast.applyAsLong(one));
    return signs == 1 && Math.abs(left.sum()) < NOTHING;
  }

  private static Map<Meaning, Double> inFractions(Map<Meaning, Integer> sum) {
    var fractions = new HashMap<Meaning, Double>();
    sum.forEach((meaning, times) -> fractions.put(meaning, (double) times));
    return fractions;
  }

  /** Each solved for one that stands in no other of them. */
  private Map<Meaning, Map<Meaning, Double>> solve(Predicate<Meaning> isKnown) {
    var solved = new TreeMap<Meaning, Map<Meaning, Double>>();
    for (var sum : all) {
      var left = inFractions(sum);
      for (var meaning : sum.keySet()) {
        var by = solved.get(meaning);
        if (by != null) {
          takeAway(by, left.getOrDefault(meaning, 0.0), left);
        }
      }
      left.keySet().stream()
          .filter(isKnown.negate())
          .min(Meaning::compareTo)
          .ifPresent(
              meaning -> {
                var times = left.get(meaning);
                left.replaceAll((one, many) -> many / times);
                solved
                    .values()
                    .forEach(other -> takeAway(left, other.getOrDefault(meaning, 0.0), other));
                solved.put(meaning, left);
              });
    }
    return solved;
  }

  private static void takeAway(Map<Meaning, Double> sum, double times, Map<Meaning, Double> from) {
    if (Math.abs(times) < NOTHING) {
      return;
    }
    sum.forEach(
        (meaning, many) -> {
          var left = from.getOrDefault(meaning, 0.0) - times * many;
          if (Math.abs(left) < NOTHING) {
            from.remove(meaning);
          } else {
            from.put(meaning, left);
          }
        });
  }
}
