package org.footprint.change;

import java.util.Map;

/** What people and systems tell of a change, as they would type it. */
public final class ChangeAnswers {

  private ChangeAnswers() {}

  public static Map<String, Object> leftCare(String on) {
    return Map.of("type", "leftCare", "leftCareOn", on, "endReason", "E4A");
  }

  static Map<String, Object> moved(String on, String place) {
    return Map.of(
        "type",
        "moved",
        "onDay",
        on,
        "placement",
        "U6",
        "place",
        place,
        "planned",
        "no",
        "words",
        "The carers were ill");
  }

  static Map<String, Object> placedForAdoption(String on) {
    return Map.of(
        "type",
        "moved",
        "onDay",
        on,
        "placement",
        "A3",
        "place",
        "With Jo and Lee",
        "planned",
        "yes");
  }

  static Map<String, Object> legalStatus(String on, String code) {
    return Map.of("type", "legalStatusChanged", "onDay", on, "legalStatus", code);
  }

  static Map<String, Object> planChange(String words) {
    return Map.of("type", "planChangeProposed", "words", words);
  }

  static Map<String, Object> wish(String by) {
    return Map.of("type", "reviewWished", "wishedBy", by, "words", "I want to talk about school");
  }

  static Map<String, Object> broughtForward(String dueOn) {
    return Map.of("type", "broughtForward", "dueOn", dueOn, "words", "A visit worried me");
  }

  static Map<String, Object> yearlyMeeting() {
    return Map.of("type", "yearlyMeetingProposed", "words", "Two meetings are too many");
  }

  static Map<String, Object> worker(String on, String team, String worker) {
    return Map.of("type", "workerChanged", "onDay", on, "team", team, "socialWorker", worker);
  }

  static Map<String, Object> iro(String iro) {
    return Map.of("type", "iroChanged", "iro", iro, "words", "Ivy goes on leave");
  }
}
