package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Read good practice</em>. */
@Simulated
class ReadGoodPractice implements Habit {

  @Override
  public String task() {
    return "UserTask_ReadGoodPractice";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of("read", true);
  }
}
