package org.footprint.simulation.habit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** What a review decides: what, in which words for the child, who, by when. */
@Simulated
class NewDecisions {

  private final Words words;
  private final WorkingCalendar calendar;

  NewDecisions(Words words, WorkingCalendar calendar) {
    this.words = words;
    this.calendar = calendar;
  }

  Map<String, Object> from(LocalDate heldOn, Scene scene) {
    if (scene.chance("nothingNewDecided")) {
      return Fields.of("noDecisionBecause", words.one(scene, "hold.nothingNew"));
    }
    var number = scene.dice().about("decisions").between(1, 4);
    return Fields.of(
        "decisions",
        words.several(scene, "decisions", number).stream()
            .map(subject -> one(words.all(scene, "decision." + subject), heldOn, scene))
            .toList());
  }

  private Map<String, Object> one(List<String> parts, LocalDate heldOn, Scene scene) {
    var days = scene.dice().about(parts.get(0)).between(5, 50);
    return Fields.of(
        "what", parts.get(0),
        "forChild", parts.get(1),
        "who", who(parts.get(2), scene),
        "by", calendar.plusWorkingDays(heldOn, days).toString());
  }

  private String who(String who, Scene scene) {
    return switch (who) {
      case "Worker" -> words.worker(scene);
      case "Carers" -> scene.stay().carers();
      case "Iro" -> words.name(scene.person());
      case "School" -> scene.stay().school() == null ? words.worker(scene) : scene.stay().school();
      default -> who;
    };
  }
}
