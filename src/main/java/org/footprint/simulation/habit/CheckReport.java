package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Check report and plan</em>. */
@Simulated
class CheckReport implements Habit {

  private final Words words;

  CheckReport(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_CheckReport";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scene.chance("reportSentBack")
        ? Fields.of("verdict", "sendBack", "note", words.one(scene, "check.sendBack"))
        : Fields.of("verdict", "accept");
  }
}
