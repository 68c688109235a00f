package org.footprint.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A referral to CAFCASS, from the IRO's decision to what CAFCASS answers. */
public record Referral(
    UUID id,
    UUID disputeId,
    Instant decidedAt,
    String decidedBy,
    Instant prepareDue,
    String words,
    String grounds,
    String legalAdvice,
    String legalWords,
    String documents,
    String toldWhom,
    LocalDate madeOn,
    Instant madeAt,
    String madeBy,
    Instant answerDue,
    String droppedWords,
    Instant droppedAt,
    String answer,
    String answerWords,
    LocalDate answeredOn,
    Instant recordedAt,
    String recordedBy) {}
