package org.footprint.simulation.habit;

import java.util.Map;
import java.util.Set;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Answer concern</em>. */
@Simulated
class AnswerConcern implements Habit {

  private static final Set<String> PROMISES = Set.of("agreed", "partly");

  private final Words words;
  private final Actions actions;

  AnswerConcern(Words words, Actions actions) {
    this.words = words;
    this.actions = actions;
  }

  @Override
  public String task() {
    return "UserTask_AnswerConcern";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var answer = scene.answer("concernAnswered");
    if (answer.equals("meeting") && Shown.to(scene).isTrue("isAgencys")) {
      answer = "partly";
    }
    return Fields.of(
        "answer",
        answer,
        "words",
        words.one(scene, "concern.answer." + answer),
        "actions",
        PROMISES.contains(answer) ? actions.some(scene, 1, 2) : null);
  }
}
