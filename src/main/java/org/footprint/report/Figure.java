package org.footprint.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footprint.policy.PracticeStandard;

/** The catalogue: everything the report counts, each said and defined once. */
public enum Figure {
  IN_CARE(
      Fact.CARE,
      "Children looked after",
      "Children who were looked after at the end of the last day, short breaks among them.",
      "children and periods of care, by the days they began and ended"),
  CARE_BY_MONTH(
      Fact.CARE_BY_MONTH,
      "Children looked after, month by month",
      "Children who were looked after at the end of the month, or of the last day counted.",
      "children and periods of care, by the days they began and ended",
      IN_CARE),
  EVER_IN_CARE(
      Fact.EVER_IN_CARE,
      "Children looked after at some time",
      "Children who were looked after on at least one day of the year. A child with two periods of"
          + " care, or with two teams, is one child.",
      "children and periods of care"),
  TEAMS(
      Fact.TEAMS,
      "Children looked after at some time, by team",
      "Children whom a team worked with on at least one day of the year. A child who changed teams"
          + " stands in each of them.",
      "responsibilities of teams"),
  STARTED(
      Fact.STARTED,
      "Periods of care that began",
      "Each time a child became looked after, by that day. A child who came twice is counted twice.",
      "periods of care, by the day they began"),
  ENDED(
      Fact.ENDED,
      "Periods of care that ended",
      "Each time a child stopped being looked after, by that day.",
      "periods of care, by the day they ended"),
  HELD(
      Fact.HELD,
      "Reviews held",
      "Reviews that were held and completed, by the day they were held, whenever that was recorded.",
      "records of reviews, by the day held"),
  LATE(
      Fact.HELD,
      "Reviews held late",
      "Reviews that were held after the last day the law allowed.",
      "records of reviews: late or not was written down when the review was recorded",
      Which.is("late", "late")),
  REVIEWS_IN_TIME(
      Fact.HELD,
      "Reviews in time",
      "How many of the reviews were held by the last day the law allows.",
      "records of reviews: late or not was written down when the review was recorded",
      new Part("Reviews held by the last day the law allows", Which.is("late", "inTime")),
      new Part("All reviews held in the year", Which.ANY),
      1,
      PracticeStandard.REVIEW_HELD),
  TOOK_PART(
      Fact.RECORDED,
      "Children who took part in their review",
      "At how many reviews a child of four or over came or had views conveyed.",
      "records of reviews: the participation code",
      new Part(
          "Reviews with a code of PN1 to PN6",
          Which.is("participation", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6")),
      new Part(
          "Reviews with a code, without PN0: a review without a code is in neither number",
          Which.is("participation", "PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7")),
      1,
      null),
  PARTICIPATION(
      Fact.RECORDED,
      "Reviews held, by how the child took part",
      "Reviews by their one participation code, or without one.",
      "records of reviews: the participation code",
      HELD),
  RECORDED(
      Fact.RECORDED,
      "Reviews held, by what was recorded",
      "Reviews by what their record says.",
      "records of reviews",
      HELD),
  OFFERED(
      Fact.OFFERED,
      "Reviews held, by what was offered",
      "Reviews by whether the child has an advocate or independent visitor, or was offered one.",
      "records of reviews",
      HELD),
  SECOND(
      Fact.OFFERED,
      "Second reviews",
      "Second reviews by the permanence plan that was agreed there.",
      "records of reviews: the permanence plan",
      Which.is("kind", "second")),
  PERMANENCE(
      Fact.OFFERED,
      "Permanence plan agreed by the second review",
      "At how many second reviews a permanence plan was recorded.",
      "records of reviews: the permanence plan",
      new Part(
          "Second reviews with a permanence plan", Which.is("kind", "second"), Which.some("plan")),
      new Part("Second reviews", Which.is("kind", "second")),
      1,
      null),
  PAPERS(
      Fact.PAPERS,
      "Papers of reviews",
      "The papers of the reviews held in the year, by whether they were done by the moment they were"
          + " due.",
      "papers: when each was due, and when it was done first"),
  REPORTS_IN_TIME("Pre-meeting reports in time", "REPORT", null),
  DECISIONS_IN_TIME("Decisions issued in time", "DECISIONS", PracticeStandard.DECISIONS),
  MINUTES_IN_TIME("Minutes in time", "MINUTES", PracticeStandard.MINUTES),
  DISTRIBUTION_IN_TIME(
      "Minutes distributed in time", "DISTRIBUTION", PracticeStandard.DISTRIBUTION),
  CARE_PLAN_IN_TIME("Care plans updated in time", "CARE_PLAN", PracticeStandard.CARE_PLAN_UPDATE),
  MIDWAYS(Fact.MIDWAYS, "Midways held", "Midways by the day they were held.", "records of midways"),
  MIDWAYS_OF_IROS(
      Fact.MIDWAYS_OF_IROS,
      "Midways held, by IRO",
      "Midways by the day they were held and by who was the child's IRO then.",
      "records of midways, allocations",
      MIDWAYS),
  MIDWAYS_DUE(
      Fact.MIDWAYS_DUE,
      "Midways due",
      "Midways that were due in the year, by what became of them. One that a review or leaving care"
          + " overtook after it was due was not held.",
      "records of midways: when each was due, and when it was held"),
  MIDWAYS_IN_TIME(
      Fact.MIDWAYS_DUE,
      "Midways in time",
      "How many of the midways due in the year were held by the day they were due.",
      "records of midways",
      new Part("Midways due in the year and held by that day", Which.is("state", "inTime")),
      new Part(
          "Midways due in the year, without those that a review or leaving care overtook before they"
              + " were due",
          Which.is("state", "inTime", "late", "notHeld")),
      1,
      null),
  WITH_MIDWAY(
      Fact.LAST_MIDWAY,
      "Children with a midway since their last review",
      "Of how many children looked after at the end the last review was followed by its midway.",
      "records of midways, periods of care",
      new Part("Children whose midway since their last review was held", Which.is("state", "held")),
      new Part(
          "Those and the children whose midway was due and was not held",
          Which.is("state", "held", "missing")),
      1,
      PracticeStandard.MIDWAY),
  LAST_MIDWAY(
      Fact.LAST_MIDWAY,
      "Children looked after, by their last midway",
      "Children looked after at the end by whether their last review was followed by its midway.",
      "records of midways, periods of care",
      IN_CARE),
  IROS(
      Fact.IROS,
      "Children looked after, by IRO",
      "Children looked after at the end by who was their IRO then.",
      "allocations",
      IN_CARE),
  RAISED(
      Fact.RAISED,
      "Concerns raised",
      "Concerns that IROs raised, by the day they were raised: each once, whatever became of it.",
      "concerns and their stages"),
  REASONS(
      Fact.REASONS,
      "Reasons for concerns",
      "Reasons of the concerns raised in the year. A concern can have several, so there are more"
          + " reasons than concerns.",
      "reasons of concerns"),
  STAGES(
      Fact.STAGES,
      "Stages of concerns",
      "Stages that were opened in the year. A concern goes through as many as it takes.",
      "stages of concerns"),
  CLOSED(
      Fact.CLOSED,
      "Concerns closed",
      "Concerns by the day they were closed, whenever they were raised.",
      "concerns"),
  CLOSED_IN_TIME(
      Fact.CLOSED,
      "Formal concerns closed within 20 working days",
      "How many of the formal concerns were closed within the 20 working days from the first formal"
          + " step.",
      "concerns: the end of the 20 working days is stored when a concern becomes formal",
      new Part(
          "Formal concerns closed in the year and in time", Which.is("limit_of_law", "inTime")),
      new Part("Formal concerns closed in the year", Which.is("limit_of_law", "inTime", "late")),
      1,
      PracticeStandard.WHOLE_DISPUTE),
  REFERRED(
      Fact.REFERRED, "Referrals to CAFCASS", "Referrals by the day they were made.", "referrals"),
  COMMENDED(
      Fact.COMMENDED,
      "Commendations",
      "Good practice that was recorded, by that day.",
      "commendations"),
  OPEN_CONCERNS(
      Fact.OPEN,
      "Open concerns",
      "Concerns that are not closed at this moment: each once, at the stage where it stands.",
      "concerns and their stages"),
  OPEN_REASONS(
      Fact.OPEN_REASONS,
      "Reasons for open concerns",
      "Reasons of the concerns that are not closed at this moment. A concern can have several.",
      "reasons of concerns"),
  DUE(
      Fact.DUE,
      "To be done",
      "Reviews, papers of reviews, midways and answers to concerns that are open and overdue, or due"
          + " within thirty days. A review is overdue when the last day the law allows has passed.",
      "reviews, papers, midways and stages of concerns: when each is due"),
  FEEDBACK(
      Fact.FEEDBACK,
      "Feedback",
      "What children, parents, carers and others said of the service, by the day they said it.",
      "records of feedback"),
  FEEDBACK_DUE(
      Fact.FEEDBACK_DUE,
      "Answers to feedback due",
      "Suggestions and complaints whose answer was due in the year, by what became of them.",
      "records of feedback: when each answer was due, and when it was given"),
  FEEDBACK_IN_TIME(
      Fact.FEEDBACK_DUE,
      "Feedback answered in time",
      "How many of the suggestions and complaints were answered by the moment that was due.",
      "records of feedback: when each answer was due, and when it was given",
      new Part("Those answered by then", Which.is("state", "inTime")),
      new Part(
          "Suggestions and complaints whose answer was due in the year and before the report was"
              + " made",
          Which.is("state", "inTime", "late", "notAnswered")),
      1,
      PracticeStandard.ANSWER_FEEDBACK),
  AUDITED(
      Fact.AUDITED,
      "Files audited",
      "Children's files whose audit ended with a score, by that day. An audit that was withdrawn is"
          + " not counted.",
      "audits"),
  AUDIT_SCORES(
      Fact.AUDIT_SCORES,
      "Scores of the files audited",
      "The scores that count in the end, one for each standard and one for the file as a whole.",
      "audits: the final scores"),
  AUDITS_AGREED(
      Fact.AUDITED,
      "Two auditors of one mind",
      "Of how many files audited both auditors came to the same overall judgement, neither having"
          + " seen the other's.",
      "audits: the first and the second score",
      new Part(
          "Files audited in which both overall judgements were the same",
          Which.is("ended", "agreed")),
      new Part("Files audited", Which.ANY),
      1,
      null);

  private final Fact fact;
  private final String title;
  private final String counted;
  private final String source;
  private final Which only;
  private final Figure sameAs;
  private final Part numerator;
  private final Part denominator;
  private final int decimals;
  private final PracticeStandard standard;

  Figure(Fact fact, String title, String counted, String source) {
    this(fact, title, counted, source, Which.ANY, null, null, null, 1, null);
  }

  Figure(Fact fact, String title, String counted, String source, Which only) {
    this(fact, title, counted, source, only, null, null, null, 1, null);
  }

  /** The same things as those of another figure, told apart by something else. */
  Figure(Fact fact, String title, String counted, String source, Figure sameAs) {
    this(fact, title, counted, source, Which.ANY, sameAs, null, null, 2, null);
  }

  Figure(
      Fact fact,
      String title,
      String counted,
      String source,
      Part numerator,
      Part denominator,
      int decimals,
      PracticeStandard standard) {
    this(fact, title, counted, source, Which.ANY, null, numerator, denominator, decimals, standard);
  }

  Figure(String title, String paper, PracticeStandard standard) {
    this(
        Fact.PAPERS,
        title,
        "How many of these papers of the reviews held in the year were done by the moment they were"
            + " due.",
        "papers: when each was due, and when it was done first",
        new Part("Those done by then", Which.is("kind", paper), Which.is("state", "inTime")),
        new Part(
            "Those that were due before the report was made and were not made needless",
            Which.is("kind", paper),
            Which.is("state", "inTime", "late", "notDone")),
        1,
        standard);
  }

  Figure(
      Fact fact,
      String title,
      String counted,
      String source,
      Which only,
      Figure sameAs,
      Part numerator,
      Part denominator,
      int decimals,
      PracticeStandard standard) {
    this.fact = fact;
    this.title = title;
    this.counted = counted;
    this.source = source;
    this.only = only;
    this.sameAs = sameAs;
    this.numerator = numerator;
    this.denominator = denominator;
    this.decimals = decimals;
    this.standard = standard;
  }

  /** Those of which a code is one of these; an empty list asks for any that is recorded. */
  record Which(String column, List<String> codes) {

    static final Which ANY = new Which(null, List.of());

    static Which is(String column, String... codes) {
      return new Which(column, List.of(codes));
    }

    static Which some(String column) {
      return new Which(column, List.of());
    }

    Cube of(Cube cube) {
      return column == null
          ? cube
          : cube.where(
              column,
              code -> codes.isEmpty() ? code != null : code != null && codes.contains(code));
    }

    Meaning of(Meaning things, Cube all) {
      if (column == null) {
        return things;
      }
      return codes.isEmpty()
          ? things.with(column, others(all, List.of(Cube.NOT_RECORDED)), all)
          : things.with(column, codes, all);
    }

    /** Those that are not among these. */
    Meaning notOf(Meaning things, Cube all) {
      return codes.isEmpty()
          ? things.with(column, List.of(Cube.NOT_RECORDED), all)
          : things.with(column, others(all, codes), all);
    }

    private List<String> others(Cube all, List<String> without) {
      return all.codes(column).stream().filter(code -> !without.contains(code)).toList();
    }

    /** The same as a condition of a statement. */
    String condition() {
      if (column == null) {
        return "true";
      }
      return codes.isEmpty()
          ? "thing.%s is not null".formatted(column)
          : "coalesce(cast(thing.%s as text), '') in ('%s')"
              .formatted(column, String.join("', '", codes));
    }
  }

  /** One of the two numbers of a rate, in words and in codes. */
  record Part(String words, List<Which> all) {

    Part(String words, Which... all) {
      this(words, List.of(all));
    }

    Cube of(Cube cube) {
      var left = cube;
      for (var which : all) {
        left = which.of(left);
      }
      return left;
    }

    Meaning of(Meaning things, Cube fact) {
      var left = things;
      for (var which : all) {
        left = which.of(left, fact);
      }
      return left;
    }

    String condition() {
      return all.stream().map(Which::condition).collect(Collectors.joining(" and "));
    }
  }

  public String title() {
    return title;
  }

  /** What is counted, in a sentence. */
  public String counted() {
    return counted;
  }

  /** What the sum of a table's rows is compared with, besides the rates' two numbers. */
  Figure things() {
    return sameAs == null ? this : sameAs;
  }

  public boolean isRate() {
    return numerator != null;
  }

  public String numerator() {
    return isRate() ? numerator.words() : "";
  }

  public String denominator() {
    return isRate() ? denominator.words() : "";
  }

  public int decimals() {
    return decimals;
  }

  public String rounding() {
    return isRate()
        ? decimals == 1 ? "One decimal place" : decimals + " decimal places"
        : "A count; shares of it to two decimal places";
  }

  /** What our tables it is counted from. */
  public String source() {
    return source;
  }

  Optional<PracticeStandard> standard() {
    return Optional.ofNullable(standard);
  }

  Fact fact() {
    return fact;
  }

  Cube of(Cube cube) {
    return only.of(cube);
  }

  /** What its numbers mean among some things of its fact. */
  Meaning of(Meaning things, Cube all) {
    return only.of(things, all);
  }

  /** The same of those that meet it, of those that do not, and of both. */
  List<Meaning> parts(Meaning things, Cube all) {
    var told = denominator.of(things, all);
    var missed = told;
    for (var which : numerator.all()) {
      if (!denominator.all().contains(which)) {
        missed = which.notOf(missed, all);
      }
    }
    return List.of(numerator.of(things, all), missed, told);
  }

  Rate rate(Cube cube) {
    return new Rate(numerator.of(cube).total(), denominator.of(cube).total(), decimals);
  }

  /** Those of which a part holds, as a condition of a statement. */
  String condition(Cut.Part part) {
    return switch (part) {
      case ALL -> isRate() ? denominator.condition() : only.condition();
      case MET -> numerator.condition();
      case MISSED -> denominator.condition() + " and not (" + numerator.condition() + ")";
    };
  }

  /** Those that meet it and those that do not, and nothing that is in neither number. */
  Cube told(Cube cube, boolean meeting) {
    return meeting ? numerator.of(cube) : denominator.of(cube);
  }
}
