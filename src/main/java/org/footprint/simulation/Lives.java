package org.footprint.simulation;

import java.util.List;

/** Makes up the children of a simulation, and what will happen to each of them. */
@Simulated
class Lives {

  /** The same for the same course, every time. */
  List<Life> of(Course course, Behaviour behaviour) {
    return List.of();
  }
}
