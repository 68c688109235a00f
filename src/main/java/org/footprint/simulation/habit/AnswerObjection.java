package org.footprint.simulation.habit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Answer objection</em>. */
@Simulated
class AnswerObjection implements Habit {

  private final Words words;

  AnswerObjection(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_AnswerObjection";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var answer = scene.answer("answerToObjection");
    var decisions = answer.equals("amended") ? Shown.to(scene).rows("decisions") : null;
    // Where nothing was decided, there is nothing to amend.
    return decisions != null && decisions.isEmpty()
        ? answered("kept", null, scene)
        : answered(answer, decisions == null ? null : amended(decisions, scene), scene);
  }

  private Map<String, Object> answered(
      String answer, List<Map<String, Object>> decisions, Scene scene) {
    return Fields.of(
        "answer", answer,
        "words", words.one(scene, "objection." + answer),
        "decisions", decisions);
  }

  /** One of them is given more time, which seldom hurts and often helps. */
  private List<Map<String, Object>> amended(List<Map<String, Object>> decisions, Scene scene) {
    var one = scene.dice().about("amended").between(0, decisions.size() - 1);
    var row = decisions.get(one);
    var later = LocalDate.parse(row.get("by").toString()).plusWeeks(2);
    var amended = new ArrayList<>(decisions);
    amended.set(
        one,
        Fields.with(
            row, "by", later.toString(), "note", words.one(scene, "objection.amended.note")));
    return amended;
  }
}
