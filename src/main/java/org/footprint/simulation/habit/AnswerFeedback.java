package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Answer feedback</em>. */
@Simulated
class AnswerFeedback implements Habit {

  private final Words words;

  AnswerFeedback(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_AnswerFeedback";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of(
        "answer",
        words.one(scene, "feedback.answer"),
        "changes",
        scene.chance("feedbackChangesSomething") ? words.one(scene, "feedback.changes") : null);
  }
}
