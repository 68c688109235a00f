package org.footprint.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prints what people typed, letter for letter, as a PDF that can be read aloud. */
@Component
public class Printer {

  private static final String UNKNOWN = "Not recorded";
  private static final DateTimeFormatter LETTER_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TABLE_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Press press = new Press();

  /** The letter to the child: paragraphs parted by an empty line, lines with bullets as a list. */
  public byte[] letter(String childName, LocalDate date, String iroName, String text) {
    var title = "A letter for " + (blank(childName) ? "you" : childName);
    var paper = new Paper(title, iroName, press.style("letter"));
    paper.heading(title);
    paper.line("sender", sender(date, iroName));
    paper.typed(text);
    return press.print(paper);
  }

  private static String sender(LocalDate date, String iroName) {
    var day = date == null ? "" : LETTER_DAY.format(date);
    if (blank(iroName)) {
      return day;
    }
    return day.isEmpty() ? "From " + iroName : "From " + iroName + ", " + day;
  }

  /** The decisions as a table, with the child's reference on every page. */
  public byte[] decisions(DecisionSheet sheet) {
    var paper =
        new Paper(
            "Decisions of the review on " + day(sheet.heldOn()),
            sheet.iroName(),
            press.style("decisions"));
    paper.line("reference", "Reference " + known(sheet.reference()));
    paper.heading("Decisions of the review");
    paper.line("fact", "Child: " + known(sheet.childName()));
    paper.line("fact", "Reference: " + known(sheet.reference()));
    paper.line("fact", "Review held on: " + day(sheet.heldOn()));
    paper.line("fact", "Independent Reviewing Officer: " + known(sheet.iroName()));
    if (!blank(sheet.status())) {
      paper.line("status", sheet.status());
    }
    if (sheet.lines().isEmpty()) {
      paper.line("fact", "No new decisions were made at this review.");
      if (!blank(sheet.noDecisionBecause())) {
        paper.line("fact", "Reason: " + sheet.noDecisionBecause());
      }
    } else {
      paper.table(
          List.of("No.", "Decision", "Who", "By when"),
          sheet.lines().stream().map(Printer::row).toList());
    }
    return press.print(paper);
  }

  private static List<Paper.Cell> row(DecisionSheet.Line line) {
    return List.of(
        new Paper.Cell(String.valueOf(line.number()), null),
        new Paper.Cell(known(line.what()), blank(line.note()) ? null : line.note()),
        new Paper.Cell(known(line.who()), null),
        new Paper.Cell(day(line.by()), null));
  }

  private static String day(LocalDate date) {
    return date == null ? UNKNOWN : TABLE_DAY.format(date);
  }

  private static String known(String words) {
    return blank(words) ? UNKNOWN : words;
  }

  private static boolean blank(String words) {
    return words == null || words.isBlank();
  }
}
