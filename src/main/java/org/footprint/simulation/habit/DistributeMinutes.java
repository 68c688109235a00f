package org.footprint.simulation.habit;

import java.util.Map;
import java.util.stream.Stream;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Distribute minutes</em>. */
@Simulated
class DistributeMinutes implements Habit {

  private final Words words;

  DistributeMinutes(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_DistributeMinutes";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of(
        "sentOn",
        scene.today().toString(),
        "recipients",
        Stream.concat(child(scene), others(scene)).toList());
  }

  private static Stream<Map<String, Object>> child(Scene scene) {
    return Stream.of(
        row(
            scene.child().firstName() + " " + scene.child().lastName(),
            "both",
            Words.band(scene) == Band.TEEN ? "byHand" : "carer"));
  }

  private Stream<Map<String, Object>> others(Scene scene) {
    var circle = words.circle(scene);
    return Stream.of(
            row(scene.stay().carers(), "both", "post"),
            row(scene.stay().worker() == null ? null : words.worker(scene), "both", "secureEmail"),
            row(circle.mother(), "decisions", scene.answer("papersToParents")),
            row(circle.father(), "decisions", scene.answer("papersToParents")),
            row(scene.stay().school(), "decisions", "secureEmail"))
        .filter(row -> row.containsKey("name"));
  }

  private static Map<String, Object> row(String name, String papers, String way) {
    return Fields.of("name", name, "papers", papers, "way", way);
  }
}
