package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Decide on an earlier review</em>. */
@Simulated
class ConsiderChange implements Habit {

  private final Words words;
  private final EarlierDay earlier;

  ConsiderChange(Words words, EarlierDay earlier) {
    this.words = words;
    this.earlier = earlier;
  }

  @Override
  public String task() {
    return "UserTask_ConsiderChange";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scene.chance("changeBringsReviewForward")
        ? earlier
            .than(Shown.to(scene).day("reviewDue"), scene)
            .map(
                day ->
                    Fields.of(
                        "comesForward", "yes",
                        "dueOn", day.toString(),
                        "words", words.one(scene, "change.comesForward")))
            .orElseGet(() -> stays(scene))
        : stays(scene);
  }

  private Map<String, Object> stays(Scene scene) {
    return Fields.of("comesForward", "no", "words", words.one(scene, "change.stays"));
  }
}
