package org.footprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footprint.drawing.Drawing;
import org.footprint.drawing.Drawing.Bar;
import org.footprint.drawing.Drawing.Line;
import org.footprint.drawing.Drawing.Mark;
import org.footprint.drawing.Drawing.Side;
import org.footprint.drawing.Drawing.Words;
import org.footprint.drawing.Pattern;
import org.footprint.report.Table.Chart;
import org.footprint.report.Table.Show;

/**
 * A table drawn as bars that can be told apart without colours. The table stands beside it, so the
 * picture's own words are few.
 */
final class BarChart {

  private static final int WIDTH = 800;
  private static final int LONGEST_LABEL = 300;
  private static final int THICK = 18;
  private static final int BETWEEN = 10;
  private static final int LINE = 20;
  private static final int HEADING = 30;
  private static final int KEY = 30;
  private static final int LETTERS = 16;
  private static final int GAP = 10;
  private static final String HIDDEN = "hidden";

  private final Table table;
  private final Matrix matrix;
  private final List<Mark> marks = new ArrayList<>();
  private int y;

  private BarChart(Table table) {
    this.table = table;
    this.matrix = table.blocks().get(0).matrix();
  }

  /** One bar: its parts in the order of the series. */
  private record Row(String label, List<Double> parts, String words) {

    double length() {
      return parts.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** The picture; nothing where there is nothing to draw. */
  static Optional<Drawing> of(Table table) {
    return table.chart() == Chart.NONE ? Optional.empty() : new BarChart(table).draw();
  }

  private Optional<Drawing> draw() {
    var rows = rows();
    var longest = isOfHundred() ? 100 : rows.stream().mapToDouble(Row::length).max().orElse(0);
    if (longest == 0 || isOfTooLittle(rows)) {
      return Optional.empty();
    }
    words(0, LETTERS, Side.AFTER, true, title());
    y = HEADING;
    var series = series();
    if (series.size() > 1) {
      key(series);
    }
    var gutter = GAP + (int) Math.ceil(widest(rows.stream().flatMap(BarChart::label).toList()));
    var values = 2 * GAP + widest(rows.stream().map(Row::words).toList());
    var perUnit = (WIDTH - gutter - values) / longest;
    var top = y;
    rows.forEach(row -> draw(row, gutter, perUnit));
    marks.add(new Line(gutter, top, gutter, y - BETWEEN / 2.0));
    return Optional.of(new Drawing("chart-" + table.id(), title(), inWords(rows), WIDTH, y, marks));
  }

  /** One bar that is left beside hidden ones compares nothing. */
  private static boolean isOfTooLittle(List<Row> rows) {
    return rows.stream().anyMatch(row -> row.words().equals(HIDDEN))
        && rows.stream().filter(row -> row.length() > 0).count() < 2;
  }

  private void key(List<String> series) {
    var x = 0.0;
    for (var one = 0; one < series.size(); one++) {
      var width = THICK + 8 + Drawing.widthOf(series.get(one), LETTERS, false) + 2 * GAP;
      if (x > 0 && x + width > WIDTH) {
        x = 0;
        y += KEY;
      }
      box(x + 1, THICK, one);
      words(x + THICK + 8, y + LETTERS, Side.AFTER, false, series.get(one));
      x += width;
    }
    y += KEY;
  }

  private void draw(Row row, int gutter, double perUnit) {
    var label = label(row).toList();
    var high = Math.max(THICK, label.size() * LINE - 2);
    for (var line = 0; line < label.size(); line++) {
      words(gutter - GAP, y + LETTERS - 2 + line * LINE, Side.BEFORE, false, label.get(line));
    }
    y += (high - THICK) / 2;
    var x = (double) gutter;
    for (var part = 0; part < row.parts().size(); part++) {
      var width = row.parts().get(part) * perUnit;
      if (width > 0) {
        box(x, width, part);
      }
      x += width;
    }
    words(x + GAP, y + LETTERS - 2, Side.AFTER, false, row.words());
    y += (high + THICK) / 2 + BETWEEN;
  }

  /** In as many lines as it takes. */
  private static Stream<String> label(Row row) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : row.label().split(" ")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Drawing.widthOf(longer, LETTERS, false) > LONGEST_LABEL) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines.stream();
  }

  private void box(double x, double width, int series) {
    marks.add(new Bar(x, y, width, THICK, Pattern.values()[series]));
  }

  private void words(double x, double y, Side side, boolean bold, String words) {
    marks.add(new Words(x, y, side, LETTERS, bold, words));
  }

  private static double widest(List<String> words) {
    return words.stream().mapToDouble(one -> Drawing.widthOf(one, LETTERS, false)).max().orElse(0);
  }

  private boolean isOfHundred() {
    return table.show() == Show.SHARES || table.show() == Show.RATES;
  }

  private String title() {
    return table.title() + ", " + table.blocks().get(0).year();
  }

  private static String inWords(List<Row> rows) {
    return rows.stream()
        .map(row -> row.label() + ": " + row.words())
        .collect(Collectors.joining("; "));
  }

  private List<String> series() {
    if (isOfHundred() || matrix.columns().size() == 1 && table.chart() == Chart.ROWS) {
      return List.of(table.of().title());
    }
    var names = table.chart() == Chart.ROWS ? matrix.columns() : matrix.rows();
    return names.size() > Pattern.values().length ? List.of(table.of().title()) : names;
  }

  private List<Row> rows() {
    var rows = new ArrayList<Row>();
    if (isOfHundred()) {
      for (var line : table.lines()) {
        if (!line.total() || table.show() == Show.RATES) {
          rows.add(hundred(line.label(), line.cells().get(0)));
        }
      }
      return rows;
    }
    var byRow = table.chart() == Chart.ROWS;
    var labels = byRow ? matrix.rows() : matrix.columns();
    var others = byRow ? matrix.columns().size() : matrix.rows().size();
    for (var at = 0; at < labels.size(); at++) {
      var here = at;
      var parts =
          series().size() == 1
              ? List.of(count(byRow, here, others))
              : IntStream.range(0, others).mapToObj(other -> count(byRow, here, other)).toList();
      rows.add(
          new Row(
              labels.get(at),
              parts,
              hides(byRow, here, others)
                  ? HIDDEN
                  : at(byRow, here, others)
                      + (hidesSome(byRow, here, others) ? ", some hidden" : "")));
    }
    return rows;
  }

  private static Row hundred(String label, Table.Cell cell) {
    return cell instanceof Table.Cell.OfAll of && !of.rate().isOfNothing()
        ? new Row(label, List.of(of.rate().percent().doubleValue()), of.rate().percent() + "%")
        : new Row(label, List.of(0.0), cell.words());
  }

  private double count(boolean byRow, int at, int other) {
    return hides(byRow, at, other) ? 0 : at(byRow, at, other);
  }

  private long at(boolean byRow, int at, int other) {
    return byRow ? matrix.at(at, other) : matrix.at(other, at);
  }

  private boolean hidesSome(boolean byRow, int at, int others) {
    return series().size() > 1
        && IntStream.range(0, others).anyMatch(other -> hides(byRow, at, other));
  }

  private boolean hides(boolean byRow, int at, int other) {
    return byRow ? matrix.hides(at, other) : matrix.hides(other, at);
  }
}
