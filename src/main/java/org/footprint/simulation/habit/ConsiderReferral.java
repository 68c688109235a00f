package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Consider referral to CAFCASS</em>. */
@Simulated
class ConsiderReferral implements Habit {

  private final Words words;
  private final WorkingCalendar calendar;

  ConsiderReferral(Words words, WorkingCalendar calendar) {
    this.words = words;
    this.calendar = calendar;
  }

  @Override
  public String task() {
    return "UserTask_ConsiderReferral";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var result = scene.answer("referralConsidered");
    return Fields.of(
        "result",
        result,
        "words",
        words.one(scene, "referral." + result),
        "forChild",
        result.equals("resolved") ? words.one(scene, "concern.forChild") : null,
        "againOn",
        result.equals("hold") ? again(scene) : null);
  }

  private String again(Scene scene) {
    var days = scene.dice().about("again").between(5, 10);
    return calendar.plusWorkingDays(scene.today(), days).toString();
  }
}
