package org.footprint.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.footprint.report.AnnualReport;
import org.footprint.report.AnnualReport.Section;
import org.footprint.report.Figure;
import org.footprint.report.MadeReport;
import org.footprint.report.Matrix;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.ReportYear;
import org.footprint.report.Table;
import org.footprint.report.Table.Chart;
import org.footprint.report.Table.Show;
import org.footprint.report.Writing;
import org.junit.jupiter.api.Test;

class ChildrensReportTest {

  private static final LocalDate AFTERWARDS = LocalDate.of(2026, 6, 1);

  @Test
  void itTellsFewThingsInNumbersThatCanBeCounted() {
    var report =
        report(
            AFTERWARDS,
            shares("children-by-year", Figure.IN_CARE, 340, 7),
            rates("timeliness-years", Figure.REVIEWS_IN_TIME, "All", 736, 824),
            rates("participation-rate", Figure.TOOK_PART, Figure.TOOK_PART.title(), 623, 720));

    assertThat(report.told())
        .extracting(ChildrensReport.Told::answer)
        .containsExactly(
            "On 31 March 2026 our council looked after 347 children and young people.",
            "A review is the meeting about you and your plan. About 9 of every 10 review meetings"
                + " were on time.",
            "You can come to your review, or tell us in another way what you think. Children of"
                + " four and older had their say at about 9 of every 10 meetings.");
    assertThat(report.told().get(0).big()).isEqualTo("347");
    assertThat(report.told().get(0).picture()).isNull();
    assertThat(report.told().get(1).exactly()).isEqualTo("Exactly: 736 of 824 review meetings.");
    assertThat(report.told().get(1).picture().marks()).hasSize(10);
  }

  @Test
  void aSmallNumberIsNeverTold() {
    var report =
        report(
            AFTERWARDS,
            shares("children-by-year", Figure.IN_CARE, 4, 0),
            rates("timeliness-years", Figure.REVIEWS_IN_TIME, "All", 3, 30),
            rates("participation-rate", Figure.TOOK_PART, Figure.TOOK_PART.title(), 28, 30));

    assertThat(report.told()).isEmpty();
  }

  @Test
  void nothingIsSaidOfWhatDidNotHappen() {
    var report =
        report(
            AFTERWARDS,
            shares("concerns-years", Figure.RAISED, 0, 0),
            rates("timeliness-years", Figure.REVIEWS_IN_TIME, "All", 0, 0));

    assertThat(report.told()).isEmpty();
  }

  @Test
  void aYearThatIsNotOverIsToldUpToItsLastDay() {
    var report =
        report(LocalDate.of(2026, 2, 14), shares("children-by-year", Figure.IN_CARE, 340, 7));

    assertThat(report.over()).isFalse();
    assertThat(report.days()).isEqualTo("1 April 2025 to 14 February 2026");
    assertThat(report.told().get(0).answer()).startsWith("On 14 February 2026");
  }

  @Test
  void itKeepsWhatWasWrittenForChildren() {
    var report = ChildrensReport.of(Sample.made(figures(AFTERWARDS)));

    assertThat(report.written().get(0).lines())
        .containsExactly("You told us that meetings are too long.");
    assertThat(report.written().get(2).listed()).isTrue();
    assertThat(report.kept())
        .extracting(ChildrensReport.Kept::outcome)
        .containsExactly("We did some of this.", "Yes, we did this.");
    assertThat(report.next()).hasSize(2);
  }

  @Test
  void withoutWordsOrNumbersItStillSaysWhomToTell() {
    var nothing = new Writing(Map.of(), List.of(), List.of(), null);
    var report =
        ChildrensReport.of(
            new MadeReport(figures(AFTERWARDS), 1, null, null, null, null, nothing, null, null));

    assertThat(report.written()).isEmpty();
    assertThat(report.whomToTell()).isNotEmpty();
  }

  private static ChildrensReport report(LocalDate on, Table... tables) {
    return ChildrensReport.of(Sample.made(figures(on, tables)));
  }

  private static AnnualReport figures(LocalDate on, Table... tables) {
    return new AnnualReport(
        new ReportYear(2025),
        on,
        false,
        List.of(new Section("all", "All", List.of(tables))),
        List.of());
  }

  private static Table shares(String id, Figure figure, long one, long other) {
    var counts = Stream.of(one, other, one + other).map(count -> List.of(count, count)).toList();
    return table(
        id,
        figure,
        Show.SHARES,
        new Matrix(
            List.of("One", "Other"), List.of(figure.title()), counts, Adding.BOTH, Set.of()));
  }

  private static Table rates(String id, Figure figure, String row, long met, long of) {
    var counts = List.of(met, of - met, of);
    var columns = List.of("Met", "Not met");
    return table(
        id,
        figure,
        Show.RATES,
        row.equals("All")
            ? new Matrix(List.of("First"), columns, List.of(counts, counts), Adding.BOTH, Set.of())
            : new Matrix(List.of(row), columns, List.of(counts), Adding.ROWS_ALONE, Set.of()));
  }

  private static Table table(String id, Figure figure, Show show, Matrix matrix) {
    return new Table(
        id,
        id,
        figure,
        "Rows",
        show,
        Chart.NONE,
        List.of(new Table.Block("2025-26", matrix)),
        false,
        List.of());
  }
}
