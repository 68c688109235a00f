package org.footprint.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * The audit of one child's file.
 *
 * @param place where in its sample the file was drawn
 * @param ended how, or null while it goes on
 */
public record Audit(
    UUID id, UUID roundId, UUID carePeriodId, int place, Instant firstDue, String ended) {

  static final String AGREED = "agreed";
  static final String MODERATED = "moderated";
  static final String WITHDRAWN = "withdrawn";

  String about() {
    return "audit/" + id;
  }
}
