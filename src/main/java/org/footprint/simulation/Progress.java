package org.footprint.simulation;

import java.time.Instant;

/** Is told how far a simulation has come. */
public interface Progress {

  void reached(Instant at, Tally done);
}
