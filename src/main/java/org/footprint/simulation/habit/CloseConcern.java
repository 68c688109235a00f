package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Close concern</em>. */
@Simulated
class CloseConcern implements Habit {

  private static final String LEFT_CARE = "leftCare";

  private final Words words;

  CloseConcern(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_CloseConcern";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var result = scene.answer("concernOfChildWhoLeft");
    return result.equals(LEFT_CARE) || !Shown.to(scene).choices("results").contains(result)
        ? Fields.of("result", LEFT_CARE)
        : Fields.of(
            "result",
            result,
            "forChild",
            result.equals("resolved") ? words.one(scene, "concern.forChild") : null,
            "words",
            words.one(scene, "concern.closed." + result));
  }
}
