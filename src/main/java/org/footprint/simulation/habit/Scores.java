package org.footprint.simulation.habit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** How auditors score a file. */
@Simulated
class Scores {

  private static final List<String> STANDARDS =
      List.of("voice", "plan", "oversight", "papers", "impact", "overall");

  private static final Set<String> WELL = Set.of("outstanding", "good");

  private final Words words;

  Scores(Words words) {
    this.words = words;
  }

  Map<String, Object> of(Scene scene) {
    var answers = new LinkedHashMap<String, Object>();
    for (var standard : STANDARDS) {
      var score = scene.dice().about(standard).oneOf(scene.behaviour().shares("auditScore"));
      answers.put(standard, score);
      answers.put(
          standard + "Words",
          words.one(scene, "audit." + standard + (WELL.contains(score) ? ".well" : ".badly")));
    }
    answers.put("actions", words.one(scene, "audit.actions"));
    return answers;
  }
}
