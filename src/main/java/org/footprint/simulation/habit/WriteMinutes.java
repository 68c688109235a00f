package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Write minutes to the child</em>. */
@Simulated
class WriteMinutes implements Habit {

  private final Words words;

  WriteMinutes(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_WriteMinutes";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of(
        "letter",
        Letters.with(Shown.to(scene).text("letter"), words.some(scene, "letter.review", 1, 2), 2));
  }
}
