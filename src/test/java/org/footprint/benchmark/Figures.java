package org.footprint.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.footprint.benchmark.RoundTrips.Count;

/** What was measured of one side. */
class Figures {

  private final Map<Step, List<Sample>> samples = new EnumMap<>(Step.class);
  private long bytesPerJourney;

  record Sample(int done, double seconds, Count roundTrips) {

    double perSecond() {
      return done / seconds;
    }
  }

  void add(Step step, Sample sample) {
    samples.computeIfAbsent(step, first -> new ArrayList<>()).add(sample);
  }

  void grewBy(long bytes) {
    this.bytesPerJourney = bytes;
  }

  long bytesPerJourney() {
    return bytesPerJourney;
  }

  /** The median of the rounds. */
  double perSecond(Step step) {
    var rates = samples.get(step).stream().map(Sample::perSecond).sorted().toList();
    return (rates.get((rates.size() - 1) / 2) + rates.get(rates.size() / 2)) / 2;
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
