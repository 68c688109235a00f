package org.footprint.simulation;

import java.util.concurrent.atomic.AtomicLong;

/** How much has been done so far. */
public class Tally {

  private final AtomicLong acts = new AtomicLong();

  void oneMore() {
    acts.incrementAndGet();
  }

  public long acts() {
    return acts.get();
  }
}
