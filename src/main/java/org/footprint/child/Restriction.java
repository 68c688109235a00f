package org.footprint.child;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Why a child is kept from all but some people, and who these are. */
public record Restriction(
    UUID id, UUID childId, String reason, String by, Instant at, Set<String> named) {

  public Restriction {
    named = Set.copyOf(named);
  }
}
