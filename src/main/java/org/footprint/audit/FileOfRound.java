package org.footprint.audit;

import java.util.UUID;

/**
 * Where one file of a round stands.
 *
 * @param judgement the one that counts, by code; null before the audit has ended, so that nobody
 *     learns what an auditor found before the other has scored
 */
public record FileOfRound(UUID carePeriodId, String ended, String judgement, int opinions) {

  /** In words. */
  public String state() {
    if (ended == null) {
      return switch (opinions) {
        case 0 -> "With the first auditor";
        case 1 -> "With the second auditor";
        default -> "To be agreed";
      };
    }
    return switch (ended) {
      case Audit.AGREED -> "Both auditors agreed";
      case Audit.MODERATED -> "Agreed after they differed";
      default -> "Withdrawn";
    };
  }

  /** In words; empty where none counts. */
  public String judgementInWords() {
    return judgement == null ? "" : AuditWords.SCORES.get(judgement);
  }
}
