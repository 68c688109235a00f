package org.footprint.report;

import static org.footprint.report.Axis.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.footprint.child.CodeList;
import org.footprint.child.Codes;
import org.footprint.people.Organisation;
import org.footprint.policy.Policy;
import org.footprint.policy.Stage;
import org.footprint.review.Vocabulary;
import org.springframework.stereotype.Component;

/** What the codes of the facts mean, as rows and columns of tables. */
@Component
class Axes {

  static final Axis AGE =
      Axis.of(
          "Age",
          "age",
          words("0", "Under 1", "1", "1 to 4", "2", "5 to 9", "3", "10 to 15", "4", "16 and over"));
  static final Axis UNACCOMPANIED =
      Axis.of(
          "Children",
          "unaccompanied",
          words("yes", "Unaccompanied asylum-seeking", "no", "Others"));
  static final Axis IN_TIME = Axis.of("", "late", words("inTime", "In time", "late", "Late"));
  static final Axis KIND =
      Axis.of(
          "Kind of review",
          "kind",
          words(
              "first",
              "First",
              "second",
              "Second",
              "subsequent",
              "Subsequent",
              "firstEligible",
              "First eligible (16 and over)",
              "subsequentEligible",
              "Subsequent eligible (16 and over)"));
  static final Axis FIRST_SECOND_OTHER =
      Axis.of(
          "Kind of review",
          "kind",
          words(
              "first",
              "First",
              "second",
              "Second",
              "subsequent",
              "Other",
              "firstEligible",
              "Other",
              "subsequentEligible",
              "Other"));
  static final Axis LATE_REASON =
      Axis.of("Why it was late", "reason", Vocabulary.LATE_REASONS).orNotRecorded();
  static final Axis PARTICIPATION =
      Axis.of("How the child took part", "participation", codesOnly())
          .and("shortBreak", "Short break: no code belongs")
          .orNotRecorded();
  static final Axis CHAIRED = Axis.of("Who chaired", "chaired", Vocabulary.CHAIRED).orNotRecorded();
  static final Axis PARENTS = Axis.of("Parents", "parents", Vocabulary.PARENTS).orNotRecorded();
  static final Axis PLAN =
      Axis.of("Permanence plan", "plan", Vocabulary.PERMANENCE).orNotRecorded();
  static final Axis ADVOCATE = Axis.of("Advocate", "advocacy", Vocabulary.OFFERED).orNotRecorded();
  static final Axis VISITOR =
      Axis.of("Independent visitor", "visitor", Vocabulary.OFFERED).orNotRecorded();
  static final Axis PAPER =
      Axis.of(
          "Paper",
          "kind",
          words(
              "REPORT",
              "Pre-meeting report",
              "DECISIONS",
              "Decisions issued",
              "CONSIDERATION",
              "Decisions considered by the manager",
              "ANSWER_TO_OBJECTION",
              "Objection answered",
              "MINUTES",
              "Minutes written",
              "DISTRIBUTION",
              "Minutes distributed",
              "CARE_PLAN",
              "Care plan updated"));
  static final Axis PAPER_STATE =
      Axis.of(
          "",
          "state",
          words(
              "inTime",
              "In time",
              "late",
              "Late",
              "notDone",
              "Not done",
              "notDue",
              "Not due yet",
              "notNeeded",
              "Not needed any more"));
  static final Axis MIDWAY_STATE =
      Axis.of(
          "What became of it",
          "state",
          words(
              "inTime",
              "Held in time",
              "late",
              "Held late",
              "notHeld",
              "Not held",
              "nextReview",
              "Overtaken by the next review",
              "leftCare",
              "Overtaken by leaving care",
              "notDue",
              "Not due yet"));
  static final Axis LAST_MIDWAY =
      Axis.of(
          "Midway since the last review",
          "state",
          words(
              "held",
              "Held",
              "missing",
              "Due and not held",
              "notDue",
              "Not due yet",
              "noReview",
              "No review was held yet"));
  static final Axis CHANGES =
      Axis.of(
          "Changes of IRO in this time in care",
          "changes",
          words("0", "None", "1", "One", "2", "Two", "3", "Three or more", "", "No IRO yet"));
  static final Axis WAY =
      Axis.of(
          "How it began",
          "way",
          words(
              "informal",
              "Informal",
              "formal",
              "Formal",
              "agency",
              "To a partner agency",
              "notBegun",
              "No stage was opened"));
  static final Axis STAGE_ENDED =
      Axis.of(
          "",
          "ended",
          words(
              "resolved",
              "Resolved",
              "goesUp",
              "Went up: not satisfied",
              "noAnswer",
              "Went up: no answer in time",
              "withdrawn",
              "Withdrawn",
              "leftCare",
              "Left care",
              "open",
              "Still open"));
  static final Axis OUTCOME =
      Axis.of(
          "Outcome",
          "outcome",
          words(
              "resolved",
              "Resolved",
              "withdrawn",
              "Withdrawn",
              "leftCare",
              "Closed because the child left care"));
  static final Axis TIME =
      Axis.of(
          "Time from raising to closing",
          "time",
          words(
              "oneWeek",
              "Under one week",
              "twoWeeks",
              "One to two weeks",
              "fourWeeks",
              "Two to four weeks",
              "longer",
              "Over four weeks"));
  static final Axis LIMIT =
      Axis.of(
          "20 working days from the first formal step",
          "limit_of_law",
          words("inTime", "Within", "late", "Over", "neverFormal", "Never formal"));
  static final Axis ANSWER =
      Axis.of(
          "CAFCASS's answer",
          "answer",
          words(
              "proceedings",
              "CAFCASS goes to court",
              "settled",
              "Settled with CAFCASS's help",
              "noAction",
              "CAFCASS takes no action",
              "other",
              "Something else",
              "",
              "No answer yet"));
  static final Axis COMMENDED =
      Axis.of(
          "Who was commended",
          "who",
          words(
              "socialWorker",
              "Social worker",
              "teamManager",
              "Team manager",
              "carer",
              "Carer",
              "other",
              "Somebody else"));

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
  private static final int LOWEST_OF_AGENCIES = -9;

  private final Codes codes;
  private final Organisation organisation;
  private final Policy policy;
  private final Facts facts;

  Axes(Codes codes, Organisation organisation, Policy policy, Facts facts) {
    this.codes = codes;
    this.organisation = organisation;
    this.policy = policy;
    this.facts = facts;
  }

  private static Map<String, String> codesOnly() {
    var words = new LinkedHashMap<>(Vocabulary.PARTICIPATION);
    words.remove(Vocabulary.NOT_RECORDED);
    return words;
  }

  Axis months(ReportYear year, LocalDate today) {
    var words = new LinkedHashMap<String, String>();
    year.months(today).forEach(month -> words.put(month.toString(), MONTH.format(month)));
    return Axis.of("Month", "month", words);
  }

  Axis codes(String head, String column, CodeList list, LocalDate on) {
    return Axis.of(head, column, codes.on(on, list));
  }

  Axis teams() {
    var words = new LinkedHashMap<String, String>();
    organisation.teams().forEach(team -> words.put(team.id(), team.name()));
    return Axis.of("Team", "team", words);
  }

  Axis iros() {
    return Axis.of("IRO", "iro", facts.iros()).and("", "No IRO").thatOccur();
  }

  Axis reasons() {
    return Axis.of("Reason", "reason", facts.reasons()).thatOccur();
  }

  /** The rungs of this council's ladder, from the informal one up. */
  Axis stages(String head, String column) {
    var words = new LinkedHashMap<String, String>();
    for (var rung = LOWEST_OF_AGENCIES; rung < 0; rung++) {
      words.put(String.valueOf(rung), "A partner agency");
    }
    policy.ladder().stages().forEach(stage -> words.put("" + stage.number(), rung(stage)));
    return Axis.of(head, column, words);
  }

  private static String rung(Stage stage) {
    return stage.number() == 0
        ? "Informal: " + stage.title()
        : "Stage " + stage.number() + ": " + stage.title();
  }
}
