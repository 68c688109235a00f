package org.footprint.midway;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.form.Answers;
import org.footprint.review.Decision;

/** Reads what was typed about a midway. */
final class MidwayForm {

  private MidwayForm() {}

  static HeldMidway read(
      Answers answers, List<Decision> made, LocalDate reviewHeldOn, LocalDate today) {
    var heldOn = answers.date("heldOn", "Looked at on");
    if (heldOn != null && heldOn.isAfter(today)) {
      answers.mistake("heldOn", "Looked at on: choose a day that is not in the future.");
    } else if (heldOn != null && heldOn.isBefore(reviewHeldOn)) {
      answers.mistake("heldOn", "Looked at on: this is before the review was held.");
    }
    var progress = progress(answers, made);
    var spoken =
        answers.oneOf("spoken", "Whether you spoke with the child", MidwayWords.WAYS.keySet());
    var childWords = answers.optionalWords("childWords", "What the child says").orElse(null);
    if ("notSpoken".equals(spoken) && childWords == null) {
      answers.mistake("childWords", "What the child says: say why you could not speak with them.");
    }
    var familyWords = answers.optionalWords("familyWords", "What parents and carers say");
    var events = answers.optionalWords("events", "What else happened");
    var planRight = answers.yes("planRight", "Whether the plan is still right");
    var planWords = answers.optionalWords("planWords", "What is not right about it").orElse(null);
    var result = answers.oneOf("result", "What follows", MidwayWords.RESULTS.keySet());
    if (!planRight && planWords == null && answers.optionalYes("planRight", "").isPresent()) {
      answers.mistake("planWords", "What is not right about it: this is missing.");
    }
    var needsWords = MidwayWords.NOTE.equals(result) || MidwayWords.COMES_FORWARD.equals(result);
    return new HeldMidway(
        heldOn,
        progress,
        spoken,
        childWords,
        familyWords.orElse(null),
        events.orElse(null),
        planRight,
        planWords,
        result,
        needsWords
            ? answers.words("resultWords", "In your own words")
            : answers.optionalWords("resultWords", "In your own words").orElse(null));
  }

  /** Each decision has to be looked at. */
  private static List<HeldMidway.Progress> progress(Answers answers, List<Decision> made) {
    var known = made.stream().map(decision -> decision.id().toString()).toList();
    var read =
        answers.rows("progress", "Decision").stream()
            .map(row -> one(row, known))
            .filter(Objects::nonNull)
            .toList();
    var looked = read.stream().map(HeldMidway.Progress::decisionId).collect(Collectors.toSet());
    if (looked.size() < made.size() || read.size() > looked.size()) {
      answers.mistake("progress", "Decisions: say of each decision of the review how it stands.");
    }
    return read;
  }

  private static HeldMidway.Progress one(Answers row, List<String> known) {
    var id = row.optionalOneOf("id", "this decision", known);
    var state = row.oneOf("state", "how it stands", MidwayWords.STATES.keySet());
    var more = row.optionalLine("more", "more about it").orElse(null);
    return id.map(UUID::fromString)
        .map(decision -> new HeldMidway.Progress(decision, state, more))
        .orElse(null);
  }
}
