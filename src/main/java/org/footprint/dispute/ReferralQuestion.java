package org.footprint.dispute;

import java.time.Instant;
import java.util.UUID;

/** The IRO is asked to consider a referral to CAFCASS. */
public record ReferralQuestion(UUID id, UUID disputeId, Instant askedAt, Instant due) {}
