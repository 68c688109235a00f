package org.footprint.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of referrals to CAFCASS and of when the IRO was asked about one. */
@Repository
class ReferralRecords {

  private final JdbcClient database;

  ReferralRecords(JdbcClient database) {
    this.database = database;
  }

  Optional<ReferralQuestion> openQuestion(UUID disputeId) {
    return database
        .sql(
            "select * from footprint.referral_question where dispute_id = ? and decided_at is null")
        .param(disputeId)
        .query(AsRecord.of(ReferralQuestion.class))
        .optional();
  }

  /**
   * Whether the IRO chose a later day when they were last asked, and both the end of the ladder and
   * the end of the time have been asked about, as far as they have come.
   */
  boolean isHeldBeyond(UUID disputeId, LocalDate today, Instant now) {
    return database
        .sql(
            """
            select coalesce(last.again_on > :today and last.asked_at >= greatest(
                case when whole_due <= :now then whole_due end,
                (select case when every(ended_at is not null) then max(ended_at) end
                  from footprint.dispute_stage where dispute_id = dispute.id)), false)
            from footprint.dispute
              left join lateral (select * from footprint.referral_question
                where dispute_id = dispute.id order by asked_at desc limit 1) last on true
            where dispute.id = :dispute
            """)
        .param("dispute", disputeId)
        .param("today", today)
        .param("now", at(now))
        .query(Boolean.class)
        .single();
  }

  void ask(UUID disputeId, Instant at, Instant due) {
    database
        .sql(
            "insert into footprint.referral_question (id, dispute_id, asked_at, due)"
                + " values (?, ?, ?, ?)")
        .params(UUID.randomUUID(), disputeId, at(at), at(due))
        .update();
  }

  void decide(
      UUID disputeId, String decision, String words, LocalDate again, Instant at, String who) {
    database
        .sql(
            """
            update footprint.referral_question set decision = ?, words = ?, again_on = ?,
              decided_at = ?, decided_by = ?
            where dispute_id = ? and decided_at is null
            """)
        .params(decision, words, again, at(at), who, disputeId)
        .update();
  }

  Optional<Referral> lastReferral(UUID disputeId) {
    return database
        .sql(
            "select * from footprint.referral where dispute_id = ?"
                + " order by decided_at desc limit 1")
        .param(disputeId)
        .query(AsRecord.of(Referral.class))
        .optional();
  }

  /** The one that is prepared or waits for CAFCASS's answer. */
  Optional<Referral> openReferral(UUID disputeId) {
    return database
        .sql(
            "select * from footprint.referral where dispute_id = ? and dropped_at is null"
                + " and recorded_at is null")
        .param(disputeId)
        .query(AsRecord.of(Referral.class))
        .optional();
  }

  void begin(UUID disputeId, String words, Instant due, Instant at, String who) {
    database
        .sql(
            """
            insert into footprint.referral (id, dispute_id, words, prepare_due, decided_at,
              decided_by)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(UUID.randomUUID(), disputeId, words, at(due), at(at), who)
        .update();
  }

  void make(UUID id, ReferralForm read, Instant answerDue, Instant at, String who) {
    database
        .sql(
            """
            update footprint.referral set grounds = ?, legal_advice = ?, legal_words = ?,
              documents = ?, told_whom = ?, made_on = ?, answer_due = ?, made_at = ?, made_by = ?
            where id = ?
            """)
        .params(
            read.grounds(),
            read.legalAdvice(),
            read.legalWords(),
            read.documents(),
            read.toldWhom(),
            read.madeOn(),
            at(answerDue),
            at(at),
            who,
            id)
        .update();
  }

  /** What is prepared but not made. */
  void drop(UUID disputeId, String words, Instant at) {
    database
        .sql(
            """
            update footprint.referral set dropped_words = ?, dropped_at = ?
            where dispute_id = ? and made_at is null and dropped_at is null
            """)
        .params(words, at(at), disputeId)
        .update();
  }

  void answer(UUID id, String answer, String words, LocalDate on, Instant at, String who) {
    database
        .sql(
            """
            update footprint.referral set answer = ?, answer_words = ?, answered_on = ?,
              recorded_at = ?, recorded_by = ?
            where id = ?
            """)
        .params(answer, words, on, at(at), who, id)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
