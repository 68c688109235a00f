package org.footprint.simulation;

import java.time.Instant;

/** Is told how far a simulation has come. */
interface Progress {

  void reached(Course course, Instant at, Tally tally);
}
