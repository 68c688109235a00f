package org.footprint.simulation.habit;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.footprint.policy.MissingReport;
import org.footprint.policy.Policy;
import org.footprint.simulation.Habit;
import org.footprint.simulation.Pace;
import org.footprint.simulation.Scene;
import org.footprint.simulation.Simulated;

/** <em>Hold and record review</em>. */
@Simulated
class HoldReview implements Habit {

  private static final String HELD = "held";
  private static final String ADJOURNED = "adjourned";
  private static final String REARRANGED = "rearranged";
  private static final LocalTime AFTER_THE_MEETING = LocalTime.of(16, 40);

  private final Words words;
  private final RecordOfMeeting record;
  private final MeetingDay days;
  private final Policy policy;

  HoldReview(Words words, RecordOfMeeting record, MeetingDay days, Policy policy) {
    this.words = words;
    this.record = record;
    this.days = days;
    this.policy = policy;
  }

  @Override
  public String task() {
    return "UserTask_HoldReview";
  }

  /** On the day of the meeting and after it, or some days later; but always. */
  @Override
  public Optional<Instant> when(Scene scene, Pace pace) {
    return Optional.of(pace.onTheDay(scene, AFTER_THE_MEETING));
  }

  @Override
  public Map<String, Object> answers(Scene scene) {
    var shown = Shown.to(scene);
    var missing = shown.text("report").equals("missing");
    var outcome = outcome(shown, missing, scene);
    var why = "hold." + outcome + (missing ? ".noReport" : "");
    return switch (outcome) {
      case HELD -> record.of(shown, scene);
      case REARRANGED -> Fields.of("outcome", outcome, "reason", words.one(scene, why));
      default ->
          Fields.of(
              "outcome",
              outcome,
              "meetingOn",
              days.toGoOn(scene).toString(),
              "meetingAt",
              words.one(scene, "arrange.time"),
              "place",
              words.one(scene, "arrange.place"),
              "reason",
              words.one(scene, why),
              "directions",
              outcome.equals(ADJOURNED) ? words.one(scene, "hold.directions") : null);
    };
  }

  private String outcome(Shown shown, boolean reportMissing, Scene scene) {
    var before = shown.text("meetingsBefore");
    var policyOnMissing = policy.missingReport();
    if (reportMissing && policyOnMissing == MissingReport.DO_NOT_PROCEED) {
      return REARRANGED;
    }
    if (reportMissing && policyOnMissing == MissingReport.ADJOURN_AND_RAISE_CONCERN) {
      return before.contains(ADJOURNED) ? HELD : ADJOURNED;
    }
    return before.isEmpty() ? scene.answer("meetingEnds") : HELD;
  }
}
