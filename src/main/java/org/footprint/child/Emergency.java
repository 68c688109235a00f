package org.footprint.child;

import java.time.Instant;
import java.util.UUID;

/** Somebody opened the record of a child of whom they had no need to know until then. */
public record Emergency(
    UUID id, UUID childId, String personId, String reason, Instant openedAt, Instant openUntil) {}
