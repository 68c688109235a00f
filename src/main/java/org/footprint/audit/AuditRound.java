package org.footprint.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is looked for in some files, how these were drawn, and who audits them.
 *
 * @param iroId the IRO whose children were drawn from; null under any other rule
 * @param fitting how many files the sample was drawn from
 * @param seed with which anybody can draw the same sample again
 * @param byDay the day by which the first scores are wanted; null where the practice standard holds
 */
public record AuditRound(
    UUID id,
    String theme,
    String rule,
    String iroId,
    int wanted,
    int fitting,
    long seed,
    String firstId,
    String secondId,
    LocalDate byDay,
    Instant begunAt,
    String begunBy,
    Instant withdrawnAt) {}
