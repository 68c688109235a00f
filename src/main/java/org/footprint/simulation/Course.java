package org.footprint.simulation;

import java.time.Instant;

/**
 * What a simulation is to make.
 *
 * @param behaviour the name of a file of {@code simulation/}
 */
public record Course(long seed, int children, String behaviour, Instant begins, Instant ends) {}
