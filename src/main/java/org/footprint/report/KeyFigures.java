package org.footprint.report;

import java.util.ArrayList;
import java.util.List;

/** The few figures that a year is remembered by, for those who write and judge its report. */
public final class KeyFigures {

  private static final List<String> TOTALS = List.of("children-by-year", "reviews", "concerns");
  private static final String IN_TIME = "timeliness-years";
  private static final List<String> RATES =
      List.of("participation-rate", "papers-in-time", "midway-rates", "limit-rate");

  private KeyFigures() {}

  /** A figure and its number in words, as its table has it. */
  public record KeyFigure(String what, String number) {}

  public static List<KeyFigure> of(AnnualReport report) {
    var figures = new ArrayList<KeyFigure>();
    for (var id : TOTALS) {
      report
          .table(id)
          .ifPresent(
              table ->
                  figures.add(
                      new KeyFigure(
                          table.of().title(), "" + table.blocks().get(0).matrix().total())));
    }
    report
        .table(IN_TIME)
        .ifPresent(
            table ->
                table.lines().stream()
                    .filter(Table.Line::total)
                    .forEach(line -> figures.add(figure(table.of().title(), line))));
    for (var id : RATES) {
      report
          .table(id)
          .ifPresent(
              table -> table.lines().forEach(line -> figures.add(figure(line.label(), line))));
    }
    return figures;
  }

  private static KeyFigure figure(String what, Table.Line line) {
    return new KeyFigure(what, line.cells().get(0).words());
  }
}
