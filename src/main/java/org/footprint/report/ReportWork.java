package org.footprint.report;

import java.time.Instant;
import java.util.UUID;

/**
 * Work on the report of a year, from when it is begun to when it is published.
 *
 * @param begunBy the id of a person, or the clock's
 * @param reason why the year is reported again; null the first time
 * @param endedAt null until it is published
 */
public record ReportWork(
    UUID id, ReportYear year, Instant begunAt, String begunBy, String reason, Instant endedAt) {}
