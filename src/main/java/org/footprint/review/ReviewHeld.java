package org.footprint.review;

import java.util.UUID;

/** A review was recorded as held. */
public record ReviewHeld(UUID reviewId, UUID carePeriodId) {}
