package org.footprint.dispute;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody did well for a child.
 *
 * @param who their part, by code
 * @param name their name, as it is read
 */
public record Commendation(
    UUID id,
    UUID carePeriodId,
    String who,
    String name,
    String words,
    Instant recordedAt,
    String recordedBy) {}
