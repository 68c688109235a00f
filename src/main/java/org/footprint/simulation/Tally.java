package org.footprint.simulation;

import java.util.concurrent.atomic.AtomicLong;

/** How much has been done so far. */
class Tally {

  private final AtomicLong acts = new AtomicLong();

  void oneMore() {
    acts.incrementAndGet();
  }

  long acts() {
    return acts.get();
  }
}
