package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Update care plan</em>. */
@Simulated
class UpdateCarePlan implements Habit {

  private final Words words;

  UpdateCarePlan(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_UpdateCarePlan";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of(
        "updatedOn", scene.today().toString(),
        "words", words.some(scene, "plan.updated", 1, 3),
        "shared", scene.chance("planSharedWithChild") ? "yes" : "no");
  }
}
