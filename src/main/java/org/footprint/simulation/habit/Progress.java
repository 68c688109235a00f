package org.footprint.simulation.habit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** What became of the decisions of the last review. */
@Simulated
class Progress {

  private static final Set<String> NEEDS_REASON = Set.of("partlyDone", "notDone");

  private final Words words;

  Progress(Words words) {
    this.words = words;
  }

  /** What somebody has said of a decision already is left as it is. */
  List<Map<String, Object>> of(Shown shown, Scene scene) {
    return shown.rows("earlier").stream().map(row -> answered(row, scene)).toList();
  }

  private Map<String, Object> answered(Map<String, Object> row, Scene scene) {
    if (row.get("outcome") != null) {
      return row;
    }
    var outcome =
        scene
            .dice()
            .about("outcome")
            .about(row.get("what"))
            .oneOf(scene.behaviour().shares("decisionOutcome"));
    return Fields.with(
        row,
        "outcome",
        outcome,
        "words",
        NEEDS_REASON.contains(outcome) ? words.one(scene, "decision." + outcome) : null);
  }
}
