package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Check whether it is done</em>. */
@Simulated
class CheckAction implements Habit {

  private final Words words;
  private final Actions actions;

  CheckAction(Words words, Actions actions) {
    this.words = words;
    this.actions = actions;
  }

  @Override
  public String task() {
    return "UserTask_CheckAction";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    if (scene.chance("actionFoundDone")) {
      return Fields.of("found", "done", "words", words.one(scene, "action.found.done"));
    }
    var raised = scene.chance("actionRaisedAgain");
    return Fields.of(
        "found",
        "notDone",
        "words",
        words.one(scene, "action.found.notDone"),
        "raise",
        raised,
        "again",
        raised ? null : actions.day(scene));
  }
}
