package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Issue decisions</em>. */
@Simulated
class IssueDecisions implements Habit {

  @Override
  public String task() {
    return "UserTask_IssueDecisions";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of("decisions", Shown.to(scene).rows("decisions"));
  }
}
