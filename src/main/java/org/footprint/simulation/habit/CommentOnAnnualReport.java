package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Comment on the annual report</em>. */
@Simulated
class CommentOnAnnualReport implements Habit {

  private final Words words;

  CommentOnAnnualReport(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_CommentOnAnnualReport";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scene.chance("headSendsReportBack")
        ? Fields.of("verdict", "sendBack", "words", words.any("annual.sendBack", scene.dice()))
        : Fields.of("verdict", "goesOn", "words", words.any("annual.comment", scene.dice()));
  }
}
