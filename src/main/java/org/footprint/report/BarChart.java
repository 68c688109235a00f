package org.footprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footprint.report.Table.Chart;
import org.footprint.report.Table.Show;

/**
 * A table drawn as bars that can be told apart without colours. The table stands beside it, so the
 * picture's own words are few.
 */
final class BarChart {

  private static final int WIDTH = 960;
  private static final int LONGEST_LABEL = 430;
  private static final int VALUES = 90;
  private static final int BAR = 18;
  private static final int STEP = 28;
  private static final int KEY = 34;
  private static final int LETTER = 8;
  private static final int SERIES = 5;

  private static final List<String> PATTERNS =
      List.of(
          "<rect width='8' height='8' fill='#1f5c57'/>",
          "<rect width='8' height='8' fill='#fff'/>"
              + "<path d='M0 8 8 0M-2 2 2-2M6 10 10 6' stroke='#0b0c0c' stroke-width='2'/>",
          "<rect width='8' height='8' fill='#fff'/><circle cx='4' cy='4' r='2' fill='#0b0c0c'/>",
          "<rect width='8' height='8' fill='#b1b4b6'/>",
          "<rect width='8' height='8' fill='#fff'/>"
              + "<path d='M0 4H8M4 0V8' stroke='#0b0c0c' stroke-width='1'/>");

  private final Table table;
  private final Matrix matrix;
  private final StringBuilder svg = new StringBuilder();
  private int gutter;

  private BarChart(Table table) {
    this.table = table;
    this.matrix = table.blocks().get(0).matrix();
  }

  /** One bar: its parts in the order of the series. */
  private record Bar(String label, List<Double> parts, String words) {

    double length() {
      return parts.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** The picture as SVG; nothing where there is nothing to draw. */
  static String of(Table table) {
    return table.chart() == Chart.NONE ? "" : new BarChart(table).draw();
  }

  private String draw() {
    var bars = bars();
    var longest = isOfHundred() ? 100 : bars.stream().mapToDouble(Bar::length).max().orElse(0);
    if (longest == 0) {
      return "";
    }
    var series = series();
    gutter =
        Math.min(
            LONGEST_LABEL,
            20 + LETTER * bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0));
    var top = series.size() > 1 ? keyRows(series) * KEY : 0;
    var height = top + bars.size() * STEP;
    svg.append(
        "<svg class='pages-chart' role='img' viewBox='0 0 %d %d' aria-labelledby='%s %s'>"
            .formatted(WIDTH, height, id("title"), id("words")));
    svg.append("<title id='%s'>%s</title>".formatted(id("title"), safe(title())));
    svg.append("<desc id='%s'>%s</desc><defs>".formatted(id("words"), safe(inWords(bars))));
    for (var one = 0; one < series.size(); one++) {
      svg.append(
          "<pattern id='%s' width='8' height='8' patternUnits='userSpaceOnUse'>%s</pattern>"
              .formatted(id("p" + one), PATTERNS.get(one)));
    }
    svg.append("</defs>");
    if (series.size() > 1) {
      key(series);
    }
    for (var bar = 0; bar < bars.size(); bar++) {
      draw(bars.get(bar), top + bar * STEP, longest);
    }
    return svg.append("</svg>").toString();
  }

  private void key(List<String> series) {
    var x = 0;
    var row = 0;
    for (var one = 0; one < series.size(); one++) {
      if (x > 0 && x + keyWidth(series.get(one)) > WIDTH) {
        x = 0;
        row++;
      }
      box(x + 1, row * KEY + 4, BAR, one);
      words(x + BAR + 6, row * KEY + 18, "start", series.get(one));
      x += keyWidth(series.get(one));
    }
  }

  private static int keyRows(List<String> series) {
    var x = 0;
    var rows = 1;
    for (var name : series) {
      if (x > 0 && x + keyWidth(name) > WIDTH) {
        x = 0;
        rows++;
      }
      x += keyWidth(name);
    }
    return rows;
  }

  private static int keyWidth(String name) {
    return BAR + 26 + LETTER * name.length();
  }

  private void draw(Bar bar, int y, double longest) {
    words(gutter - 10, y + 15, "end", bar.label());
    var x = (double) gutter;
    for (var part = 0; part < bar.parts().size(); part++) {
      var width = bar.parts().get(part) / longest * (WIDTH - gutter - VALUES);
      if (width > 0) {
        box(x, y + 2, width, part);
      }
      x += width;
    }
    words(x + 8, y + 15, "start", bar.words());
  }

  private void box(double x, int y, double width, int series) {
    svg.append(
        "<rect x='%.1f' y='%d' width='%.1f' height='%d' fill='url(#%s)' stroke='#0b0c0c'/>"
            .formatted(x, y, width, BAR, id("p" + series)));
  }

  private void words(double x, int y, String anchor, String words) {
    svg.append(
        "<text x='%.1f' y='%d' text-anchor='%s' font-size='16'>%s</text>"
            .formatted(x, y, anchor, safe(words)));
  }

  private boolean isOfHundred() {
    return table.show() == Show.SHARES || table.show() == Show.RATES;
  }

  private String title() {
    return table.title() + ", " + table.blocks().get(0).year();
  }

  private static String inWords(List<Bar> bars) {
    return bars.stream()
        .map(bar -> bar.label() + ": " + bar.words())
        .collect(Collectors.joining("; "));
  }

  private List<String> series() {
    if (isOfHundred() || matrix.columns().size() == 1 && table.chart() == Chart.ROWS) {
      return List.of(table.of().title());
    }
    var names = table.chart() == Chart.ROWS ? matrix.columns() : matrix.rows();
    return names.size() > SERIES ? List.of(table.of().title()) : names;
  }

  private List<Bar> bars() {
    var bars = new ArrayList<Bar>();
    if (isOfHundred()) {
      for (var line : table.lines()) {
        if (!line.total() || table.show() == Show.RATES) {
          bars.add(hundred(line.label(), line.cells().get(0)));
        }
      }
      return bars;
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
      bars.add(
          new Bar(
              labels.get(at),
              parts,
              hides(byRow, here, others) ? "hidden" : "" + at(byRow, here, others)));
    }
    return bars;
  }

  private static Bar hundred(String label, Table.Cell cell) {
    return cell instanceof Table.Cell.OfAll of && !of.rate().isOfNothing()
        ? new Bar(label, List.of(of.rate().percent().doubleValue()), of.rate().percent() + "%")
        : new Bar(label, List.of(0.0), cell.words());
  }

  private double count(boolean byRow, int at, int other) {
    return hides(byRow, at, other) ? 0 : at(byRow, at, other);
  }

  private long at(boolean byRow, int at, int other) {
    return byRow ? matrix.at(at, other) : matrix.at(other, at);
  }

  private boolean hides(boolean byRow, int at, int other) {
    return byRow ? matrix.hides(at, other) : matrix.hides(other, at);
  }

  private String id(String part) {
    return "chart-" + table.id() + "-" + part;
  }

  private static String safe(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;");
  }
}
