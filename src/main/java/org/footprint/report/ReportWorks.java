package org.footprint.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.NamesKeptOut;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.form.Refused;
import org.footprint.people.CircleOfChild;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.people.Role;
import org.footprint.report.ReportStep.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the report of a year is begun, written, judged, presented and published. */
@Service
public class ReportWorks {

  /** The whole service's: of no child and no team. */
  private static final CircleOfChild THE_SERVICE = new CircleOfChild(null, null, null, null);

  private static final String SEND_BACK = "sendBack";

  private final ReportRecords records;
  private final AnnualReports reports;
  private final MadeReports made;
  private final NamesKeptOut names;
  private final Organisation organisation;
  private final WorkingCalendar calendar;
  private final Clock clock;

  ReportWorks(
      ReportRecords records,
      AnnualReports reports,
      MadeReports made,
      NamesKeptOut names,
      Organisation organisation,
      WorkingCalendar calendar,
      Clock clock) {
    this.records = records;
    this.reports = reports;
    this.made = made;
    this.names = names;
    this.organisation = organisation;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The years that are over, the latest first. */
  public List<ReportYear> yearsOver() {
    var today = calendar.today();
    return reports.years().stream().filter(year -> year.isOver(today)).toList();
  }

  /** What is written now, the latest year first. */
  public List<ReportWork> inHand() {
    return records.inHand();
  }

  public ReportWork work(UUID id) {
    return records.work(id);
  }

  /** What was said and done in a piece of work, the first first. */
  public List<ReportStep> steps(ReportWork work) {
    return records.stepsOf(work.id());
  }

  /** The version that a piece of work made last. */
  public Optional<MadeReport> last(ReportWork work) {
    return records.lastVersion(work.id()).flatMap(version -> made.made(work.year(), version));
  }

  /** The priorities that last year's report set, as far as it was published. */
  public List<String> prioritiesOfLastYear(ReportYear year) {
    return year.andBefore(1).stream()
        .skip(1)
        .flatMap(before -> made.published(before).stream())
        .flatMap(before -> before.writing().nextYears().stream())
        .toList();
  }

  /**
   * The clock begins the report of the year that ended last, unless it was made, or somebody is at
   * it, or there is nothing to report.
   */
  @Transactional
  public Optional<ReportWork> beginByClock() {
    var today = calendar.today();
    var year = ReportYear.of(today).andBefore(1).get(1);
    var work =
        new ReportWork(UUID.randomUUID(), year, clock.instant(), Chronology.THE_CLOCK, null, null);
    return isMade(year) || isEmpty(year) || !records.begin(work)
        ? Optional.empty()
        : Optional.of(work);
  }

  /** Begins one by hand, or refuses and stores nothing. */
  @Transactional
  public ReportWork begin(Answers answers, String by) {
    var name = answers.oneOf("year", "Year", yearsOver().stream().map(ReportYear::name).toList());
    var why = answers.optionalWords("reason", "Why it is written again");
    why.ifPresent(words -> refuseNames("reason", words, answers, by));
    answers.refuseIfMistaken();
    var year = ReportYear.parse(name);
    var again = made.published(year).isPresent();
    if (again && why.isEmpty()) {
      throw new Refused(
          "reason",
          "Why it is written again: a report of " + name + " was published, so say what is wrong.");
    }
    if (isEmpty(year)) {
      throw new Refused(
          "year", "Year: nothing is recorded for " + name + ", so there is nothing to report.");
    }
    var work =
        new ReportWork(
            UUID.randomUUID(), year, clock.instant(), by, again ? why.orElseThrow() : null, null);
    if (!records.begin(work)) {
      throw new Refused(
          "year",
          "Year: the report of "
              + name
              + " is in hand already. There is one at a time for each year, until it is published.");
    }
    return work;
  }

  private boolean isMade(ReportYear year) {
    return made.all().stream().anyMatch(version -> version.year().equals(year));
  }

  /** One whose tables disagree is not empty; whoever writes it reads where they do. */
  private boolean isEmpty(ReportYear year) {
    try {
      return reports.meanwhile(year).empty();
    } catch (TablesDisagree tables) {
      return false;
    }
  }

  /** Makes a version of what was written and of the figures as they are now, or refuses. */
  @Transactional
  public MadeReport write(UUID id, Answers answers, String by) {
    var work = records.work(id);
    var writing = WritingForm.read(answers, prioritiesOfLastYear(work.year()));
    refuseNames(writing, answers, by);
    answers.refuseIfMistaken();
    var report =
        new MadeReport(
            figures(work.year()),
            nextVersion(work.year()),
            clock.instant(),
            name(by),
            reason(work),
            work.reason(),
            writing,
            null,
            null);
    records.add(id, report, by);
    return report;
  }

  /** The report is read by everybody, also by the children. */
  private void refuseNames(Writing writing, Answers answers, String by) {
    writing.chapters().forEach((chapter, text) -> refuseNames(chapter.code(), text, answers, by));
    writing
        .lastYears()
        .forEach(
            priority ->
                refuseNames("earlier", priority.words() + "\n" + priority.how(), answers, by));
    refuseNames("nextYears", String.join("\n", writing.nextYears()), answers, by);
    refuseNames("forChildren", writing.forChildren(), answers, by);
  }

  private void refuseNames(String field, String words, Answers answers, String by) {
    if (names.nameAChild(words, by, "the annual report")) {
      answers.mistake(
          field,
          "A child's full name or reference stands in it, and everybody can read the report: please"
              + " tell it without.");
    }
  }

  private AnnualReport figures(ReportYear year) {
    try {
      return reports.meanwhile(year);
    } catch (TablesDisagree tables) {
      throw new Refused(
          "figures",
          "The report cannot be made, because its tables disagree. Please tell the administrator: "
              + String.join(" ", tables.sentences()));
    }
  }

  /** What whoever writes goes on from: what was sent back, or what is corrected. */
  public Optional<MadeReport> toGoOnFrom(ReportWork work) {
    return last(work).or(() -> made.published(work.year()));
  }

  private int nextVersion(ReportYear year) {
    return 1
        + made.all().stream()
            .filter(version -> version.year().equals(year))
            .mapToInt(ReportVersion::version)
            .max()
            .orElse(0);
  }

  /** The first version needs none; after it, what it was sent back for, or what is corrected. */
  private String reason(ReportWork work) {
    return steps(work).stream()
        .filter(step -> step.kind() == Kind.SENT_BACK)
        .reduce((earlier, later) -> later)
        .map(step -> "Sent back by " + step.by() + ": " + step.words())
        .map(back -> work.reason() == null ? back : work.reason() + " (" + back + ")")
        .orElse(work.reason());
  }

  /** The head of service says what they think of it; whether they send it back. */
  @Transactional
  public boolean comment(UUID id, Answers answers, String by) {
    return judge(id, "goesOn", Kind.COMMENTED, answers, by);
  }

  /** The director decides; whether they send it back. */
  @Transactional
  public boolean approve(UUID id, Answers answers, String by) {
    return judge(id, "approve", Kind.APPROVED, answers, by);
  }

  private boolean judge(UUID id, String yes, Kind kind, Answers answers, String by) {
    var verdict = answers.oneOf("verdict", "The report", Set.of(yes, SEND_BACK));
    var sentBack = SEND_BACK.equals(verdict);
    var words =
        sentBack
            ? answers.words("words", "What is to change")
            : answers.optionalWords("words", "What you say about it").orElse(null);
    answers.refuseIfMistaken();
    add(id, sentBack ? Kind.SENT_BACK : kind, by, words, null);
    return sentBack;
  }

  /** Records the day of the corporate parenting board, or refuses and stores nothing. */
  @Transactional
  public void present(UUID id, Answers answers, String by) {
    var day = answers.date("presentedOn", "Presented on");
    var words = answers.optionalWords("words", "What the board said").orElse(null);
    if (day != null && day.isAfter(calendar.today())) {
      answers.mistake("presentedOn", "Presented on: record it once it has been presented.");
    } else if (day != null && !records.work(id).year().isOver(day)) {
      answers.mistake("presentedOn", "Presented on: this day is before the end of the year.");
    } else if (day != null && day.isBefore(madeOn(id))) {
      answers.mistake(
          "presentedOn",
          "Presented on: this version was made after that, on " + Days.words(madeOn(id)) + ".");
    }
    answers.refuseIfMistaken();
    add(id, Kind.PRESENTED, by, words, day);
  }

  private LocalDate madeOn(UUID id) {
    return calendar.dayOf(last(records.work(id)).orElseThrow().madeAt());
  }

  /** From now on this version is what the service published of the year. */
  @Transactional
  public void publish(UUID id, Answers answers, String by) {
    if (!answers.ticked("published")) {
      answers.mistake("published", "It is published: tick this once it is.");
    }
    answers.refuseIfMistaken();
    add(id, Kind.PUBLISHED, by, null, null);
    records.end(id, clock.instant());
  }

  /** Writes down that something was not done in time, and names those who have it now too. */
  @Transactional
  public List<String> overdue(UUID id, String task, Role role) {
    var told = holders(role);
    records.add(
        id,
        records.lastVersion(id).orElse(null),
        Kind.OVERDUE,
        clock.instant(),
        Chronology.THE_CLOCK,
        "\""
            + task
            + "\" was not done in time. "
            + (told.isEmpty()
                ? "There is nobody to tell."
                : told.stream().map(this::name).collect(Collectors.joining(" and "))
                    + " was told."),
        null);
    return told;
  }

  /** Who holds a role for the whole service today, or stands in for it. */
  public List<String> holders(Role role) {
    return organisation.holdersOf(role, THE_SERVICE, calendar.today()).people().stream()
        .map(Person::id)
        .toList();
  }

  private void add(UUID id, Kind kind, String by, String words, LocalDate onDay) {
    records.add(id, records.lastVersion(id).orElseThrow(), kind, clock.instant(), by, words, onDay);
  }

  private String name(String person) {
    return organisation.person(person).map(Person::name).orElse(person);
  }
}
