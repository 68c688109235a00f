package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Record CAFCASS's answer</em>. */
@Simulated
class RecordCafcassAnswer implements Habit {

  private final Words words;

  RecordCafcassAnswer(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_RecordCafcassAnswer";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var answer = scene.answer("cafcassAnswer");
    var resolved = answer.equals("settled");
    return Fields.of(
        "answer",
        answer,
        "words",
        words.one(scene, "cafcass." + answer),
        "answeredOn",
        scene.today().toString(),
        "result",
        resolved ? "resolved" : "goesOn",
        "forChild",
        resolved ? words.one(scene, "concern.forChild") : null);
  }
}
