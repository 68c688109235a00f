package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Say whether it is done</em>. */
@Simulated
class ReportOnAction implements Habit {

  private final Words words;

  ReportOnAction(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_ReportOnAction";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var said = scene.chance("actionSaidDone") ? "done" : "notDone";
    return Fields.of("said", said, "words", words.one(scene, "action.said." + said));
  }
}
