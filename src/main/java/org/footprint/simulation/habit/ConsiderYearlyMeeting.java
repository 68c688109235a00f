package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Consider one meeting a year</em>. */
@Simulated
class ConsiderYearlyMeeting implements Habit {

  private static final int SETTLED_MONTHS = 24;

  private final Words words;

  ConsiderYearlyMeeting(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_ConsiderYearlyMeeting";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return scene.chance("yearlyMeetingAgreed") && isSettled(scene)
        ? Fields.of("agreed", "yes", "words", words.one(scene, "yearly.agreed"))
        : Fields.of("agreed", "no", "words", words.one(scene, "yearly.notAgreed"));
  }

  private static boolean isSettled(Scene scene) {
    return Shown.to(scene)
        .day("settledSince")
        .filter(since -> !since.plusMonths(SETTLED_MONTHS).isAfter(scene.today()))
        .isPresent();
  }
}
