package org.footprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.footprint.drawing.Drawing;
import org.footprint.report.Matrix.Place;

/**
 * One table of the report.
 *
 * @param of the figure that is counted
 * @param rowsAre what stands over the rows
 * @param blocks one for a year alone, or one for each of the years beside each other
 * @param whole whether all that the figure counts is in the table
 */
public record Table(
    String id,
    String title,
    Figure of,
    String rowsAre,
    Show show,
    Chart chart,
    List<Block> blocks,
    boolean whole,
    List<String> notes) {

  private static final int DECIMALS_OF_SHARES = 2;
  private static final String ALL = "All";

  public Table {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /** What the cells show of the counts. */
  public enum Show {
    COUNTS,
    /** Each count as a share of its column's total. */
    SHARES,
    /** The first column as a share of the row's total, and nothing else. */
    RATES,
    /** The counts and the first column as a share of the row's total. */
    COUNTS_AND_RATES
  }

  /** What is drawn beside the table. */
  public enum Chart {
    NONE,
    ROWS,
    COLUMNS
  }

  /**
   * The counts of one year.
   *
   * @param small the places that are hidden where small numbers are, so that no table of the report
   *     gives them away; null where the table stands for itself
   */
  public record Block(String year, Matrix matrix, Set<Place> small) {

    public Block {
      small = small == null ? null : Set.copyOf(small);
    }

    public Block(String year, Matrix matrix) {
      this(year, matrix, null);
    }

    Set<Place> hiddenIfSmall() {
      return small == null ? SmallNumbers.hide(matrix).hidden() : small;
    }

    private Block withoutSmallNumbers() {
      return new Block(year, matrix.hiding(hiddenIfSmall()), small);
    }
  }

  /** What stands over a column. */
  public record Head(String words, boolean rate) {}

  /** One row as it is printed. */
  public record Line(String label, List<Cell> cells, boolean total) {}

  /** What stands in one place of a table. */
  public sealed interface Cell {

    String words();

    /** The same for a spreadsheet, in as many columns as it has numbers. */
    List<String> numbers();

    /** A count by itself. */
    record Count(long count) implements Cell {

      @Override
      public String words() {
        return String.valueOf(count);
      }

      @Override
      public List<String> numbers() {
        return List.of(words());
      }
    }

    /** A rate with both its numbers. */
    record OfAll(Rate rate) implements Cell {

      @Override
      public String words() {
        return rate.words();
      }

      @Override
      public List<String> numbers() {
        return List.of(
            String.valueOf(rate.count()),
            String.valueOf(rate.of()),
            rate.isOfNothing() ? "" : rate.percent().toPlainString());
      }
    }

    /** What would let somebody be recognised. */
    record Hidden(int columns) implements Cell {

      @Override
      public String words() {
        return "hidden";
      }

      @Override
      public List<String> numbers() {
        return IntStream.range(0, columns).mapToObj(column -> words()).toList();
      }
    }
  }

  Table with(List<Block> others) {
    return new Table(id, title, of, rowsAre, show, chart, others, whole, notes);
  }

  Table noting(List<String> others) {
    return new Table(id, title, of, rowsAre, show, chart, blocks, whole, others);
  }

  Table withoutSmallNumbers() {
    return with(blocks.stream().map(Block::withoutSmallNumbers).toList());
  }

  public boolean hidesSomething() {
    return blocks.stream().anyMatch(block -> !block.matrix().hidden().isEmpty());
  }

  public boolean showsRate() {
    return of.isRate() && (show == Show.RATES || show == Show.COUNTS_AND_RATES);
  }

  public List<Head> heads() {
    var heads = new ArrayList<Head>();
    for (var block : blocks) {
      var matrix = block.matrix();
      var year = blocks.size() == 1 ? "" : block.year();
      if (show == Show.SHARES) {
        heads.add(new Head(year.isEmpty() ? matrix.columns().get(0) : year, true));
      } else if (show == Show.RATES) {
        heads.add(new Head(year.isEmpty() ? block.year() : year, true));
      } else {
        var inYear = year.isEmpty() ? "" : year + ": ";
        matrix.columns().forEach(column -> heads.add(new Head(inYear + column, false)));
        if (matrix.columns().size() > 1) {
          heads.add(new Head(inYear + ALL, false));
        }
        if (show == Show.COUNTS_AND_RATES) {
          heads.add(new Head(inYear + matrix.columns().get(0) + ", %", true));
        }
      }
    }
    return heads;
  }

  public List<Line> lines() {
    var first = blocks.get(0).matrix();
    var lines = new ArrayList<Line>();
    for (var row = 0; row < first.counts().size(); row++) {
      var total = row == first.rows().size();
      var cells = new ArrayList<Cell>();
      for (var block : blocks) {
        cells.addAll(cells(block.matrix(), row));
      }
      lines.add(new Line(total ? ALL : first.rows().get(row), cells, total));
    }
    return lines;
  }

  private List<Cell> cells(Matrix matrix, int row) {
    var last = matrix.columns().size();
    var cells = new ArrayList<Cell>();
    if (show == Show.SHARES) {
      cells.add(share(matrix, row));
      return cells;
    }
    if (show != Show.RATES) {
      for (var column = 0; column <= (last == 1 ? 0 : last); column++) {
        cells.add(
            matrix.hides(row, column)
                ? new Cell.Hidden(1)
                : new Cell.Count(matrix.at(row, column)));
      }
    }
    if (show != Show.COUNTS) {
      cells.add(rate(matrix, row, 0, row, last, of.decimals()));
    }
    return cells;
  }

  private Cell share(Matrix matrix, int row) {
    return rate(matrix, row, 0, matrix.rows().size(), 0, DECIMALS_OF_SHARES);
  }

  private static Cell rate(
      Matrix matrix, int row, int column, int ofRow, int ofColumn, int decimals) {
    return matrix.hides(row, column) || matrix.hides(ofRow, ofColumn)
        ? new Cell.Hidden(3)
        : new Cell.OfAll(new Rate(matrix.at(row, column), matrix.at(ofRow, ofColumn), decimals));
  }

  /** The table drawn beside it, where it is. */
  public Optional<Drawing> picture() {
    return BarChart.of(this);
  }

  /** The same for a page; nothing where nothing is drawn. */
  public String drawing() {
    return picture().map(Drawing::svg).orElse("");
  }

  /** The head of the file for a spreadsheet. */
  public List<String> fileHead() {
    var head = new ArrayList<String>();
    head.add(rowsAre);
    for (var one : heads()) {
      if (one.rate()) {
        head.addAll(List.of(one.words() + ": number", one.words() + ": of", one.words() + ": %"));
      } else {
        head.add(one.words());
      }
    }
    return head;
  }

  /** Its rows. */
  public List<List<String>> fileRows() {
    return lines().stream()
        .map(
            line -> {
              var row = new ArrayList<String>();
              row.add(line.label());
              line.cells().forEach(cell -> row.addAll(cell.numbers()));
              return List.copyOf(row);
            })
        .toList();
  }
}
