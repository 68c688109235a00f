package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Consider decisions</em>. */
@Simulated
class ConsiderDecisions implements Habit {

  private final Words words;

  ConsiderDecisions(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_ConsiderDecisions";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scene.chance("decisionsObjectedTo")
        ? Fields.of("verdict", "object", "objection", words.one(scene, "objection"))
        : Fields.of("verdict", "agree");
  }
}
