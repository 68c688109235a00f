package org.footprint.review;

import java.util.UUID;

/**
 * Something that was done for a child gave rise to a concern.
 *
 * @param source what it came out of
 * @param reason why, by the code of the list of reasons
 * @param formal whether it begins with the first formal stage
 */
public record ConcernNoted(
    UUID carePeriodId,
    UUID reviewId,
    String source,
    String reason,
    String words,
    String by,
    boolean formal) {}
