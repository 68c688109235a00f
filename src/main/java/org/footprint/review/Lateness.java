package org.footprint.review;

import java.time.LocalDate;
import org.footprint.calendar.Days;
import org.footprint.form.Answers;

/** Why a review is later than the law allows. */
record Lateness(String reason, String words) {

  static final Lateness NONE = new Lateness(null, null);

  /** Reads the reason where the day is late; elsewhere there is none to give. */
  static Lateness read(Review review, LocalDate day, Answers answers) {
    var reason =
        answers.optionalOneOf("lateReason", "Why it is late", Vocabulary.LATE_REASONS.keySet());
    var words = answers.optionalWords("lateWords", "More about why it is late");
    if (day == null || review == null || !review.isLateOn(day)) {
      return NONE;
    }
    if (reason.isEmpty()) {
      answers.mistake(
          "lateReason",
          "Why it is late: this day is after "
              + Days.words(review.plannedDueOn())
              + ", the last day the law allows. Say why.");
    } else if (reason.get().equals(Vocabulary.OTHER) && words.isEmpty()) {
      answers.mistake("lateWords", "More about why it is late: say what the other reason is.");
    }
    return new Lateness(reason.orElse(null), words.orElse(null));
  }
}
