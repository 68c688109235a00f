package org.footprint.simulation.habit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Pace;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Hear from the child</em>. */
@Simulated
class HearFromChild implements Habit {

  private static final Set<String> NOT_HEARD = Set.of("notWanted", "notReached");
  private static final Duration LAST_WEEKS = Duration.ofDays(14);

  private final Words words;

  HearFromChild(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_HearFromChild";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var how = Words.band(scene) == Band.LITTLE ? "watched" : scene.answer("heardHow");
    return Fields.of(
        "how",
        how,
        "heardOn",
        NOT_HEARD.contains(how) ? null : scene.today().toString(),
        "alone",
        NOT_HEARD.contains(how) ? null : scene.chance("seenAlone") ? "yes" : "no",
        "words",
        saidOr(how, scene));
  }

  private String saidOr(String how, Scene scene) {
    return NOT_HEARD.contains(how)
        ? words.one(scene, "hear." + how)
        : words.some(scene, "hear", 2, 4);
  }

  /** In the last weeks before the meeting, while the meeting is still fresh to speak about. */
  @Override
  public Optional<Instant> when(Scene scene, Pace pace) {
    var task = scene.task();
    var first = task.due().minus(LAST_WEEKS);
    return pace.of(scene)
        .map(
            at ->
                at.isBefore(first) && first.isAfter(task.since())
                    ? pace.between(first, task.due(), scene.dice().about("soon before"))
                    : at);
  }
}
