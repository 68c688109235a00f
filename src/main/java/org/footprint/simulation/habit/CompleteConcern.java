package org.footprint.simulation.habit;

import java.util.List;
import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Complete concern</em>. */
@Simulated
class CompleteConcern implements Habit {

  private final Words words;
  private final Actions actions;

  CompleteConcern(Words words, Actions actions) {
    this.words = words;
    this.actions = actions;
  }

  @Override
  public String task() {
    return "UserTask_CompleteConcern";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    if (scene.chance("concernDropped")) {
      return Fields.of("dropped", true, "droppedWords", words.one(scene, "concern.dropped"));
    }
    var shown = Shown.to(scene);
    var told = Words.band(scene) != Band.LITTLE && scene.chance("childToldOfConcern");
    return Fields.of(
        "reasons", shown.fields().get("reasons"),
        "wrong", shown.text("wrong"),
        "effect", words.one(scene, "concern.effect"),
        "actions", wanted(shown, scene),
        "rung", shown.text("rung"),
        "urgent", scene.chance("concernUrgent"),
        "toldChild", told ? "told" : "notTold",
        "toldWords", told ? null : words.one(scene, "concern.notTold"));
  }

  /** What the form proposes has still to get a day. */
  private List<Map<String, Object>> wanted(Shown shown, Scene scene) {
    var proposed = shown.rows("actions");
    return proposed.isEmpty()
        ? actions.some(scene, 1, 2)
        : proposed.stream().map(row -> Fields.with(row, "by", actions.day(scene))).toList();
  }
}
