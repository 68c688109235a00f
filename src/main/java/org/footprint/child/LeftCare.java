package org.footprint.child;

import java.util.UUID;

/** A time in care has ended. */
public record LeftCare(UUID carePeriodId) {}
