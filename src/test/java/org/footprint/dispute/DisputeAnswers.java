package org.footprint.dispute;

import java.util.List;
import java.util.Map;
import org.footprint.review.ReviewAnswers;

/** What people write of a concern, as they would type it. */
public final class DisputeAnswers {

  private DisputeAnswers() {}

  /** A concern that goes to a rung of the ladder, with something wanted by a day. */
  public static Map<String, Object> raising(String child, String rung, String day) {
    return ReviewAnswers.with(completing(rung, day), "child", child);
  }

  public static Map<String, Object> completing(String rung, String day) {
    return Map.of(
        "reasons",
        List.of("planDrift", "visitOverdue"),
        "wrong",
        "Nobody has looked for a school since March",
        "effect",
        "Amara is alone all day",
        "actions",
        List.of(wanted("social-worker", day)),
        "rung",
        rung,
        "toldChild",
        "told");
  }

  public static Map<String, Object> wanted(String owner, String day) {
    return Map.of("what", "Ask three schools for a place", "owner", owner, "by", day);
  }

  public static Map<String, Object> answering(String answer) {
    return Map.of("answer", answer, "words", "We have looked at it");
  }

  public static Map<String, Object> meeting(String day) {
    return Map.of(
        "metOn",
        day,
        "metWith",
        "Ivy, Tess and Amara's carer",
        "answer",
        "partly",
        "words",
        "Two schools are asked");
  }

  public static Map<String, Object> resolving() {
    return Map.of("result", "resolved", "forChild", "Amara goes to school from Monday");
  }

  public static Map<String, Object> withdrawing() {
    return Map.of("result", "withdrawn", "words", "It was a misunderstanding");
  }

  public static Map<String, Object> goingUp() {
    return Map.of("result", "goesUp", "words", "Nothing has changed for Amara");
  }

  public static Map<String, Object> goingUp(String rung) {
    return ReviewAnswers.with(goingUp(), "rung", rung);
  }

  public static Map<String, Object> considering(String decision) {
    return Map.of("result", decision, "words", "Amara has waited for too long");
  }

  public static Map<String, Object> referring(String day) {
    return Map.of(
        "made",
        "yes",
        "madeOn",
        day,
        "grounds",
        "The council does not carry out the care plan",
        "legalAdvice",
        "taken",
        "legalWords",
        "Refer",
        "documents",
        "Care plan, minutes",
        "toldWhom",
        "Amara, her mother, the director");
  }

  public static Map<String, Object> cafcassAnswering(String result, String day) {
    return Map.of(
        "answer",
        "settled",
        "words",
        "CAFCASS spoke with the council",
        "answeredOn",
        day,
        "result",
        result,
        "forChild",
        "A school place is found");
  }
}
