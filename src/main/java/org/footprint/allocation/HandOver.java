package org.footprint.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an IRO writes for the colleague who takes over.
 *
 * @param words null while it is to be written
 */
public record HandOver(
    UUID id,
    UUID carePeriodId,
    String fromIro,
    String toIro,
    Instant due,
    String words,
    LocalDate metOn,
    String recordedBy) {}
