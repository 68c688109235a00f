package org.footprint.report;

import static org.footprint.report.Axis.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.footprint.audit.AuditWords;
import org.footprint.child.CodeList;
import org.footprint.child.Codes;
import org.footprint.feedback.FeedbackWords;
import org.footprint.people.Organisation;
import org.footprint.policy.Policy;
import org.footprint.policy.Stage;
import org.footprint.report.Counted.Coded;
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
  static final Axis FEEDBACK_FROM = Axis.of("From whom", "who", FeedbackWords.WHO);
  static final Axis FEEDBACK_KIND = Axis.of("", "kind", FeedbackWords.KINDS);
  static final Axis FEEDBACK_ABOUT = Axis.of("About what", "about", FeedbackWords.SUBJECTS);
  static final Axis FEEDBACK_STATE =
      Axis.of(
          "What became of it",
          "state",
          words(
              "inTime",
              "Answered in time",
              "late",
              "Answered late",
              "notAnswered",
              "Not answered",
              "notDue",
              "Not due yet"));
  static final Axis AUDIT_RULE = Axis.of("How the sample was drawn", "rule", AuditWords.RULES);
  static final Axis AUDIT_STANDARD = Axis.of("Standard", "standard", AuditWords.STANDARDS);
  static final Axis AUDIT_SCORE = Axis.of("", "score", AuditWords.SCORES);
  static final Axis AUDIT_ENDED =
      Axis.of(
          "How the score came about",
          "ended",
          words("agreed", "Both auditors agreed", "moderated", "Agreed by the IRO manager"));

  static final Axis AGE_OF_CONCERN =
      Axis.of(
          "Open for",
          "age",
          words(
              "3",
              "Up to 5 working days",
              "2",
              "6 to 10 working days",
              "1",
              "11 to 20 working days",
              "0",
              "More than 20 working days"));
  static final Axis WHEN_DUE =
      Axis.of(
          "When it is due",
          "state",
          words(
              "overdue",
              "Overdue",
              "week",
              "In the next five working days",
              "month",
              "Later in the next thirty days"));
  static final Axis TO_BE_DONE =
      Axis.of(
          "What is to be done",
          "what",
          words(
              "REVIEW",
              "Review to hold",
              "REPORT",
              "Pre-meeting report",
              "DECISIONS",
              "Decisions to issue",
              "CONSIDERATION",
              "Decisions to consider",
              "ANSWER_TO_OBJECTION",
              "Objection to answer",
              "MINUTES",
              "Minutes to the child",
              "DISTRIBUTION",
              "Minutes to distribute",
              "CARE_PLAN",
              "Care plan to update",
              "MIDWAY",
              "Midway to hold",
              "ANSWER",
              "Concern to answer"));

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

  /** The titles of the stages where something stands, the lowest first. */
  static Axis stagesOf(Cube open) {
    var places = new TreeMap<Integer, List<String>>();
    open.by("place", "stage")
        .keySet()
        .forEach(
            one ->
                places
                    .computeIfAbsent(Integer.valueOf(one.get(0)), place -> new ArrayList<>())
                    .add(one.get(1)));
    var words = new LinkedHashMap<String, String>();
    places.values().forEach(titles -> titles.stream().sorted().forEach(it -> words.put(it, it)));
    return Axis.of("Stage", "stage", words);
  }

  /** How many of each, in the order of the axis; those without words under their code. */
  List<Coded> coded(Fact fact, String column, Cube cube) {
    return coded(of(fact, column, cube), cube);
  }

  static List<Coded> coded(Axis axis, Cube cube) {
    var counts = new TreeMap<>(cube.by(axis.column()));
    return Stream.concat(axis.words().keySet().stream(), counts.keySet().stream())
        .distinct()
        .filter(code -> axis.whole() || counts.containsKey(code))
        .map(code -> new Coded(code, axis.label(code), counts.getOrDefault(code, 0L)))
        .toList();
  }

  /** What tells the things of a fact apart in a column. */
  Axis of(Fact fact, String column, Cube cube) {
    return switch (column) {
      case "what" -> TO_BE_DONE.thatOccur();
      case "stage" -> stagesOf(cube);
      case "age" -> fact == Fact.OPEN ? AGE_OF_CONCERN : AGE;
      case "team" -> teams().and(Cube.NOT_RECORDED, "No team").thatOccur();
      case "iro" -> iros();
      case "reason" -> fact == Fact.HELD ? LATE_REASON : reasons();
      case "late" -> named("In time or late", IN_TIME);
      case "kind" -> fact == Fact.PAPERS ? PAPER : KIND;
      case "way" -> WAY;
      case "highest" -> stages("Highest stage so far", "highest");
      case "changes" -> CHANGES;
      case "state" ->
          switch (fact) {
            case PAPERS -> named("What became of it", PAPER_STATE);
            case MIDWAYS_DUE -> MIDWAY_STATE;
            case LAST_MIDWAY -> LAST_MIDWAY;
            default -> WHEN_DUE;
          };
      default -> throw new IllegalArgumentException("There are no words for " + column);
    };
  }

  private static Axis named(String head, Axis axis) {
    return new Axis(head, axis.column(), axis.words(), axis.whole());
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
