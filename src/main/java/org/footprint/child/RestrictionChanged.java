package org.footprint.child;

import java.util.Set;

/**
 * Other people than before may know of a child.
 *
 * @param before those who alone might until now; empty where nobody was kept out
 */
public record RestrictionChanged(CarePeriod period, Set<String> before) {}
