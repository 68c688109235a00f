package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Record the presentation</em>. */
@Simulated
class PresentAnnualReport implements Habit {

  private final Words words;

  PresentAnnualReport(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_PresentAnnualReport";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of(
        "presentedOn", scene.today().toString(), "words", words.any("annual.board", scene.dice()));
  }
}
