package org.footprint.report.paper;

import java.util.stream.Stream;
import org.footprint.paper.Paper;
import org.footprint.paper.Press;
import org.footprint.report.Table;
import org.footprint.report.Table.Cell.Hidden;
import org.footprint.report.Table.Cell.OfAll;
import org.footprint.report.paper.Manuscript.Contents;
import org.footprint.report.paper.Manuscript.Figures;
import org.footprint.report.paper.Manuscript.Heading;
import org.footprint.report.paper.Manuscript.Listed;
import org.footprint.report.paper.Manuscript.Piece;
import org.footprint.report.paper.Manuscript.Said;
import org.footprint.report.paper.Manuscript.Warned;
import org.footprint.report.paper.Manuscript.Written;

/** Sets the report as a PDF. */
final class PrintedReport {

  private static final int PICTURE = 165;
  private static final int LONG = 22;

  private final Manuscript manuscript;
  private final Paper paper;

  private PrintedReport(Manuscript manuscript, Paper paper) {
    this.manuscript = manuscript;
    this.paper = paper;
  }

  static byte[] print(Manuscript manuscript, Press press) {
    var paper = new Paper(manuscript.title(), manuscript.author(), press.style("report"));
    new PrintedReport(manuscript, paper).set();
    return press.print(paper);
  }

  private void set() {
    paper.line("reference", manuscript.running());
    paper.heading(manuscript.title());
    manuscript.pieces().forEach(this::set);
  }

  private void set(Piece piece) {
    if (piece instanceof Heading heading) {
      paper.heading(heading.level(), heading.id(), heading.words());
    } else if (piece instanceof Said said) {
      paper.line("said", said.words());
    } else if (piece instanceof Warned warned) {
      paper.line("warned", warned.words());
    } else if (piece instanceof Written written) {
      paper.typed(written.text());
    } else if (piece instanceof Listed listed) {
      paper.list(listed.items());
    } else if (piece instanceof Contents) {
      contents();
    } else if (piece instanceof Figures figures) {
      figures(figures);
    }
  }

  private void contents() {
    paper.heading(2, "contents", "Contents");
    manuscript
        .listed()
        .forEach(heading -> paper.entry("entry-" + heading.level(), heading.id(), heading.words()));
  }

  private void figures(Figures figures) {
    var table = figures.table();
    var heads = table.heads();
    var sheet = paper.part(table.lines().size() > LONG ? "long" : "whole");
    sheet.line("caption", "Table " + figures.number() + ". " + figures.counted());
    sheet.figures(
        figures.isWide() ? "wide" : figures.isNarrow() ? "narrow" : "figures",
        Stream.concat(Stream.of(table.rowsAre()), heads.stream().map(Table.Head::words)).toList(),
        table.lines().stream().map(line -> row(line, figures.isWide())).toList());
    figures.notes().forEach(note -> sheet.line("note", note));
    table
        .picture()
        .ifPresent(
            picture -> {
              var around = paper.part("picture");
              around.drawing(picture, PICTURE);
              around.line("note", figures.captionOfPicture());
            });
  }

  private static Paper.Row row(Table.Line line, boolean wide) {
    return new Paper.Row(
        line.label(), line.cells().stream().map(cell -> cell(cell, wide)).toList(), line.total());
  }

  /** A rate has both its numbers below it; a word in a column made for numbers is smaller. */
  private static Paper.Cell cell(Table.Cell cell, boolean wide) {
    if (cell instanceof OfAll of && !of.rate().isOfNothing()) {
      return new Paper.Cell(
          of.rate().percent() + "%", "(" + of.rate().count() + " of " + of.rate().of() + ")");
    }
    return wide && cell instanceof Hidden
        ? new Paper.Cell("", cell.words())
        : new Paper.Cell(cell.words(), null);
  }
}
