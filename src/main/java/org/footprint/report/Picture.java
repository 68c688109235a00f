package org.footprint.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The service as it stands, in tables whose numbers open the lists behind them.
 *
 * @param on the day of the figures
 * @param empty whether nothing is recorded yet
 */
public record Picture(LocalDate on, boolean empty, Choice choice, List<Panel> panels) {

  public Picture {
    panels = List.copyOf(panels);
  }

  /**
   * One table.
   *
   * @param note what is counted, or when
   * @param drawings the same in pictures
   */
  public record Panel(
      String id,
      String title,
      String note,
      List<String> heads,
      List<Line> lines,
      List<Drawing> drawings) {

    public Panel {
      heads = List.copyOf(heads);
      lines = List.copyOf(lines);
      drawings = List.copyOf(drawings);
    }
  }

  /**
   * A picture.
   *
   * @param svg nothing where there is nothing to draw
   */
  public record Drawing(String title, String svg) {}

  /** One row. */
  public record Line(String label, List<Cell> cells, boolean total) {

    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What stands in one place.
   *
   * @param numbers the number, what it is of, and the share, as a spreadsheet takes them
   * @param bad whether somebody should act
   */
  public record Cell(List<Piece> pieces, List<String> numbers, boolean bad) {

    public Cell {
      pieces = List.copyOf(pieces);
      numbers = List.copyOf(numbers);
    }

    static Cell words(String words) {
      return new Cell(List.of(Piece.words(words)), List.of(words, "", ""), false);
    }

    static Cell count(long count, Cut cut, String says) {
      return new Cell(
          List.of(Piece.number(count, cut, says)), List.of(String.valueOf(count), "", ""), false);
    }

    static Cell rate(Rate rate, Cut cut, String says) {
      if (rate.isOfNothing()) {
        return new Cell(List.of(Piece.words(Rate.NONE)), List.of("0", "0", ""), false);
      }
      return new Cell(
          List.of(
              Piece.words(rate.percent() + "% ("),
              Piece.number(rate.count(), cut.part(Cut.Part.MET), says + ", met"),
              Piece.words(" of "),
              Piece.number(rate.of(), cut.part(Cut.Part.ALL), says + ", all"),
              Piece.words(")")),
          List.of(
              String.valueOf(rate.count()),
              String.valueOf(rate.of()),
              rate.percent().toPlainString()),
          false);
    }

    Cell bad(boolean really) {
      return new Cell(pieces, numbers, really);
    }
  }

  /**
   * Words, or a number with its list.
   *
   * @param link null where there is no list
   * @param says what the number is, for those who hear links one by one
   */
  public record Piece(String words, String link, String says) {

    static Piece words(String words) {
      return new Piece(words, null, null);
    }

    /** Behind nothing there is no list. */
    static Piece number(long number, Cut cut, String says) {
      return new Piece(String.valueOf(number), number == 0 ? null : cut.link(), says);
    }
  }
}
