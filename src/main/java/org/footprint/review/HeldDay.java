package org.footprint.review;

import java.time.LocalDate;
import java.util.UUID;

/** A review that was held, as far as the next one depends on it. */
public record HeldDay(
    UUID reviewId, int number, LocalDate heldOn, LocalDate countedOn, String kind, String format) {}
