package org.footprint.allocation;

import java.time.LocalDate;

/** What an IRO wrote for the colleague who takes over. */
public record HandOver(
    String fromIro, String toIro, String words, LocalDate metOn, String recordedBy) {}
