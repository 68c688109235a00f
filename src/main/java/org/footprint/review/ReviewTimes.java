package org.footprint.review;

import java.time.Instant;

/** When everything that hangs on the day of a meeting is due. */
public record ReviewTimes(
    Instant invitations,
    Instant hearing,
    Instant report,
    Instant check,
    Instant meeting,
    Instant unrecorded) {}
