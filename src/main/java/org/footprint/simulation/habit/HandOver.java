package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Hand over to the new IRO</em>. */
@Simulated
class HandOver implements Habit {

  private final Words words;

  HandOver(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_HandOver";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of(
        "words",
        words.some(scene, "handOver", 2, 4),
        "metOn",
        scene.chance("newIroMet") ? scene.today().toString() : null);
  }
}
