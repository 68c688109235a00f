package org.footprint.report.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.report.AnnualReport;
import org.footprint.report.MadeReport;
import org.footprint.report.Table;
import org.footprint.report.Writing;

/** All that stands in the report, in its order, whatever it is then set as. */
record Manuscript(String title, String running, String author, List<Piece> pieces) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  sealed interface Piece {}

  /** The contents name those headings that are listed. */
  record Heading(int level, String id, String words, boolean listed) implements Piece {}

  record Said(String words) implements Piece {}

  /** What nobody should overlook. */
  record Warned(String words) implements Piece {}

  /** What somebody wrote, with its own paragraphs and lists. */
  record Written(String text) implements Piece {}

  record Listed(List<String> items) implements Piece {}

  record Contents() implements Piece {}

  /** A table under its heading. */
  record Figures(int number, Table table, List<String> notes) implements Piece {

    /** What is counted, in a sentence. */
    String counted() {
      return table.of().counted();
    }

    /** Whether there is so much in a row that letters are smaller: a year's months. */
    boolean isWide() {
      return table.heads().size() > WIDE;
    }

    /** Whether there is so little in a row that the table would fall apart over a whole page. */
    boolean isNarrow() {
      return table.heads().size() < NARROW;
    }

    String captionOfPicture() {
      return "Chart to table " + number + ".";
    }
  }

  private static final int WIDE = 8;
  private static final int NARROW = 3;

  List<Heading> listed() {
    return pieces.stream()
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .filter(Heading::listed)
        .toList();
  }

  static Manuscript of(Edition edition, WorkingCalendar calendar) {
    var figures = edition.figures();
    var made = edition.made();
    var name = "Annual report " + figures.year().name();
    return new Manuscript(
        "Independent Reviewing Officer service: " + name,
        name + (made == null ? "" : ", version " + made.version()),
        made == null ? null : made.madeBy(),
        new Writer(edition, calendar).pieces());
  }

  private static final class Writer {

    private final AnnualReport figures;
    private final boolean published;
    private final MadeReport made;
    private final WorkingCalendar calendar;
    private final List<Piece> pieces = new ArrayList<>();
    private int tables;

    private Writer(Edition edition, WorkingCalendar calendar) {
      this.figures = edition.figures();
      this.published = edition.published();
      this.made = edition.made();
      this.calendar = calendar;
    }

    private List<Piece> pieces() {
      said(figures.days());
      if (!figures.isOver()) {
        warned(
            "The year is not over. These are the figures of a part of it, " + figures.days() + ".");
      }
      if (made == null) {
        said("These are the figures as they were recorded on " + DAY.format(figures.on()) + ".");
      } else {
        history();
      }
      if (figures.empty()) {
        warned(
            "Nothing is recorded for this year: no child was looked after, no review was held and"
                + " no concern was raised.");
      } else {
        warned(
            published
                ? "Counts from one to four are hidden, and with them as many others as it takes"
                    + " that they cannot be worked out."
                : "All counts are shown, for those inside the service. This is not the version to"
                    + " be published.");
      }
      pieces.add(new Contents());
      if (made == null) {
        figures.sections().forEach(section -> section(section, section.title()));
      } else {
        written();
        priorities(made.writing());
      }
      catalogue();
      return pieces;
    }

    private void history() {
      said(
          "Version "
              + made.version()
              + ", made on "
              + DAY.format(calendar.dayOf(made.madeAt()))
              + " by "
              + made.madeBy()
              + ".");
      var why = published ? made.correction() : made.reason();
      if (why != null) {
        said("Why there is a new version: " + why);
      }
      if (made.presentedOn() != null) {
        said(
            "Presented to the corporate parenting board on "
                + DAY.format(made.presentedOn())
                + ".");
      }
      if (made.publishedAt() != null) {
        said("Published on " + DAY.format(published()) + ".");
      }
    }

    private LocalDate published() {
      return calendar.dayOf(made.publishedAt());
    }

    /** Each chapter and after it the figures it is about, as on the page. */
    private void written() {
      for (var part : made.parts()) {
        if (!part.words().isBlank()) {
          heading(2, "chapter-" + part.chapter().code(), part.chapter().title());
          pieces.add(new Written(part.words()));
        }
        part.sections().forEach(section -> section(section, "Figures: " + section.title()));
      }
    }

    private void section(AnnualReport.Section section, String title) {
      if (!figures.empty()) {
        heading(2, section.id(), title);
        section.tables().forEach(this::table);
      }
    }

    private void priorities(Writing writing) {
      if (!writing.lastYears().isEmpty()) {
        heading(2, "last-years-priorities", "What we had set out to do, and what came of it");
        for (var priority : writing.lastYears()) {
          said(priority.words());
          pieces.add(
              new Written(
                  priority.achieved().words()
                      + (priority.how() == null || priority.how().isBlank()
                          ? "."
                          : ": " + priority.how())));
        }
      }
      if (!writing.nextYears().isEmpty()) {
        heading(2, "next-years-priorities", "Our priorities for the year to come");
        pieces.add(new Listed(writing.nextYears()));
      }
    }

    private void table(Table table) {
      heading(3, "table-" + table.id(), table.title());
      var notes = new ArrayList<String>();
      if (table.showsRate()) {
        notes.add(
            "Numerator: "
                + table.of().numerator()
                + ". Denominator: "
                + table.of().denominator()
                + ".");
        figures.target(table.of()).ifPresent(target -> notes.add("Target: " + target + "%."));
      }
      notes.addAll(table.notes());
      pieces.add(new Figures(++tables, table, notes));
    }

    private void catalogue() {
      heading(2, "catalogue", "How the figures are defined");
      said(
          "Every rate comes from all cases together, never from a mean of rates. “None” stands"
              + " where there is nothing to take a share of.");
      for (var entry : figures.catalogue()) {
        var figure = entry.figure();
        pieces.add(
            new Heading(
                3,
                "figure-" + figure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                figure.title(),
                false));
        said(figure.counted());
        if (figure.isRate()) {
          said("Numerator: " + figure.numerator() + ". Denominator: " + figure.denominator() + ".");
        }
        said("Rounding: " + lower(figure.rounding()) + ". Source: " + figure.source() + ".");
        if (entry.target() != null) {
          said("Target: " + entry.target() + "%.");
        }
      }
    }

    private static String lower(String words) {
      return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    private void heading(int level, String id, String words) {
      pieces.add(new Heading(level, id, words, true));
    }

    private void said(String words) {
      pieces.add(new Said(words));
    }

    private void warned(String words) {
      pieces.add(new Warned(words));
    }
  }
}
