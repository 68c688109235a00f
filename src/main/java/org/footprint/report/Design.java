package org.footprint.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.Table.Block;
import org.footprint.report.Table.Chart;
import org.footprint.report.Table.Show;

/** Draws up one table from the facts, said in a few words. */
final class Design {

  private final List<ReportYear> all;
  private final Map<Fact, Cube> facts;
  private final Meanings meanings;
  private final String id;
  private final String title;
  private final Figure figure;
  private final List<String> notes = new ArrayList<>();
  private Axis down;
  private Axis across;
  private List<ReportYear> years;
  private Show show = Show.COUNTS;
  private Chart chart = Chart.NONE;
  private boolean addsUpDown = true;
  private boolean timeAfterTime;
  private Fact onceEach;

  /** The years are those of the report, its own first. */
  Design(
      List<ReportYear> years,
      Map<Fact, Cube> facts,
      Meanings meanings,
      String id,
      String title,
      Figure figure) {
    this.all = years;
    this.meanings = meanings;
    this.years = years.subList(0, 1);
    this.facts = facts;
    this.id = id;
    this.title = title;
    this.figure = figure;
  }

  Design down(Axis axis) {
    down = axis;
    return this;
  }

  Design across(Axis axis) {
    across = axis;
    return this;
  }

  /** This year and those before it. */
  Design yearsBeside() {
    years = all;
    return this;
  }

  Design shares() {
    show = Show.SHARES;
    return this;
  }

  /** The figure's own rate for each row. */
  Design rates() {
    show = Show.RATES;
    return this;
  }

  Design withRates() {
    show = Show.COUNTS_AND_RATES;
    return this;
  }

  /** One row after the other tells of the same things at another time. */
  Design oneTimeAfterTheOther() {
    timeAfterTime = true;
    return eachRowByItself();
  }

  /** Rows of different things, of which there is no sum that says anything. */
  Design eachRowByItself() {
    addsUpDown = false;
    return this;
  }

  /** One can stand in several rows; this fact counts each once. */
  Design overlapping(Fact once) {
    onceEach = once;
    return this;
  }

  Design chart(Chart kind) {
    chart = kind;
    return this;
  }

  Design note(String words) {
    notes.add(words);
    return this;
  }

  Table table() {
    var cubes = new LinkedHashMap<ReportYear, Cube>();
    years.forEach(year -> cubes.put(year, figure.of(facts.get(figure.fact()).in(year))));
    var rows = down.labels(List.copyOf(cubes.values()));
    var blocks = new ArrayList<Block>();
    cubes.forEach(
        (year, cube) -> {
          var matrix = matrix(year, cube, rows);
          blocks.add(new Block(year.name(), matrix));
          meanings.add(id, year.name(), meanings(year, matrix));
        });
    return table(down.head(), blocks, onceEach == null && !isRate());
  }

  /** A row for each of these figures, which are rates. */
  Table of(String head, Figure... figures) {
    for (var year : years) {
      meanings.add(
          id,
          year.name(),
          List.of(figures).stream()
              .map(one -> one.parts(Meaning.of(one.fact()), facts.get(one.fact()).in(year)))
              .toList());
    }
    return rows(
        head,
        List.of(figures).stream().map(Figure::title).toList(),
        year ->
            List.of(figures).stream()
                .map(one -> parts(one, facts.get(one.fact()).in(year)))
                .toList());
  }

  private List<List<Meaning>> meanings(ReportYear year, Matrix matrix) {
    var fact = facts.get(figure.fact()).in(year);
    var things = figure.of(Meaning.of(figure.fact()), fact);
    var meanings = new ArrayList<List<Meaning>>();
    for (var row : matrix.rows()) {
      meanings.add(inRow(narrowed(things, down, row, fact), matrix, fact));
    }
    if (timeAfterTime) {
      // At the end of the last month is at the end of the year.
      var now = facts.get(figure.things().fact()).in(year);
      meanings.set(meanings.size() - 1, inRow(Meaning.of(figure.things().fact()), matrix, now));
    } else if (onceEach != null) {
      meanings.add(Collections.nCopies(2, Meaning.of(onceEach)));
    } else if (addsUpDown) {
      meanings.add(inRow(things, matrix, fact));
    }
    return meanings;
  }

  private List<Meaning> inRow(Meaning things, Matrix matrix, Cube fact) {
    if (isRate()) {
      return figure.parts(things, fact);
    }
    if (across == null) {
      return Collections.nCopies(2, things);
    }
    var meanings = new ArrayList<Meaning>();
    matrix.columns().forEach(column -> meanings.add(narrowed(things, across, column, fact)));
    meanings.add(things);
    return meanings;
  }

  private static Meaning narrowed(Meaning things, Axis axis, String label, Cube fact) {
    var codes =
        fact.codes(axis.column()).stream().filter(code -> axis.label(code).equals(label)).toList();
    return things.with(axis.column(), codes, fact);
  }

  private Table rows(
      String head, List<String> rows, Function<ReportYear, List<List<Long>>> counts) {
    var blocks =
        years.stream()
            .map(
                year ->
                    new Block(
                        year.name(),
                        new Matrix(rows, MEETING, counts.apply(year), Adding.ROWS_ALONE)))
            .toList();
    return table(head, blocks, false);
  }

  private static final List<String> MEETING = List.of("Met", "Not met");

  private static List<Long> parts(Figure figure, Cube cube) {
    var rate = figure.rate(cube);
    return List.of(rate.count(), rate.of() - rate.count(), rate.of());
  }

  private boolean isRate() {
    return show == Show.RATES;
  }

  private Matrix matrix(ReportYear year, Cube cube, List<String> rows) {
    if (isRate()) {
      return rates(cube, rows);
    }
    if (across == null) {
      return Matrix.of(
          rows,
          down,
          figure.things().title(),
          cube,
          onceEach == null ? Adding.BOTH : Adding.OVERLAPPING,
          onceEach == null ? cube.total() : facts.get(onceEach).in(year).total());
    }
    var matrix = Matrix.of(rows, down, across.labels(List.of(cube)), across, cube);
    return addsUpDown
        ? matrix
        : new Matrix(
            rows, matrix.columns(), matrix.counts().subList(0, rows.size()), Adding.ROWS_ALONE);
  }

  private Matrix rates(Cube cube, List<String> rows) {
    var met = words(figure.told(cube, true).by(down.column()));
    var told = words(figure.told(cube, false).by(down.column()));
    var counts = new ArrayList<List<Long>>();
    for (var row : rows) {
      var of = told.getOrDefault(row, 0L);
      var count = met.getOrDefault(row, 0L);
      counts.add(List.of(count, of - count, of));
    }
    counts.add(parts(figure, cube));
    return new Matrix(rows, MEETING, counts, Adding.BOTH);
  }

  private Map<String, Long> words(Map<String, Long> counts) {
    var byWords = new HashMap<String, Long>();
    counts.forEach((code, count) -> byWords.merge(down.label(code), count, Long::sum));
    return byWords;
  }

  private Table table(String head, List<Block> blocks, boolean whole) {
    return new Table(id, title, figure, head, show, chart, blocks, whole, notes);
  }
}
