package org.footprint.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.footprint.database.AsRecord;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of meetings, of who comes to them, and of how they are prepared. */
@Repository
class MeetingRecords {

  private final JdbcClient database;
  private final JdbcOperations lists;

  MeetingRecords(JdbcClient database, JdbcOperations lists) {
    this.database = database;
    this.lists = lists;
  }

  List<Meeting> meetings(UUID reviewId) {
    return database
        .sql("select * from footprint.review_meeting where review_id = ? order by position")
        .param(reviewId)
        .query(AsRecord.of(Meeting.class))
        .list();
  }

  void plan(UUID reviewId, Meeting meeting, String reason, Instant at, String who) {
    database
        .sql(
            """
            insert into footprint.review_meeting (review_id, position, on_day, at_time, place,
              format, format_reason, why, reason, planned_at, planned_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            reviewId,
            meeting.position(),
            meeting.onDay(),
            meeting.atTime(),
            meeting.place(),
            meeting.format(),
            meeting.formatReason(),
            meeting.why(),
            reason,
            at.atOffset(ZoneOffset.UTC),
            who)
        .update();
  }

  /** Of the last meeting, where it is not known yet. */
  void cameAbout(UUID reviewId, String how) {
    database
        .sql(
            """
            update footprint.review_meeting set came_about = ?
            where review_id = ? and came_about is null and position =
              (select max(position) from footprint.review_meeting where review_id = ?)
            """)
        .params(how, reviewId, reviewId)
        .update();
  }

  Optional<Arrangement> arrangement(UUID reviewId) {
    return database
        .sql("select * from footprint.review_arrangement where review_id = ?")
        .param(reviewId)
        .query(AsRecord.of(Arrangement.class))
        .optional();
  }

  void arrange(UUID reviewId, Arrangement arrangement, Instant at, String who) {
    database
        .sql(
            """
            insert into footprint.review_arrangement (review_id, talked_on, wishes_who,
              wishes_where, wishes_when, wishes_chair, interpreter, advocate, guardian,
              late_reason, late_words, arranged_at, arranged_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (review_id) do update set talked_on = excluded.talked_on,
              wishes_who = excluded.wishes_who, wishes_where = excluded.wishes_where,
              wishes_when = excluded.wishes_when, wishes_chair = excluded.wishes_chair,
              interpreter = excluded.interpreter, advocate = excluded.advocate,
              guardian = excluded.guardian, late_reason = excluded.late_reason,
              late_words = excluded.late_words, arranged_at = excluded.arranged_at,
              arranged_by = excluded.arranged_by
            """)
        .params(
            reviewId,
            arrangement.talkedOn(),
            arrangement.wishesWho(),
            arrangement.wishesWhere(),
            arrangement.wishesWhen(),
            arrangement.wishesChair(),
            arrangement.interpreter(),
            arrangement.advocate(),
            arrangement.guardian(),
            arrangement.lateReason(),
            arrangement.lateWords(),
            at.atOffset(ZoneOffset.UTC),
            who)
        .update();
  }

  void lateBecause(UUID reviewId, String reason, String words) {
    database
        .sql(
            "update footprint.review_arrangement set late_reason = ?, late_words = ?"
                + " where review_id = ?")
        .params(reason, words, reviewId)
        .update();
  }

  List<Guest> guests(UUID reviewId) {
    return database
        .sql("select * from footprint.review_guest where review_id = ? order by position")
        .param(reviewId)
        .query(AsRecord.of(Guest.class))
        .list();
  }

  void replaceGuests(UUID reviewId, List<Guest> guests) {
    database.sql("delete from footprint.review_guest where review_id = ?").param(reviewId).update();
    lists.batchUpdate(
        """
        insert into footprint.review_guest (review_id, position, name, role, consulted, attended,
          views, feedback_asked)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, guests.size())
            .mapToObj(place -> row(reviewId, place + 1, guests.get(place)))
            .toList());
  }

  private static Object[] row(UUID reviewId, int position, Guest guest) {
    return new Object[] {
      reviewId,
      position,
      guest.name(),
      guest.role(),
      guest.consulted(),
      guest.attended(),
      guest.views(),
      guest.feedbackAsked()
    };
  }

  /** The last meeting that invitations went out for; 0 before the first. */
  int lastInvitedTo(UUID reviewId) {
    return database
        .sql(
            "select coalesce(max(meeting_position), 0) from footprint.review_invitation"
                + " where review_id = ?")
        .param(reviewId)
        .query(Integer.class)
        .single();
  }

  void invited(
      UUID reviewId,
      int meeting,
      Instant due,
      LocalDate sentOn,
      String words,
      Instant at,
      String who) {
    database
        .sql(
            """
            insert into footprint.review_invitation (review_id, meeting_position, due, sent_on,
              words, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            reviewId,
            meeting,
            due.atOffset(ZoneOffset.UTC),
            sentOn,
            words,
            at.atOffset(ZoneOffset.UTC),
            who)
        .update();
  }

  /** What the IRO heard from the child before the review. */
  record Heard(LocalDate heardOn, String how, String alone, String words) {}

  void heard(UUID reviewId, Heard heard, Instant due, Instant at, String who) {
    database
        .sql(
            """
            insert into footprint.child_heard (review_id, due, heard_on, how, alone, words,
              recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            reviewId,
            due.atOffset(ZoneOffset.UTC),
            heard.heardOn(),
            heard.how(),
            heard.alone(),
            heard.words(),
            at.atOffset(ZoneOffset.UTC),
            who)
        .update();
  }
}
