package org.footprint.simulation.habit;

import java.util.List;
import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** What is wanted or promised about a concern: what, by whom, by when. */
@Simulated
class Actions {

  private final Words words;
  private final WorkingCalendar calendar;

  Actions(Words words, WorkingCalendar calendar) {
    this.words = words;
    this.calendar = calendar;
  }

  List<Map<String, Object>> some(Scene scene, int least, int most) {
    var number = scene.dice().about("actions").between(least, most);
    var owner = scene.answer("actionOwner");
    return words.several(scene, "action." + owner, number).stream()
        .map(what -> Fields.of("what", what, "owner", owner, "by", day(scene)))
        .toList();
  }

  String day(Scene scene) {
    var days = scene.dice().about("by").between(5, 15);
    return calendar.plusWorkingDays(scene.today(), days).toString();
  }
}
