package org.footprint.review;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A meeting of a review as it is planned.
 *
 * @param cameAbout what became of it; null while it lies ahead
 */
public record Meeting(
    int position,
    LocalDate onDay,
    LocalTime atTime,
    String place,
    String format,
    String formatReason,
    String why,
    String cameAbout) {}
