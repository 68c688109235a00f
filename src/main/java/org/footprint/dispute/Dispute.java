package org.footprint.dispute;

import java.time.Instant;
import java.util.UUID;

/**
 * A concern of an IRO about how a child is looked after.
 *
 * @param agency the partner agency it is against, or null where it is against the council
 * @param nextRung where on the ladder the next stage opens
 */
public record Dispute(
    UUID id,
    UUID carePeriodId,
    UUID reviewId,
    String source,
    String agency,
    String wrong,
    String effect,
    String otherReason,
    boolean urgent,
    String toldChild,
    String toldWords,
    Instant raisedAt,
    String raisedBy,
    Instant completedAt,
    String nextRung,
    Instant formalSince,
    Instant wholeDue,
    String outcome,
    String outcomeWords,
    String forChild,
    Instant closedAt,
    String closedBy) {

  public boolean isOpen() {
    return closedAt == null;
  }

  /** How and when it was closed, in words. */
  public String ending(String day) {
    var how =
        switch (outcome) {
          case DisputeWords.RESOLVED -> "Resolved on " + day + ". For the child: " + forChild;
          case DisputeWords.WITHDRAWN -> "Withdrawn on " + day + ": " + outcomeWords;
          default ->
              "Closed on %s, as the child is not in care any more. %s"
                  .formatted(day, outcomeWords == null ? "" : outcomeWords);
        };
    return how.strip();
  }

  String about() {
    return "dispute/" + id;
  }
}
