package org.footprint.dispute;

import java.util.UUID;

/** Something is to be done, and followed until it is. */
public record ActionWanted(UUID actionId) {}
