package org.footprint.review;

import java.util.UUID;
import org.footprint.form.Answers;
import org.springframework.stereotype.Component;

/** How a review is held, and what that needs. */
@Component
class Formats {

  private final Reviews reviews;
  private final YearlyMeetings yearly;

  Formats(Reviews reviews, YearlyMeetings yearly) {
    this.reviews = reviews;
    this.yearly = yearly;
  }

  record Format(String code, String reason) {}

  Format read(UUID carePeriodId, Answers answers) {
    var code = answers.oneOf("format", "How it is held", Vocabulary.FORMATS.keySet());
    var reason = answers.optionalWords("formatReason", "Why not in person").orElse(null);
    if (code == null || code.equals(Vocabulary.IN_PERSON)) {
      return new Format(code, null);
    }
    if (code.equals(Vocabulary.OTHER_MEANS)) {
      checkOtherMeans(carePeriodId, answers);
    } else if (reason == null) {
      answers.mistake("formatReason", "Why not in person: say why the meeting is on a screen.");
    }
    return new Format(code, reason);
  }

  private void checkOtherMeans(UUID carePeriodId, Answers answers) {
    if (!yearly.isAgreed(carePeriodId)) {
      answers.mistake(
          "format",
          "How it is held: a review without a meeting needs the head of service's consent to one"
              + " meeting a year. Propose it under \"Tell us about a change for a child\".");
    } else if (reviews
        .lastHeld(carePeriodId)
        .filter(last -> !last.format().equals(Vocabulary.OTHER_MEANS))
        .isEmpty()) {
      answers.mistake(
          "format",
          "How it is held: the last review was not a meeting here, so this one needs one.");
    }
  }
}
