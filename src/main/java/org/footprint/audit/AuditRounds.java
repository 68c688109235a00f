package org.footprint.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriods;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.footprint.policy.Deadlines;
import org.footprint.policy.Policy;
import org.footprint.policy.PracticeStandard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of audits: how they begin, and how they are withdrawn. */
@Service
public class AuditRounds {

  /** In place of a child's reference, which has no blank in it. */
  public static final String KEY = "A round of audits";

  /** How many files a round can have. */
  private static final List<Integer> SIZES =
      List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30);

  private static final List<Role> AUDITORS =
      List.of(Role.IRO, Role.IRO_MANAGER, Role.HEAD_OF_SERVICE);

  private final AuditRecords records;
  private final FittingFiles files;
  private final CarePeriods periods;
  private final Organisation organisation;
  private final Deadlines deadlines;
  private final Policy policy;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  AuditRounds(
      AuditRecords records,
      FittingFiles files,
      CarePeriods periods,
      Organisation organisation,
      Deadlines deadlines,
      Policy policy,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.files = files;
    this.periods = periods;
    this.organisation = organisation;
    this.deadlines = deadlines;
    this.policy = policy;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** How many files a round can have, as a list to choose from. */
  public Map<String, String> sizes() {
    var sizes = new LinkedHashMap<String, String>();
    SIZES.forEach(size -> sizes.put(size.toString(), size.toString()));
    return sizes;
  }

  /** Who can audit, by name. */
  public Map<String, String> auditors() {
    return names(AUDITORS);
  }

  public Map<String, String> iros() {
    return names(List.of(Role.IRO));
  }

  private Map<String, String> names(List<Role> roles) {
    var names = new LinkedHashMap<String, String>();
    roles.stream()
        .flatMap(role -> organisation.inGroup(role.group()).stream())
        .forEach(person -> names.put(person.id(), person.name()));
    return names;
  }

  /** Accepts a round and draws its sample, or refuses it and stores nothing. */
  @Transactional
  public AuditRound begin(Answers answers, String by) {
    var theme = answers.line("theme", "What is looked at");
    var rule = answers.oneOf("rule", "Which files", AuditWords.RULES.keySet());
    var iro = Rule.OF_IRO.code().equals(rule) ? answers.oneOf("iro", "IRO", iros().keySet()) : null;
    var wanted = answers.oneOf("many", "How many files", sizes().keySet());
    var auditors = auditors().keySet();
    var first = answers.oneOf("first", "Who audits", auditors);
    var second = answers.oneOf("second", "Who scores a second time", auditors);
    if (first != null && first.equals(second)) {
      answers.mistake(
          "second", "Who scores a second time: choose somebody else than who audits first.");
    }
    var byDay = answers.optionalDate("by", "First scores by").orElse(null);
    if (byDay != null && calendar.hasPassed(calendar.endOfWorkingDay(byDay, KEY))) {
      answers.mistake("by", "First scores by: choose a day that is still to come.");
    }
    answers.refuseIfMistaken();
    var now = clock.instant();
    var fitting = files.of(Rule.of(rule), iro, first, second, now, longBefore());
    refuseIfTooFew(fitting.size(), Integer.parseInt(wanted));
    var round =
        new AuditRound(
            UUID.randomUUID(),
            theme,
            rule,
            iro,
            Integer.parseInt(wanted),
            fitting.size(),
            now.toEpochMilli(),
            first,
            second,
            byDay,
            now,
            by,
            null);
    var drawn = Draw.of(fitting, round.seed(), round.wanted());
    var audits = new ArrayList<Audit>();
    for (var file : drawn) {
      audits.add(
          new Audit(
              UUID.randomUUID(),
              round.id(),
              file.carePeriodId(),
              audits.size() + 1,
              firstDue(round, file.reference()),
              null));
    }
    records.add(round, audits);
    audits.forEach(audit -> writeDown(audit, by, Act.AUDIT_BEGUN, words(round)));
    return round;
  }

  private String words(AuditRound round) {
    return "The file was drawn for an audit. "
        + name(round.firstId())
        + " and "
        + name(round.secondId())
        + " may read it until the audit ends.";
  }

  private static void refuseIfTooFew(int fitting, int wanted) {
    if (fitting == 0) {
      throw new Refused(
          "rule",
          "Which files: there is no file at this moment that fits and that both may audit.");
    }
    if (fitting < wanted) {
      throw new Refused(
          "many",
          fitting == 1
              ? "How many files: only 1 file fits at this moment, so choose 1."
              : "How many files: only %d files fit at this moment, so choose %d or fewer."
                  .formatted(fitting, fitting));
    }
  }

  /** A concern that was raised before has been open for too long. */
  private Instant longBefore() {
    var standard = policy.standard(PracticeStandard.CONCERN_TO_AUDIT);
    var day = deadlines.dayBefore(standard.amount(), standard.unit(), calendar.today());
    return calendar.at(day, LocalTime.MIDNIGHT);
  }

  private Instant firstDue(AuditRound round, String reference) {
    return round.byDay() == null
        ? deadlines.due(PracticeStandard.AUDIT_FILE, round.begunAt(), reference)
        : calendar.endOfWorkingDay(round.byDay(), reference);
  }

  public AuditRound round(UUID id) {
    return records.round(id);
  }

  /** All rounds, the latest first. */
  public List<AuditRound> all() {
    return records.rounds();
  }

  /** The files of a round, in the order they were drawn. */
  public List<Audit> files(UUID round) {
    return records.of(round);
  }

  /** Where each file of a round stands, in the order they were drawn. */
  public List<FileOfRound> standing(UUID round) {
    return records.files(round);
  }

  /** The rounds of which something is open, in words, by their ids. */
  public Map<String, String> open() {
    var open = new LinkedHashMap<String, String>();
    records.rounds().stream()
        .filter(round -> openOf(round.id()).findAny().isPresent())
        .forEach(
            round ->
                open.put(
                    round.id().toString(),
                    "%s, begun on %s: %d of %d files open"
                        .formatted(
                            round.theme(),
                            day(round.begunAt()),
                            openOf(round.id()).count(),
                            round.wanted())));
    return open;
  }

  /** Ends what is open of a round, or refuses and changes nothing. */
  @Transactional
  public UUID withdraw(Answers answers, String by) {
    var chosen = answers.oneOf("round", "Which round", open().keySet());
    var why = answers.words("why", "Why");
    answers.refuseIfMistaken();
    var round = UUID.fromString(chosen);
    var now = clock.instant();
    var open = openOf(round).toList();
    records.withdraw(round, why, now, by);
    open.forEach(
        audit -> {
          records.end(audit.id(), Audit.WITHDRAWN, now);
          writeDown(audit, by, Act.AUDIT_ENDED, "The audit of the file was withdrawn.");
        });
    return round;
  }

  private Stream<Audit> openOf(UUID round) {
    return records.of(round).stream().filter(audit -> audit.ended() == null);
  }

  private void writeDown(Audit audit, String by, Act act, String words) {
    chronology.add(
        periods.period(audit.carePeriodId()).child().id(), by, act, audit.about(), words);
  }

  private String name(String person) {
    return organisation.person(person).map(Person::name).orElse(person);
  }

  private String day(Instant at) {
    return Days.words(calendar.dayOf(at));
  }

  /** The child's reference. */
  public String reference(Audit audit) {
    return periods.period(audit.carePeriodId()).child().reference();
  }
}
