package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Note missing report</em>. */
@Simulated
class NoteMissingReport implements Habit {

  private final Words words;

  NoteMissingReport(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_NoteMissingReport";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of("words", words.one(scene, "missingReport"));
  }
}
