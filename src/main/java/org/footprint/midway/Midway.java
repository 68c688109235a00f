package org.footprint.midway;

import java.time.Instant;
import java.util.UUID;

/** The midway of a review that was held: when it opens and when it is due. */
public record Midway(UUID reviewId, Instant opens, Instant due) {}
