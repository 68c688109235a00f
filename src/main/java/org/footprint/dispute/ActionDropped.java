package org.footprint.dispute;

import java.util.UUID;

/** What was wanted need not be followed any more. */
public record ActionDropped(UUID actionId) {}
