package org.footprint.chronology;

import java.time.Instant;
import java.util.UUID;

/** One line of a child's chronology. */
public record Footprint(
    long id, UUID childId, Instant at, String who, Act act, String about, String words) {}
