package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Publish the annual report</em>. */
@Simulated
class PublishAnnualReport implements Habit {

  @Override
  public String task() {
    return "UserTask_PublishAnnualReport";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of("published", true);
  }
}
