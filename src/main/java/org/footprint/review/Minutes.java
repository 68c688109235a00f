package org.footprint.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.CarePeriods;
import org.footprint.child.NeedToKnow;
import org.footprint.chronology.Act;
import org.footprint.chronology.Chronology;
import org.footprint.form.Answers;
import org.footprint.letter.Chairing;
import org.footprint.letter.Format;
import org.footprint.letter.LastDecision;
import org.footprint.letter.LetterFacts;
import org.footprint.letter.NewDecision;
import org.footprint.letter.Outcome;
import org.footprint.letter.Participation;
import org.footprint.letter.ReviewLetter;
import org.footprint.paper.DecisionSheet;
import org.footprint.paper.Printer;
import org.footprint.people.Organisation;
import org.footprint.people.Person;
import org.footprint.review.Papers.Paper;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of a review, written to the child, and its way to everybody who gets it. */
@Service
public class Minutes {

  private static final Map<String, Format> FORMATS =
      Map.of(
          Vocabulary.IN_PERSON,
          Format.IN_PERSON,
          "hybrid",
          Format.HYBRID,
          "virtual",
          Format.VIRTUAL,
          Vocabulary.OTHER_MEANS,
          Format.OTHER_MEANS);

  private static final Map<String, Chairing> CHAIRED =
      Map.of("iro", Chairing.IRO, "coChaired", Chairing.CO_CHAIRED, "child", Chairing.CHILD);

  private static final Map<String, Outcome> OUTCOMES =
      Map.of(
          "done", Outcome.DONE,
          "partlyDone", Outcome.PARTLY_DONE,
          "notDone", Outcome.NOT_DONE,
          "noLongerNeeded", Outcome.NO_LONGER_NEEDED);

  private static final Map<String, String> TO_THE_CHILD =
      Map.of(
          "mother", "your mother",
          "father", "your father",
          "carer", "who looks after you",
          "socialWorker", "your social worker",
          "teamManager", "your social worker's manager",
          "school", "from your school",
          "health", "who helps you stay healthy",
          "guardian", "your children's guardian",
          "advocate", "your advocate",
          "visitor", "your independent visitor");

  private final JdbcClient database;
  private final JdbcOperations lists;
  private final Reviews reviews;
  private final Reports reports;
  private final HeldRecords held;
  private final MeetingRecords meetings;
  private final Decisions decisions;
  private final IssuedDecisions issued;
  private final Papers papers;
  private final CarePeriods periods;
  private final NeedToKnow needToKnow;
  private final Organisation organisation;
  private final ReviewLetter letter;
  private final Printer printer;
  private final Chronology chronology;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Minutes(
      JdbcClient database,
      JdbcOperations lists,
      Reviews reviews,
      Reports reports,
      HeldRecords held,
      MeetingRecords meetings,
      Decisions decisions,
      IssuedDecisions issued,
      Papers papers,
      CarePeriods periods,
      NeedToKnow needToKnow,
      Organisation organisation,
      ReviewLetter letter,
      Printer printer,
      Chronology chronology,
      WorkingCalendar calendar,
      Clock clock) {
    this.database = database;
    this.lists = lists;
    this.reviews = reviews;
    this.reports = reports;
    this.held = held;
    this.meetings = meetings;
    this.decisions = decisions;
    this.issued = issued;
    this.papers = papers;
    this.periods = periods;
    this.needToKnow = needToKnow;
    this.organisation = organisation;
    this.letter = letter;
    this.printer = printer;
    this.chronology = chronology;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** A first draft of the letter, from what was recorded. */
  public String draft(UUID reviewId) {
    var review = reviews.review(reviewId);
    var period = periods.period(review.carePeriodId());
    var record = held.held(reviewId).orElseThrow();
    var iro = iro(period.iroId());
    return letter.draft(
        new LetterFacts(
            period.child().firstNames(),
            record.age(),
            iro.map(Person::name).orElse(null),
            iro.map(Person::phone).orElse(null),
            iro.map(Person::email).orElse(null),
            record.heldOn(),
            record.place(),
            FORMATS.get(record.format()),
            guests(reviewId),
            record.participation() == null ? null : Participation.valueOf(record.participation()),
            CHAIRED.get(record.chaired()),
            record.wishes(),
            lastDecisions(review),
            decisions.of(reviewId).stream()
                .map(made -> new NewDecision(made.toTheChild(), made.responsible(), made.byDay()))
                .toList(),
            record.noDecisionBecause(),
            "has".equals(record.advocacy()) || "declined".equals(record.advocacy()),
            reviews.ahead(period.id()).map(Review::dueOn).orElse(null)));
  }

  private List<org.footprint.letter.Guest> guests(UUID reviewId) {
    return meetings.guests(reviewId).stream()
        .filter(guest -> Boolean.TRUE.equals(guest.attended()))
        .filter(guest -> !guest.role().equals("child"))
        .map(guest -> new org.footprint.letter.Guest(guest.name(), TO_THE_CHILD.get(guest.role())))
        .toList();
  }

  private List<LastDecision> lastDecisions(Review review) {
    return reports.decisionsBefore(review).stream()
        .filter(decision -> decision.outcome() != null)
        .map(decision -> new LastDecision(decision.toTheChild(), OUTCOMES.get(decision.outcome())))
        .toList();
  }

  private Optional<Person> iro(String id) {
    return Optional.ofNullable(id).flatMap(organisation::person);
  }

  @Transactional
  public void write(UUID reviewId, Answers answers, String who) {
    var text = answers.words("letter", "Letter to the child");
    answers.refuseIfMistaken();
    database
        .sql(
            "insert into footprint.minutes (review_id, letter, written_at, written_by)"
                + " values (?, ?, ?, ?)")
        .params(reviewId, text, clock.instant().atOffset(ZoneOffset.UTC), who)
        .update();
    papers.done(reviewId, Paper.MINUTES, who);
    add(reviewId, who, Act.MINUTES_WRITTEN, "The letter to the child about the review is written.");
  }

  /** Those who were asked to the review, the child first. */
  public List<Guest> recipients(UUID reviewId) {
    return meetings.guests(reviewId);
  }

  @Transactional
  public void distribute(UUID reviewId, Answers answers, String who) {
    var sentOn = answers.date("sentOn", "Sent on");
    if (sentOn != null && sentOn.isAfter(calendar.today())) {
      answers.mistake("sentOn", "Sent on: choose a day that is not in the future.");
    }
    var rows =
        answers.rows("recipients", "Recipient").stream()
            .map(
                row ->
                    List.of(
                        "" + row.line("name", "name"),
                        "" + row.oneOf("papers", "what they get", Vocabulary.PAPERS.keySet()),
                        "" + row.oneOf("way", "how it is sent", Vocabulary.WAYS.keySet())))
            .toList();
    if (rows.isEmpty()) {
      answers.mistake("recipients", "Recipients: say who gets the letter and the decisions.");
    }
    answers.refuseIfMistaken();
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    lists.batchUpdate(
        """
        insert into footprint.distribution (review_id, position, name, papers, way, sent_on,
          recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, rows.size())
            .mapToObj(
                place -> {
                  var row = rows.get(place);
                  return new Object[] {
                    reviewId, place + 1, row.get(0), row.get(1), row.get(2), sentOn, now, who
                  };
                })
            .toList());
    papers.done(reviewId, Paper.DISTRIBUTION, who);
    add(
        reviewId,
        who,
        Act.MINUTES_DISTRIBUTED,
        "The letter and the decisions of the review are sent to those who get them.");
  }

  /**
   * Whose review it is, for a person who has a need to know what its papers say; whoever sends them
   * has it until they are sent.
   */
  public Optional<CarePeriod> readableBy(String person, UUID reviewId) {
    return reviews
        .find(reviewId)
        .map(review -> periods.period(review.carePeriodId()))
        .filter(
            period ->
                switch (needToKnow.sight(period, person)) {
                  case ALL -> true;
                  case ARRANGEMENTS -> papers.isOpen(reviewId, Paper.DISTRIBUTION);
                  case NOTHING -> false;
                });
  }

  /** Whether the letter to the child is written. */
  public boolean isWritten(UUID reviewId) {
    return database
        .sql("select exists (select from footprint.minutes where review_id = ?)")
        .param(reviewId)
        .query(Boolean.class)
        .single();
  }

  /** The letter as it was written, to print. */
  public Optional<byte[]> letterToPrint(UUID reviewId) {
    return database
        .sql("select letter from footprint.minutes where review_id = ?")
        .param(reviewId)
        .query(String.class)
        .optional()
        .map(
            text -> {
              var period = periods.period(reviews.review(reviewId).carePeriodId());
              return printer.letter(
                  period.child().name(),
                  writtenOn(reviewId),
                  iro(period.iroId()).map(Person::name).orElse(""),
                  text);
            });
  }

  private LocalDate writtenOn(UUID reviewId) {
    return calendar.dayOf(
        database
            .sql("select written_at from footprint.minutes where review_id = ?")
            .param(reviewId)
            .query(OffsetDateTime.class)
            .single()
            .toInstant());
  }

  /** The decisions as they hold, to print. */
  public Optional<byte[]> decisionsToPrint(UUID reviewId) {
    return held.held(reviewId)
        .filter(record -> issued.areIssued(reviewId))
        .map(
            record -> {
              var period = periods.period(reviews.review(reviewId).carePeriodId());
              return printer.decisions(
                  new DecisionSheet(
                      period.child().name(),
                      period.child().reference(),
                      record.heldOn(),
                      iro(period.iroId()).map(Person::name).orElse(""),
                      issued.standing(reviewId),
                      decisions.of(reviewId).stream()
                          .map(
                              made ->
                                  new DecisionSheet.Line(
                                      made.number(),
                                      made.what(),
                                      made.responsible(),
                                      made.byDay(),
                                      made.note()))
                          .toList(),
                      record.noDecisionBecause()));
            });
  }

  private void add(UUID reviewId, String who, Act act, String words) {
    var review = reviews.review(reviewId);
    chronology.add(
        periods.period(review.carePeriodId()).child().id(), who, act, review.about(), words);
  }
}
