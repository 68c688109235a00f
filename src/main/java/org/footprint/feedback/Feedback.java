package org.footprint.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody said of the service.
 *
 * @param carePeriodId null where it is about the service in general
 * @param who from whom it comes, by code
 * @param answerDue null where no answer is wanted
 */
public record Feedback(
    UUID id,
    UUID carePeriodId,
    String who,
    String kind,
    String about,
    String words,
    LocalDate givenOn,
    Instant recordedAt,
    String recordedBy,
    Instant answerDue) {

  public boolean isToBeAnswered() {
    return answerDue != null;
  }

  /** As it is spoken of: "Complaint from a parent, about the review". */
  public String title() {
    return FeedbackWords.KINDS.get(kind)
        + " from "
        + FeedbackWords.FROM.get(who)
        + ", about "
        + FeedbackWords.OF_WHAT.get(about);
  }
}
