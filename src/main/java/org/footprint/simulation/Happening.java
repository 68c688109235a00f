package org.footprint.simulation;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happens to a child and that somebody tells by a start form.
 *
 * @param name its own among the happenings of the child
 * @param person who tells
 */
public record Happening(
    String name, Instant at, String process, String person, Map<String, Object> answers) {}
