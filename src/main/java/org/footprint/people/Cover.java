package org.footprint.people;

import java.time.LocalDate;
import java.util.UUID;

/** One person does another's work from a day to a day, both included. */
public record Cover(
    UUID id,
    String awayId,
    String coverId,
    LocalDate first,
    LocalDate last,
    String reason,
    String arrangedBy) {}
