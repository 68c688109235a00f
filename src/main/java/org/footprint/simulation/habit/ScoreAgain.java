package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Score it a second time</em>. */
@Simulated
class ScoreAgain implements Habit {

  private final Scores scores;

  ScoreAgain(Scores scores) {
    this.scores = scores;
  }

  @Override
  public String task() {
    return "UserTask_ScoreAgain";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scores.of(scene);
  }
}
