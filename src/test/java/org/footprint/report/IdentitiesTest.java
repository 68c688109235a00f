package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.Table.Block;
import org.footprint.report.Table.Chart;
import org.footprint.report.Table.Show;
import org.junit.jupiter.api.Test;

/** A report whose tables disagree says which, and in what. */
class IdentitiesTest {

  private static final Cube PLAIN =
      new Cube(List.of("year", "figure"), List.of(new Cube.Row(List.of("2003-04", "HELD"), 10)));

  @Test
  void tablesThatAgreeAreLeftAlone() {
    assertThat(
            Identities.broken(
                List.of(
                    table("By kind", Figure.HELD, rows(4, 2, 6, 3, 1, 4, 7, 3, 10)),
                    table("By code", Figure.PARTICIPATION, rows(1, 1, 2, 8, 0, 8, 9, 1, 10))),
                PLAIN))
        .isEmpty();
  }

  @Test
  void aRowThatDoesNotAddUpIsNamedWithBothNumbers() {
    assertThat(broken(table("By kind", Figure.HELD, rows(4, 2, 7, 3, 1, 4, 7, 3, 10))))
        .contains(
            "“By kind” (2003-04), row one: the counts add up to 6, and the total is 7.",
            "“By kind” (2003-04), column All: the counts add up to 11, and the total is 10.");
  }

  @Test
  void aColumnThatDoesNotAddUpIsNamedWithBothNumbers() {
    assertThat(broken(table("By kind", Figure.HELD, rows(4, 2, 6, 3, 1, 4, 6, 4, 10))))
        .containsExactly(
            "“By kind” (2003-04), column left: the counts add up to 7, and the total is 6.",
            "“By kind” (2003-04), column right: the counts add up to 3, and the total is 4.");
  }

  @Test
  void twoTablesWithDifferentTotalsOfTheSameThingAreBothNamed() {
    assertThat(
            Identities.broken(
                List.of(
                    table("By kind", Figure.HELD, rows(4, 2, 6, 3, 1, 4, 7, 3, 10)),
                    table("By code", Figure.PARTICIPATION, rows(1, 1, 2, 7, 0, 7, 8, 1, 9))),
                PLAIN))
        .containsExactly(
            "Reviews held in 2003-04: “By kind” (2003-04) has 10, and “By code” (2003-04) has 9.",
            "Reviews held in 2003-04: “By code” (2003-04) has 9, and a plain count finds 10.");
  }

  @Test
  void nothingIsBelowZero() {
    assertThat(broken(table("By kind", Figure.HELD, rows(7, -1, 6, 3, 1, 4, 10, 0, 10))))
        .containsExactly("“By kind” (2003-04) has -1 in the row one.");
  }

  @Test
  void whereOneCountsInSeveralRowsTheTotalLiesBetweenTheLargestAndTheSum() {
    assertThat(broken(teams(3, 2, 4))).isEmpty();
    assertThat(broken(teams(3, 2, 5))).isEmpty();
    assertThat(broken(teams(3, 2, 6))).isNotEmpty();
    assertThat(broken(teams(3, 2, 2)))
        .contains(
            "“Teams” (2003-04): the rows have 5 together, and the total, in which each counts once,"
                + " is 2.");
  }

  private static List<String> broken(Table table) {
    return Identities.broken(List.of(table), PLAIN);
  }

  private static Table teams(long one, long other, long all) {
    return table(
        "Teams",
        Figure.TEAMS,
        new Matrix(
            List.of("one", "other"),
            List.of("children"),
            List.of(List.of(one, one), List.of(other, other), List.of(all, all)),
            Adding.OVERLAPPING));
  }

  private static Matrix rows(long... counts) {
    return new Matrix(
        List.of("one", "other"),
        List.of("left", "right"),
        List.of(
            List.of(counts[0], counts[1], counts[2]),
            List.of(counts[3], counts[4], counts[5]),
            List.of(counts[6], counts[7], counts[8])),
        Adding.BOTH);
  }

  private static Table table(String title, Figure of, Matrix matrix) {
    return new Table(
        "id",
        title,
        of,
        "Rows",
        Show.COUNTS,
        Chart.NONE,
        List.of(new Block("2003-04", matrix)),
        of != Figure.TEAMS,
        List.of());
  }
}
