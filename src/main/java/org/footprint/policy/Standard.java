package org.footprint.policy;

/**
 * One practice standard of this council.
 *
 * @param targetPercent how many in a hundred should meet it; {@code null} where no target is set
 */
public record Standard(int amount, Unit unit, Integer targetPercent) {}
