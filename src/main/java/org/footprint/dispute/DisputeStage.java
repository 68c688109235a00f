package org.footprint.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One stage that a concern went through or stands on.
 *
 * @param entry which stage of this concern it is, counted from 1
 * @param asked the names of those who were asked when it opened
 */
public record DisputeStage(
    UUID id,
    UUID disputeId,
    int entry,
    String rung,
    int position,
    String title,
    String roles,
    String asked,
    boolean formal,
    boolean meeting,
    Instant openedAt,
    Instant due,
    Instant decideDue,
    String answer,
    String answerWords,
    LocalDate metOn,
    String metWith,
    Instant meetingWantedAt,
    String meetingWords,
    Instant answeredAt,
    String answeredBy,
    String ended,
    String endedWords,
    Instant endedAt,
    String endedBy) {}
