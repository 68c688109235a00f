package org.footprint.simulation.habit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Hold midway monitoring</em>. */
@Simulated
class HoldMidway implements Habit {

  private static final Set<String> NOT_SPOKEN = Set.of("notSpoken", "notWanted");

  private static final Set<Object> IN_TROUBLE = Set.of("concern", "comesForward");
  private static final Set<String> SLOW = Set.of("drifting", "notStarted");
  private static final Set<String> BY_WORDS = Set.of("call", "message", "notWanted");

  private final Words words;
  private final EarlierDay earlier;

  HoldMidway(Words words, EarlierDay earlier) {
    this.words = words;
    this.earlier = earlier;
  }

  @Override
  public String task() {
    return "UserTask_HoldMidway";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var shown = Shown.to(scene);
    var result = result(shown, scene);
    var right = !IN_TROUBLE.contains(result.get("result")) && scene.chance("planStillRight");
    var answers = new LinkedHashMap<>(result);
    answers.put("heldOn", scene.today().toString());
    answers.put("progress", progress(shown, result.get("result").equals("nothingNeeded"), scene));
    answers.putAll(child(scene));
    answers.putAll(
        Fields.of(
            "familyWords",
            words.one(scene, "midway.family"),
            "events",
            shown.isTrue("nothingSince") ? null : words.one(scene, "midway.events"),
            "planRight",
            right ? "yes" : "no",
            "planWords",
            right ? null : words.one(scene, "midway.planNotRight")));
    return answers;
  }

  private Map<String, Object> child(Scene scene) {
    var answer = scene.answer("midwaySpoken");
    var spoken = Words.band(scene) == Band.LITTLE && BY_WORDS.contains(answer) ? "visit" : answer;
    return Fields.of("spoken", spoken, "childWords", words.one(scene, said(spoken)));
  }

  private static String said(String spoken) {
    return NOT_SPOKEN.contains(spoken) ? "midway." + spoken : "midway.child";
  }

  private List<Map<String, Object>> progress(Shown shown, boolean allIsWell, Scene scene) {
    return shown.rows("progress").stream()
        .map(
            decision -> {
              var state = state(decision.get("what"), allIsWell, scene);
              return Fields.with(
                  decision, "state", state, "more", words.one(scene, "midway.state." + state));
            })
        .toList();
  }

  private static String state(Object decision, boolean allIsWell, Scene scene) {
    var dice = scene.dice().about("progress").about(decision);
    var state = dice.oneOf(scene.behaviour().shares("midwayState"));
    return allIsWell && SLOW.contains(state) ? "onTrack" : state;
  }

  private Map<String, Object> result(Shown shown, Scene scene) {
    var result = scene.answer("midwayResult");
    if (!result.equals("comesForward")) {
      return Fields.of(
          "result",
          result,
          "resultWords",
          result.equals("nothingNeeded") ? null : words.one(scene, "midway." + result));
    }
    return earlier
        .than(shown.part("review").day("next"), scene)
        .map(
            day ->
                Fields.of(
                    "result", result,
                    "dueOn", day.toString(),
                    "resultWords", words.one(scene, "midway.comesForward")))
        .orElseGet(
            () -> Fields.of("result", "note", "resultWords", words.one(scene, "midway.note")));
  }
}
