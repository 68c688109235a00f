package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Look at an emergency opening</em>. */
@Simulated
class LookAtEmergency implements Habit {

  private final Words words;

  LookAtEmergency(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_LookAtEmergency";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scene.chance("emergencyJustified")
        ? Fields.of("justified", "yes", "note", words.one(scene, "emergency.right"))
        : Fields.of("justified", "no", "note", words.one(scene, "emergency.notRight"));
  }
}
