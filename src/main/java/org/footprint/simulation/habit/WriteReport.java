package org.footprint.simulation.habit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footprint.policy.MissingReport;
import org.footprint.policy.Policy;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Pace;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Write pre-meeting report</em>. */
@Simulated
class WriteReport implements Habit {

  private static final Duration IN_THE_END = Duration.ofDays(14);
  private static final List<String> NEEDED = List.of("childViews", "plan", "health", "home");
  private static final Set<String> IN_ONE_SENTENCE = Set.of("plan", "legal", "parentsViews");
  private static final List<String> MORE =
      List.of(
          "education",
          "feelings",
          "identity",
          "family",
          "independence",
          "legal",
          "parentsViews",
          "carersViews");

  private final Words words;
  private final Progress progress;
  private final Policy policy;

  WriteReport(Words words, Progress progress, Policy policy) {
    this.words = words;
    this.progress = progress;
    this.policy = policy;
  }

  @Override
  public String task() {
    return "UserTask_WriteReport";
  }

  /** Where no review is held without a report, there is one in the end. */
  @Override
  public Optional<Instant> when(Scene scene, Pace pace) {
    var due = scene.task().due();
    return pace.of(scene)
        .or(
            () ->
                policy.missingReport() == MissingReport.DO_NOT_PROCEED
                    ? Optional.of(pace.between(due, due.plus(IN_THE_END), scene.dice()))
                    : Optional.empty());
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var shown = Shown.to(scene);
    var report = new LinkedHashMap<String, Object>();
    for (var section : sections(scene)) {
      var most = IN_ONE_SENTENCE.contains(section) ? 1 : 3;
      report.put(section, words.some(scene, "report." + section, 1, most));
    }
    if (!shown.text("note").isEmpty()) {
      report.merge("plan", words.one(scene, "report.afterNote"), (plan, more) -> plan + " " + more);
    }
    var shared = Words.band(scene) != Band.LITTLE && scene.chance("reportSharedWithChild");
    return Fields.with(
        report,
        "earlier",
        progress.of(shown, scene),
        "shared",
        shared ? "yes" : "no",
        "notSharedBecause",
        shared ? null : words.one(scene, "report.notShared"));
  }

  private List<String> sections(Scene scene) {
    var left = new ArrayList<>(MORE);
    if (words.circle(scene).alone()) {
      left.remove("parentsViews");
    }
    var leftOut = scene.dice().about("sections").between(0, left.size() - 1);
    for (var i = 0; i < leftOut; i++) {
      left.remove(scene.dice().about("section").about(i).between(0, left.size() - 1));
    }
    left.addAll(NEEDED);
    return left;
  }
}
