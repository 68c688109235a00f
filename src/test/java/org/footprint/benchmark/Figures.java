package org.footprint.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.footprint.benchmark.RoundTrips.Count;

/** What was measured of one side. */
class Figures {

  private final Map<Step, List<Sample>> samples = new HashMap<>();
  private long bytesPerJourney;

  record Sample(int done, double seconds, Count roundTrips) {}

  void add(Step step, Sample sample) {
    samples.computeIfAbsent(step, first -> new ArrayList<>()).add(sample);
  }

  void grewBy(long bytes) {
    this.bytesPerJourney = bytes;
  }

  long bytesPerJourney() {
    return bytesPerJourney;
  }

  double perSecond(Step step) {
    return perSecond(1, List.of(step));
  }

  /** The median of the rounds; several steps make up one or more tasks. */
  double perSecond(int tasks, List<Step> steps) {
    var rounds = samples.get(steps.get(0)).size();
    var rates =
        IntStream.range(0, rounds).mapToObj(round -> tasks * rate(round, steps)).sorted().toList();
    return (rates.get((rates.size() - 1) / 2) + rates.get(rates.size() / 2)) / 2;
  }

  private double rate(int round, List<Step> steps) {
    var seconds = steps.stream().mapToDouble(step -> samples.get(step).get(round).seconds()).sum();
    return samples.get(steps.get(0)).get(round).done() / seconds;
  }

  /** Until the last one was done. */
  double seconds(Step step) {
    return samples.get(step).stream().mapToDouble(Sample::seconds).max().orElseThrow();
  }

  double tripsPerStep(Step step) {
    return roundTrips(step).trips() / (double) done(step);
  }

  double commitsPerStep(Step step) {
    return roundTrips(step).commits() / (double) done(step);
  }

  private Count roundTrips(Step step) {
    return samples.get(step).stream().map(Sample::roundTrips).reduce(new Count(0, 0), Count::plus);
  }

  private int done(Step step) {
    return samples.get(step).stream().mapToInt(Sample::done).sum();
  }
}
