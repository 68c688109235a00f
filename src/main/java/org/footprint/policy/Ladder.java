package org.footprint.policy;

import java.util.List;
import java.util.Optional;

/** The stages of a dispute inside the council, from the informal one up. CAFCASS is beyond it. */
public record Ladder(List<Stage> stages) {

  public Ladder {
    stages = List.copyOf(stages);
  }

  /** The stage of that number, or none above the top of the ladder. */
  public Optional<Stage> stage(int number) {
    return stages.stream().filter(stage -> stage.number() == number).findFirst();
  }
}
