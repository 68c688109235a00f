package org.footprint.simulation.habit;

import java.util.Map;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Send invitations</em>. */
@Simulated
class SendInvitations implements Habit {

  private final Words words;

  SendInvitations(Words words) {
    this.words = words;
  }

  @Override
  public String task() {
    return "UserTask_SendInvitations";
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    return Fields.of(
        "sentOn",
        scene.today().toString(),
        "remark",
        scene.chance("somebodyNotInvited") ? words.one(scene, "invite.remark") : null);
  }

  /** Where the meeting is being arranged anew, there is nothing to invite to. */
  @Override
  public boolean isPossible(Scene scene) {
    return !Shown.to(scene).part("meeting").text("time").isEmpty();
  }
}
