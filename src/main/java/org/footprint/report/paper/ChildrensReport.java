package org.footprint.report.paper;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.footprint.drawing.Drawing;
import org.footprint.paper.Typed;
import org.footprint.report.AnnualReport;
import org.footprint.report.Figure;
import org.footprint.report.MadeReport;
import org.footprint.report.Rate;
import org.footprint.report.Table.Cell;
import org.footprint.report.Table.Line;
import org.footprint.report.Writing;

/**
 * The year for children and young people: few numbers, as things to be counted, and no small ones.
 *
 * @param year as people write it
 * @param days the days it tells of
 * @param over whether the year is over
 * @param written what was written for children
 */
public record ChildrensReport(
    String year,
    String days,
    boolean over,
    List<Typed> written,
    List<Told> told,
    List<Kept> kept,
    List<String> next) {

  static final String NOT_OVER = "This year is not over yet. The numbers are those so far.";
  static final String KEPT = "What we promised last time";
  static final String NEXT = "What we will do next year";
  static final String TELL_US = "If something is not right";
  static final List<String> INTRODUCTION =
      List.of(
          "Every child and young person who is looked after has an IRO. The letters stand for"
              + " Independent Reviewing Officer.",
          "Your IRO makes sure that your plan is right for you, that people do what they promise"
              + " and that somebody listens to you.",
          "Once a year the IROs say how it went. This is their report for you.");
  static final List<String> WHOM_TO_TELL =
      List.of(
          "Tell your IRO, your social worker or another grown-up you trust. You need not wait for"
              + " your next review.",
          "You can ask for an advocate. An advocate is on your side and helps you to say what you"
              + " want.",
          "You can ask somebody to read this report with you.");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final String NO_CHANGE = "None";

  public ChildrensReport {
    written = List.copyOf(written);
    told = List.copyOf(told);
    kept = List.copyOf(kept);
    next = List.copyOf(next);
  }

  /**
   * One thing that the figures say.
   *
   * @param big a number to be seen first, null where there is a picture
   * @param picture null where there is a number
   */
  public record Told(
      String id, String question, String answer, String exactly, String big, Drawing picture) {

    public String svg() {
      return picture == null ? "" : picture.svg();
    }
  }

  /** What was promised for the year, and whether it was kept. */
  public record Kept(String promise, String outcome, String how) {}

  public static ChildrensReport of(MadeReport made) {
    var figures = made.figures().withoutSmallNumbers();
    var writing = made.writing();
    return new ChildrensReport(
        figures.year().name(),
        figures.days(),
        figures.isOver(),
        Typed.pieces(writing.forChildren()),
        new Teller(figures).told(),
        writing.lastYears().stream().map(ChildrensReport::kept).toList(),
        writing.nextYears());
  }

  /** Words of the layout itself, for the page. */
  public String notOver() {
    return NOT_OVER;
  }

  public List<String> introduction() {
    return INTRODUCTION;
  }

  public String whatWasPromised() {
    return KEPT;
  }

  public String whatComesNext() {
    return NEXT;
  }

  public String ifSomethingIsNotRight() {
    return TELL_US;
  }

  public List<String> whomToTell() {
    return WHOM_TO_TELL;
  }

  public String title() {
    return "Our year " + year + ": the report for children and young people";
  }

  private static Kept kept(Writing.Priority priority) {
    return new Kept(
        priority.words(),
        switch (priority.achieved()) {
          case YES -> "Yes, we did this.";
          case PARTLY -> "We did some of this.";
          case NO -> "No, we have not done this yet.";
        },
        priority.how() == null ? "" : priority.how());
  }

  private static final class Teller {

    private final AnnualReport figures;
    private final List<Told> told = new ArrayList<>();

    private Teller(AnnualReport figures) {
      this.figures = figures;
    }

    private List<Told> told() {
      count("children-by-year")
          .ifPresent(
              count ->
                  number(
                      "children",
                      "How many children?",
                      count,
                      "On "
                          + DAY.format(figures.year().until(figures.on()))
                          + " our council looked after "
                          + count
                          + " children and young people."));
      rate("timeliness-years", Line::total)
          .ifPresent(
              rate ->
                  people(
                      "on-time",
                      "Were review meetings on time?",
                      rate,
                      "A review is the meeting about you and your plan.",
                      "review meetings",
                      meetings -> meetings + " were on time."));
      rate("participation-rate", titled(Figure.TOOK_PART))
          .ifPresent(
              rate ->
                  people(
                      "took-part",
                      "Did children have their say?",
                      rate,
                      "You can come to your review, or tell us in another way what you think.",
                      "meetings",
                      meetings -> "Children of four and older had their say at " + meetings + "."));
      rate("papers-in-time", titled(Figure.MINUTES_IN_TIME))
          .ifPresent(
              rate ->
                  people(
                      "notes",
                      "Were the notes ready on time?",
                      rate,
                      "After a review your IRO writes down what was said and decided.",
                      "sets of notes",
                      notes -> notes + " were ready on time."));
      rate("midway-rates", titled(Figure.WITH_MIDWAY))
          .ifPresent(
              rate ->
                  people(
                      "between",
                      "Did IROs check between the meetings?",
                      rate,
                      "Between two reviews your IRO checks that people do what they promised.",
                      "children",
                      children -> "This was done for " + children + "."));
      rate("iro-changes", line -> line.label().equals(NO_CHANGE))
          .ifPresent(
              rate ->
                  people(
                      "same",
                      "Did children keep the same IRO?",
                      rate,
                      "It is good to know your IRO for a long time.",
                      "children",
                      children -> "The IRO stayed the same for " + children + "."));
      count("concerns-years")
          .ifPresent(
              count ->
                  number(
                      "spoke-up",
                      "Did IROs speak up?",
                      count,
                      "When something is not good enough for a child, the IRO tells the people in"
                          + " charge. IROs did this "
                          + count
                          + " times."));
      return told;
    }

    private static Predicate<Line> titled(Figure figure) {
      return line -> line.label().equals(figure.title());
    }

    private void number(String id, String question, long count, String answer) {
      told.add(new Told(id, question, answer, "", String.valueOf(count), null));
    }

    private void people(
        String id,
        String question,
        Rate rate,
        String first,
        String things,
        Function<String, String> answer) {
      var tens = OfEveryTen.of(rate);
      var sentence = answer.apply(tens.of(things));
      sentence = sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
      told.add(
          new Told(
              id,
              question,
              first + " " + sentence,
              "Exactly: " + rate.count() + " of " + rate.of() + " " + things + ".",
              null,
              tens.drawn(id, sentence)));
    }

    /** Of all that a table counts; nothing where that is hidden, or nothing. */
    private Optional<Long> count(String table) {
      return rate(table, Line::total).map(Rate::count).filter(count -> count > 0);
    }

    private Optional<Rate> rate(String table, Predicate<Line> which) {
      return figures.table(table).stream()
          .flatMap(one -> one.lines().stream())
          .filter(which)
          .map(line -> line.cells().get(0))
          .filter(Cell.OfAll.class::isInstance)
          .map(one -> ((Cell.OfAll) one).rate())
          .filter(rate -> !rate.isOfNothing())
          .findFirst();
    }
  }
}
