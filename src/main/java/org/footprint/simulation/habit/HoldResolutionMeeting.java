package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Hold resolution meeting</em>. */
@Simulated
class HoldResolutionMeeting implements Habit {

  private final Words words;
  private final Actions actions;

  HoldResolutionMeeting(Words words, Actions actions) {
    this.words = words;
    this.actions = actions;
  }

  @Override
  public String task() {
    return "UserTask_HoldResolutionMeeting";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var answer = scene.answer("resolutionMeeting");
    return Fields.of(
        "metOn", scene.today().toString(),
        "metWith", words.one(scene, "concern.metWith"),
        "answer", answer,
        "words", words.one(scene, "concern.meeting." + answer),
        "actions", answer.equals("refused") ? null : actions.some(scene, 1, 2));
  }
}
