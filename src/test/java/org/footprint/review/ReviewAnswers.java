package org.footprint.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people answer in the forms of a review; right in every field until a test changes one. */
public final class ReviewAnswers {

  private ReviewAnswers() {}

  public static Map<String, Object> arranging(String day) {
    return with(
        Map.of(
            "meetingOn", day,
            "meetingAt", "14:30",
            "place", "The carers' home",
            "format", "inPerson",
            "wishesChair", "coChair",
            "wishesWho", "My sister",
            "guests",
                List.of(
                    Map.of("name", "Amara Lane", "role", "child"),
                    Map.of("name", "Sam Okafor", "role", "socialWorker"),
                    Map.of("name", "Jo Marsh", "role", "carer"))));
  }

  public static Map<String, Object> inviting(String day) {
    return with(Map.of("sentOn", day));
  }

  public static Map<String, Object> hearing(String day) {
    return with(
        Map.of("how", "visit", "heardOn", day, "alone", "yes", "words", "I want to see Kai."));
  }

  public static Map<String, Object> reporting() {
    return with(
        Map.of(
            "childViews", "Amara likes her school.",
            "plan", "Amara stays with Jo and Lee.",
            "health", "All well.",
            "shared", "yes"));
  }

  public static Map<String, Object> checking(String verdict) {
    return with(Map.of("verdict", verdict));
  }

  public static Map<String, Object> held(String day) {
    return with(
        Map.of(
            "outcome", "held",
            "heldOn", day,
            "format", "inPerson",
            "participation", "PN1",
            "chaired", "coChaired",
            "chairOffered", "yes",
            "parents", "one",
            "wishes", "To see Kai every week.",
            "guests",
                List.of(
                    Map.of("name", "Amara Lane", "role", "child", "attended", true),
                    Map.of("name", "Jo Marsh", "role", "carer", "attended", true)),
            "decisions",
                List.of(
                    Map.of(
                        "what", "Family time with Kai every second Sunday",
                        "forChild", "You will see Kai every second Sunday",
                        "who", "Sam Okafor",
                        "by", day))));
  }

  /** A review at which nothing new is decided, so that the next one has nothing to ask about. */
  public static Map<String, Object> heldWithoutDecisions(String day) {
    return with(
        held(day), "decisions", List.of(), "noDecisionBecause", "The plan is right as it is");
  }

  public static Map<String, Object> issuing(List<Decision> decisions) {
    return Map.of(
        "decisions",
        decisions.stream()
            .map(
                decision ->
                    Map.of(
                        "id", decision.id().toString(),
                        "what", decision.what(),
                        "who", decision.responsible(),
                        "by", decision.byDay().toString()))
            .toList());
  }

  public static Map<String, Object> updating(String day) {
    return Map.of("updatedOn", day, "words", "Family time added", "shared", "yes");
  }

  public static Map<String, Object> distributing(String day) {
    return Map.of(
        "sentOn",
        day,
        "recipients",
        List.of(Map.of("name", "Amara Lane", "papers", "letter", "way", "carer")));
  }

  /** Another day for the meeting, in the forms that ask for one. */
  public static Map<String, Object> moving(String reference, String day) {
    return with(
        Map.of(
            "child", reference,
            "meetingOn", day,
            "meetingAt", "10:00",
            "place", "School",
            "reason", "The child asked for it"));
  }

  public static Map<String, Object> with(Map<String, Object> answers, Object... more) {
    var all = new HashMap<>(answers);
    for (var i = 0; i < more.length; i += 2) {
      all.put((String) more[i], more[i + 1]);
    }
    return all;
  }
}
