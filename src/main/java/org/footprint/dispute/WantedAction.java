package org.footprint.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that is to be done for the child, by whom and by when.
 *
 * @param stageId the stage in whose answer it was agreed, if it was
 * @param owner a role for the child, or "other"
 * @param ownerName who it is, where they hold no role
 * @param said what its owner said of it, and {@code found} what the IRO found
 */
public record WantedAction(
    UUID id,
    UUID disputeId,
    UUID stageId,
    int position,
    String what,
    String owner,
    String ownerName,
    LocalDate byDay,
    LocalDate firstByDay,
    String said,
    String saidWords,
    Instant saidAt,
    String saidBy,
    String found,
    String foundWords,
    Instant foundAt,
    String foundBy,
    Instant droppedAt) {

  /** Who it falls to, in words. */
  public String ownerWords() {
    return ownerName == null ? DisputeWords.OWNERS.get(owner) : ownerName;
  }

  /** What became of it so far, in words. */
  public String stateWords() {
    if (found != null) {
      return DisputeWords.DONE.equals(found) ? "done, as the IRO saw" : "not done, as the IRO saw";
    }
    if (droppedAt != null) {
      return "not followed any more";
    }
    if (said == null) {
      return "not said to be done yet";
    }
    return DisputeWords.DONE.equals(said)
        ? "said to be done; the IRO has not looked yet"
        : "said not to be done";
  }
}
