package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Allocate IRO</em>. */
@Simulated
class AllocateIro implements Habit {

  private final Words words;

  AllocateIro(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_AllocateIro";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of("iro", scene.stay().iro(), "reason", words.one(scene, "allocate.reason"));
  }
}
