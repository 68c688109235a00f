package org.footprint.simulation.habit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Write the annual report</em>. */
@Simulated
class WriteAnnualReport implements Habit {

  private static final List<String> CHAPTERS =
      List.of("service", "participation", "practice", "concerns", "stories");
  private static final int PRIORITIES = 3;

  private final Words words;

  WriteAnnualReport(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_WriteAnnualReport";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var shown = Shown.to(scene);
    var report = new LinkedHashMap<String, Object>();
    CHAPTERS.forEach(
        chapter -> report.put(chapter, again(shown, chapter, "annual." + chapter, scene)));
    report.put("lastYears", lastYears(shown, scene));
    report.put("nextYears", shown.has("nextYears") ? shown.rows("nextYears") : priorities(scene));
    report.put("forChildren", again(shown, "forChildren", "annual.forChildren", scene));
    return report;
  }

  /** What was written before stays, and more is said of it. */
  private String again(Shown shown, String field, String subject, Scene scene) {
    var more = words.any(subject, scene.dice());
    var before = shown.text(field);
    return before.isEmpty() ? more : before.contains(more) ? before : before + "\n\n" + more;
  }

  private List<Map<String, Object>> lastYears(Shown shown, Scene scene) {
    return shown.rows("lastYears").stream()
        .map(
            row ->
                Fields.of(
                    "words",
                    row.get("words"),
                    "achieved",
                    scene.dice().about(row.get("words")).oneOf(shown.choices("achieved")),
                    "how",
                    words.any("annual.how", scene.dice().about(row.get("words")))))
        .toList();
  }

  private List<Map<String, Object>> priorities(Scene scene) {
    var chosen = new LinkedHashSet<String>();
    for (var turn = 0; chosen.size() < PRIORITIES; turn++) {
      chosen.add(words.any("annual.priorities", scene.dice().about(turn)));
    }
    return chosen.stream().map(aim -> Fields.of("aim", aim)).toList();
  }
}
