package org.footprint.report;

import java.util.List;
import java.util.Map;

/** Figures of one time, or of this moment, by what they are told apart by. */
public final class Counted {

  private final String span;
  private final Map<Fact, Cube> facts;
  private final Axes axes;

  Counted(String span, Map<Fact, Cube> facts, Axes axes) {
    this.span = span;
    this.facts = facts;
    this.axes = axes;
  }

  /** How many of something that has a code and words. */
  public record Coded(String code, String words, long count) {}

  public long count(Figure figure) {
    return figure.of(cube(figure)).total();
  }

  public Rate rate(Figure figure) {
    return figure.rate(cube(figure));
  }

  /** The rate of those that have one of these codes. */
  public Rate rate(Figure figure, String column, String... codes) {
    return figure.rate(cube(figure).where(column, codes));
  }

  /** How many there are of each that occurs, in the order of the page. */
  public List<Coded> by(Figure figure, String column) {
    return by(figure, column, Map.of());
  }

  /** The same of those that have these codes in other columns. */
  public List<Coded> by(Figure figure, String column, Map<String, String> where) {
    var cube = figure.of(cube(figure));
    for (var one : where.entrySet()) {
      cube = cube.where(one.getKey(), one.getValue());
    }
    return axes.coded(figure.fact(), column, cube);
  }

  private Cube cube(Figure figure) {
    var cube = facts.get(figure.fact());
    return figure.fact().isOfThisMoment() ? cube : cube.where("year", span);
  }
}
