package org.footprint.review;

import java.time.LocalDate;

/** What was agreed about a review besides its day: what the child wants, and whom it needs. */
public record Arrangement(
    LocalDate talkedOn,
    String wishesWho,
    String wishesWhere,
    String wishesWhen,
    String wishesChair,
    boolean interpreter,
    boolean advocate,
    String guardian,
    String lateReason,
    String lateWords) {}
