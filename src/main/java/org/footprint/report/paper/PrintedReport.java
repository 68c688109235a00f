package org.footprint.report.paper;

import java.util.stream.Stream;
import org.footprint.paper.Paper;
import org.footprint.paper.Press;
import org.footprint.report.Table;
import org.footprint.report.Table.Cell.OfAll;
import org.footprint.report.paper.Manuscript.Contents;
import org.footprint.report.paper.Manuscript.Figures;
import org.footprint.report.paper.Manuscript.Heading;
import org.footprint.report.paper.Manuscript.Listed;
import org.footprint.report.paper.Manuscript.Piece;
import org.footprint.report.paper.Manuscript.Said;
import org.footprint.report.paper.Manuscript.Warned;
import org.footprint.report.paper.Manuscript.Written;

/** Sets the report as a PDF; what is too wide for a page has one on its side. */
final class PrintedReport {

  private static final int PICTURE = 165;
  private static final int FEW = 2;
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
    var pieces = manuscript.pieces();
    for (var at = 0; at < pieces.size(); at++) {
      set(pieces.get(at), manuscript.isOnItsSide(at) ? paper.part("wide") : paper);
    }
  }

  private void set(Piece piece, Paper place) {
    if (piece instanceof Heading heading) {
      place.heading(heading.level(), heading.id(), heading.words());
    } else if (piece instanceof Said said) {
      place.line("said", said.words());
    } else if (piece instanceof Warned warned) {
      place.line("warned", warned.words());
    } else if (piece instanceof Written written) {
      place.typed(written.text());
    } else if (piece instanceof Listed listed) {
      place.list(listed.items());
    } else if (piece instanceof Contents) {
      contents(place);
    } else if (piece instanceof Figures figures) {
      figures(figures, place);
    }
  }

  private void contents(Paper place) {
    place.heading(2, "contents", "Contents");
    manuscript
        .listed()
        .forEach(heading -> place.entry("entry-" + heading.level(), heading.id(), heading.words()));
  }

  private static void figures(Figures figures, Paper place) {
    var table = figures.table();
    var heads = table.heads();
    var sheet = place.part(table.lines().size() > LONG ? "long" : "whole");
    sheet.line("caption", "Table " + figures.number() + ". " + figures.counted());
    sheet.figures(
        heads.size() <= FEW ? "figures few" : "figures",
        Stream.concat(Stream.of(table.rowsAre()), heads.stream().map(Table.Head::words)).toList(),
        table.lines().stream().map(PrintedReport::row).toList());
    figures.notes().forEach(note -> sheet.line("note", note));
    table
        .picture()
        .ifPresent(
            picture -> {
              var around = place.part("picture");
              around.drawing(picture, PICTURE);
              around.line("note", figures.captionOfPicture());
            });
  }

  private static Paper.Row row(Table.Line line) {
    return new Paper.Row(
        line.label(), line.cells().stream().map(PrintedReport::cell).toList(), line.total());
  }

  /** A rate, and below it both its numbers. */
  private static Paper.Cell cell(Table.Cell cell) {
    return cell instanceof OfAll of && !of.rate().isOfNothing()
        ? new Paper.Cell(
            of.rate().percent() + "%", "(" + of.rate().count() + " of " + of.rate().of() + ")")
        : new Paper.Cell(cell.words(), null);
  }
}
