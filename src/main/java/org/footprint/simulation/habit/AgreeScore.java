package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Agree the score</em>. */
@Simulated
class AgreeScore implements Habit {

  private final Scores scores;

  AgreeScore(Scores scores) {
    this.scores = scores;
  }

  @Override
  public String task() {
    return "UserTask_AgreeScore";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scores.of(scene);
  }
}
