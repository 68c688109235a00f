package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Approve the annual report</em>. */
@Simulated
class ApproveAnnualReport implements Habit {

  private final Words words;

  ApproveAnnualReport(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_ApproveAnnualReport";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scene.chance("directorSendsReportBack")
        ? Fields.of("verdict", "sendBack", "words", words.any("annual.sendBack", scene.dice()))
        : Fields.of("verdict", "approve", "words", words.any("annual.comment", scene.dice()));
  }
}
