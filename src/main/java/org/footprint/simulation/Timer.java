package org.footprint.simulation;

import java.time.Instant;

/**
 * What the engine will do by itself, at its time.
 *
 * @param event its id in the model
 */
public record Timer(String id, String reference, String event, Instant due) {}
