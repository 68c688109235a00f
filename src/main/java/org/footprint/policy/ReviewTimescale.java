package org.footprint.policy;

/** How soon a review must be held, and how long before that day its preparation opens. */
public record ReviewTimescale(int amount, Unit unit, int preparationAmount, Unit preparationUnit) {}
