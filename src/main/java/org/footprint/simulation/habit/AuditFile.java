package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Audit the file</em>. */
@Simulated
class AuditFile implements Habit {

  private final Scores scores;

  AuditFile(Scores scores) {
    this.scores = scores;
  }

  @Override
  public String task() {
    return "UserTask_AuditFile";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scores.of(scene);
  }
}
