package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Introduce yourself to the child</em>. */
@Simulated
class IntroduceYourself implements Habit {

  private final Words words;

  IntroduceYourself(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_IntroduceYourself";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of(
        "letter", Letters.with(Shown.to(scene).text("letter"), words.one(scene, "letter.hello"), 1),
        "givenOn", scene.today().toString(),
        "how", scene.answer("introducedBy"));
  }
}
