package org.footprint.simulation.habit;

import java.util.List;
import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Decide on answer</em>. */
@Simulated
class DecideOnAnswer implements Habit {

  private final Words words;

  DecideOnAnswer(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_DecideOnAnswer";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var shown = Shown.to(scene);
    var answers = decision(shown, scene);
    if (!shown.isTrue("isComplete")) {
      answers.put("effect", words.one(scene, "concern.effect"));
      answers.put("toldChild", "notTold");
      answers.put("toldWords", words.one(scene, "concern.notTold"));
    }
    return answers;
  }

  private Map<String, Object> decision(Shown shown, Scene scene) {
    var result = scene.answer("decisionOnAnswer." + lastAnswer(shown.rows("history")));
    return switch (result) {
      case "resolved" ->
          Fields.of("result", result, "forChild", words.one(scene, "concern.forChild"));
      case "withdrawn" ->
          Fields.of("result", result, "words", words.one(scene, "concern.closed.withdrawn"));
      default ->
          Fields.of(
              "result", "goesUp",
              "words", words.one(scene, "concern.goesUp"),
              "rung", rung(result, shown.choices("rungs")));
    };
  }

  private static String lastAnswer(List<Map<String, Object>> history) {
    var last = history.isEmpty() ? "" : history.get(history.size() - 1).get("words").toString();
    if (last.contains(": Agreed: ")) {
      return "agreed";
    }
    return last.contains(": Partly agreed.") ? "partly" : "refused";
  }

  /** The next one, or where it jumps the one after it. */
  private static String rung(String result, List<String> above) {
    if (above.isEmpty()) {
      return null;
    }
    return above.get(result.equals("jumps") ? Math.min(1, above.size() - 1) : 0);
  }
}
