package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Prepare CAFCASS referral</em>. */
@Simulated
class PrepareReferral implements Habit {

  private final Words words;

  PrepareReferral(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_PrepareReferral";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    if (!scene.chance("referralMade")) {
      return Fields.of("made", "no", "notMadeWords", words.one(scene, "referral.notMade"));
    }
    var advice = scene.chance("legalAdviceTaken") ? "taken" : "notTaken";
    return Fields.of(
        "made", "yes",
        "madeOn", scene.today().toString(),
        "grounds", words.one(scene, "referral.grounds"),
        "legalAdvice", advice,
        "legalWords", words.one(scene, "referral.advice." + advice),
        "documents", words.one(scene, "referral.documents"),
        "toldWhom", words.one(scene, "referral.told"));
  }
}
