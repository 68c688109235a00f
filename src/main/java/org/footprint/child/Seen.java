package org.footprint.child;

import java.util.Map;

/**
 * The running periods of care of the children whom somebody sees, as a part of a statement.
 *
 * @param sql gives {@code id} and {@code child_id}
 * @param parameters what it asks about, by name
 */
public record Seen(String sql, Map<String, ?> parameters) {}
