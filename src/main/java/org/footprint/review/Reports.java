package org.footprint.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.database.AsRecord;
import org.footprint.form.Answers;
import org.footprint.review.Papers.Paper;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The social worker's report for a review, and whether the team manager accepts it. */
@Service
public class Reports {

  private final JdbcClient database;
  private final JdbcOperations lists;
  private final Reviews reviews;
  private final Decisions decisions;
  private final Papers papers;
  private final CarePeriods periods;
  private final Chronology chronology;
  private final Clock clock;

  Reports(
      JdbcClient database,
      JdbcOperations lists,
      Reviews reviews,
      Decisions decisions,
      Papers papers,
      CarePeriods periods,
      Chronology chronology,
      Clock clock) {
    this.database = database;
    this.lists = lists;
    this.reviews = reviews;
    this.decisions = decisions;
    this.papers = papers;
    this.periods = periods;
    this.chronology = chronology;
    this.clock = clock;
  }

  /** A report as it stands. */
  public record Report(
      String state, String note, boolean sharedWithChild, String notSharedBecause) {}

  public Optional<Report> of(UUID reviewId) {
    return database
        .sql("select * from footprint.report where review_id = ?")
        .param(reviewId)
        .query(AsRecord.of(Report.class))
        .optional();
  }

  /** What was written, by section. */
  public Map<String, String> sections(UUID reviewId) {
    var sections = new LinkedHashMap<String, String>();
    database
        .sql("select section, words from footprint.report_section where review_id = ?")
        .param(reviewId)
        .query(
            row -> {
              sections.put(row.getString("section"), row.getString("words"));
            });
    return sections;
  }

  /** What the report says became of the decisions of the last review. */
  public Map<UUID, Decision> progress(UUID reviewId) {
    var progress = new LinkedHashMap<UUID, Decision>();
    database
        .sql(
            """
            select d.id, d.number, d.what, d.for_child, d.responsible, d.by_day, d.note,
              p.outcome, p.words as outcome_words
            from footprint.report_progress p
            join footprint.decision d on d.id = p.decision_id
            where p.review_id = ? order by d.number
            """)
        .param(reviewId)
        .query(AsRecord.of(Decision.class))
        .list()
        .forEach(decision -> progress.put(decision.id(), decision));
    return progress;
  }

  /** The decisions of the review before this one, which this one asks about. */
  public List<Decision> decisionsBefore(Review review) {
    return reviews.held(review.carePeriodId()).stream()
        .filter(before -> before.number() == review.number() - 1)
        .findAny()
        .map(before -> decisions.of(before.reviewId()))
        .orElse(List.of());
  }

  /** Accepts a report, or refuses it and stores nothing. */
  @Transactional
  public void write(UUID reviewId, Answers answers, String who) {
    var review = reviews.review(reviewId);
    var sections = new LinkedHashMap<String, String>();
    Vocabulary.SECTIONS.forEach(
        (section, label) ->
            answers.optionalWords(section, label).ifPresent(words -> sections.put(section, words)));
    for (var needed : List.of("childViews", "plan")) {
      if (!sections.containsKey(needed)) {
        answers.words(needed, Vocabulary.SECTIONS.get(needed));
      }
    }
    var progress = Decisions.readProgress(answers, decisionsBefore(review));
    var shared = answers.yes("shared", "Shared with the child");
    var because = answers.optionalWords("notSharedBecause", "Why it was not shared");
    if (!shared && because.isEmpty()) {
      answers.mistake(
          "notSharedBecause", "Why it was not shared: say why the child has not seen it.");
    }
    answers.refuseIfMistaken();

    save(reviewId, shared, shared ? null : because.orElseThrow(), who);
    save(reviewId, sections);
    save(reviewId, progress);
    papers.done(reviewId, Paper.REPORT, who);
    add(review, who, Act.REPORT_WRITTEN, "The report for the review is written.");
  }

  private void save(UUID reviewId, boolean shared, String because, String who) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    database
        .sql(
            """
            insert into footprint.report (review_id, first_written_at, written_at, written_by,
              shared_with_child, not_shared_because, state)
            values (?, ?, ?, ?, ?, ?, 'written')
            on conflict (review_id) do update set written_at = excluded.written_at,
              written_by = excluded.written_by, shared_with_child = excluded.shared_with_child,
              not_shared_because = excluded.not_shared_because, state = 'written'
            """)
        .params(reviewId, now, now, who, shared, because)
        .update();
    for (var part : List.of("report_section", "report_progress")) {
      database
          .sql("delete from footprint." + part + " where review_id = ?")
          .param(reviewId)
          .update();
    }
  }

  private void save(UUID reviewId, Map<String, String> sections) {
    lists.batchUpdate(
        "insert into footprint.report_section (review_id, section, words) values (?, ?, ?)",
        sections.entrySet().stream()
            .map(section -> new Object[] {reviewId, section.getKey(), section.getValue()})
            .toList());
  }

  private void save(UUID reviewId, List<Decisions.Progress> progress) {
    lists.batchUpdate(
        "insert into footprint.report_progress (review_id, decision_id, outcome, words)"
            + " values (?, ?, ?, ?)",
        progress.stream()
            .map(one -> new Object[] {reviewId, one.decisionId(), one.outcome(), one.words()})
            .toList());
  }

  /** True where the manager accepts the report; else it goes back with a note. */
  @Transactional
  public boolean check(UUID reviewId, Answers answers, String who) {
    var accepted =
        "accept".equals(answers.oneOf("verdict", "Report and plan", List.of("accept", "sendBack")));
    var note = answers.optionalWords("note", "Note to the social worker");
    if (!accepted && note.isEmpty()) {
      answers.mistake("note", "Note to the social worker: say what is missing.");
    }
    answers.refuseIfMistaken();
    database
        .sql(
            "update footprint.report set state = ?, note = ?, checked_at = ?, checked_by = ?"
                + " where review_id = ?")
        .params(
            accepted ? "accepted" : "sentBack",
            note.orElse(null),
            clock.instant().atOffset(ZoneOffset.UTC),
            who,
            reviewId)
        .update();
    add(
        reviews.review(reviewId),
        who,
        Act.REPORT_CHECKED,
        accepted
            ? "The team manager accepts the report and the plan."
            : "The team manager sends the report back with a note.");
    return accepted;
  }

  /** How the report stands on the day of the review: accepted, unchecked or notReceived. */
  String onTheDay(UUID reviewId) {
    return of(reviewId)
        .map(report -> report.state().equals("accepted") ? "accepted" : "unchecked")
        .orElse("notReceived");
  }

  private void add(Review review, String who, Act act, String words) {
    chronology.add(
        periods.period(review.carePeriodId()).child().id(), who, act, review.about(), words);
  }
}
