package org.footprint.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footprint.audit.Opinion.Said;
import org.footprint.audit.Opinion.Scored;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.policy.Deadlines;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people score a file; where they differ in the overall judgement, a third says what counts.
 */
@Service
public class Audits {

  private final AuditRecords records;
  private final CarePeriods periods;
  private final Deadlines deadlines;
  private final Chronology chronology;
  private final Clock clock;

  Audits(
      AuditRecords records,
      CarePeriods periods,
      Deadlines deadlines,
      Chronology chronology,
      Clock clock) {
    this.records = records;
    this.periods = periods;
    this.deadlines = deadlines;
    this.chronology = chronology;
    this.clock = clock;
  }

  public Audit audit(UUID id) {
    return records.audit(id);
  }

  public AuditRound roundOf(UUID audit) {
    return records.round(audit(audit).roundId());
  }

  /** What the rounds of these audits look at, by the audits' ids. */
  public Map<UUID, String> themes(Collection<UUID> audits) {
    var themes =
        records.roundsOf(audits).stream()
            .collect(Collectors.toMap(AuditRound::id, AuditRound::theme));
    return records.all(audits).stream()
        .collect(Collectors.toMap(Audit::id, audit -> themes.get(audit.roundId())));
  }

  public Opinion first(UUID audit) {
    return records.opinion(audit, Said.FIRST).orElseThrow();
  }

  public Opinion second(UUID audit) {
    return records.opinion(audit, Said.SECOND).orElseThrow();
  }

  /** Stores the first opinion and says when the second is due, or refuses. */
  @Transactional
  public Instant score(UUID id, Answers answers, String by) {
    var audit = audit(id);
    var period = periods.period(audit.carePeriodId());
    var opinion = read(Said.FIRST, answers, by);
    refuseIfTheirs(period, by);
    records.add(id, opinion, clock.instant());
    writeDown(audit, period, by, Act.FILE_AUDITED, "The file was audited.");
    return deadlines.due(PracticeStandard.SCORE_AGAIN, clock.instant(), period.child().reference());
  }

  /**
   * Stores the second opinion, or refuses. Where the overall judgements are the same they stand,
   * and of each standard the lower score counts; otherwise this says when they are to be agreed.
   *
   * @return empty where the audit has ended
   */
  @Transactional
  public Optional<Instant> scoreAgain(UUID id, Answers answers, String by) {
    var audit = audit(id);
    var period = periods.period(audit.carePeriodId());
    var opinion = read(Said.SECOND, answers, by);
    refuseIfTheirs(period, by);
    var first = first(id);
    if (first.by().equals(by)) {
      throw new Refused(
          "overall", "You audited this file first, so somebody else scores it a second time.");
    }
    records.add(id, opinion, clock.instant());
    writeDown(audit, period, by, Act.FILE_AUDITED, "The file was scored a second time.");
    if (first.overall().equals(opinion.overall())) {
      end(audit, period, lower(first, opinion), Audit.AGREED, "Both auditors agreed.");
      return Optional.empty();
    }
    return Optional.of(
        deadlines.due(PracticeStandard.AGREE_SCORE, clock.instant(), period.child().reference()));
  }

  /** Stores the scores that count, or refuses. */
  @Transactional
  public void agree(UUID id, Answers answers, String by) {
    var audit = audit(id);
    var opinion = read(Said.FINAL, answers, by);
    if (Stream.of(first(id), second(id)).anyMatch(said -> said.by().equals(by))) {
      throw new Refused(
          "overall", "You scored this file yourself, so somebody else agrees its score.");
    }
    end(
        audit,
        periods.period(audit.carePeriodId()),
        opinion,
        Audit.MODERATED,
        "The score was agreed after the two auditors had differed.");
  }

  private static Opinion read(Said said, Answers answers, String by) {
    var scores = new LinkedHashMap<String, Scored>();
    AuditWords.STANDARDS.forEach(
        (standard, label) -> {
          var score = answers.oneOf(standard, label, AuditWords.SCORES.keySet());
          var field = standard + "Words";
          var why = label + ", why";
          var words =
              said == Said.FINAL && !standard.equals(AuditWords.OVERALL)
                  ? answers.optionalWords(field, why).orElse(null)
                  : answers.words(field, why);
          scores.put(standard, new Scored(score, words));
        });
    var actions = answers.optionalWords("actions", "What is to be done").orElse(null);
    answers.refuseIfMistaken();
    return new Opinion(said, scores, actions, by);
  }

  private static void refuseIfTheirs(CarePeriod period, String by) {
    if (by.equals(period.iroId())) {
      throw new Refused(
          "overall",
          "You are the child's IRO, so somebody else audits this file. Ask the IRO manager to give"
              + " the task to somebody else.");
    }
  }

  private static Opinion lower(Opinion first, Opinion second) {
    var scores = new LinkedHashMap<String, Scored>();
    first
        .scores()
        .forEach(
            (standard, scored) ->
                scores.put(
                    standard,
                    new Scored(
                        AuditWords.lower(scored.score(), second.scores().get(standard).score()),
                        null)));
    return new Opinion(Said.FINAL, scores, null, second.by());
  }

  private void end(Audit audit, CarePeriod period, Opinion counts, String how, String words) {
    var now = clock.instant();
    records.add(audit.id(), counts, now);
    records.end(audit.id(), how, now);
    writeDown(audit, period, counts.by(), Act.AUDIT_ENDED, "The audit of the file ended. " + words);
  }

  /** Who audited and when, and no scores: these are about practice, not about the child. */
  private void writeDown(Audit audit, CarePeriod period, String by, Act act, String words) {
    chronology.add(period.child().id(), by, act, audit.about(), words);
  }

  /** Whoever has scored the file so far. */
  public List<String> scoredBy(UUID audit) {
    return Stream.of(Said.FIRST, Said.SECOND)
        .flatMap(said -> records.opinion(audit, said).stream())
        .map(Opinion::by)
        .toList();
  }
}
