package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.footprint.report.AnnualReport.Entry;
import org.footprint.report.AnnualReport.Section;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.Matrix.Place;
import org.footprint.report.Table.Block;
import org.footprint.report.Table.Chart;
import org.footprint.report.Table.Show;
import org.footprint.report.Writing.Achieved;
import org.footprint.report.Writing.Priority;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What was kept can be read for as long as there are reports. */
class FrozenTest {

  private static final AnnualReport REPORT =
      new AnnualReport(
          ReportYear.parse("2025-26"),
          LocalDate.parse("2026-04-20"),
          false,
          List.of(
              new Section(
                  "reviews",
                  "Reviews",
                  Stream.of(Show.values())
                      .map(
                          show ->
                              new Table(
                                  "of-" + show.name().toLowerCase(java.util.Locale.UK),
                                  "Reviews in time",
                                  Figure.REVIEWS_IN_TIME,
                                  "Kind",
                                  show,
                                  Chart.values()[show.ordinal() % Chart.values().length],
                                  List.of(
                                      new Block(
                                          "2025-26",
                                          new Matrix(
                                              List.of("First"),
                                              List.of("In time", "Late"),
                                              List.of(List.of(8L, 2L, 10L), List.of(8L, 2L, 10L)),
                                              Adding.values()[
                                                  show.ordinal() % Adding.values().length],
                                              Set.of(new Place(0, 1))))),
                                  true,
                                  List.of("A note")))
                      .toList())),
          List.of(new Entry(Figure.REVIEWS_IN_TIME, 95), new Entry(Figure.HELD, null)));

  private static final Writing WRITING =
      new Writing(
          Map.of(Chapter.SERVICE, "Six IROs", Chapter.STORIES, ""),
          List.of(
              new Priority("In time", Achieved.YES, "More IROs"),
              new Priority("Papers", Achieved.PARTLY, "So so"),
              new Priority("Voice", Achieved.NO, "No time")),
          List.of("More time"),
          "We listened");

  @Test
  void whatIsKeptIsReadAsItWas() {
    assertThat(Frozen.read(Frozen.of(REPORT), AnnualReport.class)).isEqualTo(REPORT);
    assertThat(Frozen.read(Frozen.of(WRITING), Writing.class)).isEqualTo(WRITING);
  }

  @Test
  void whatTheFirstReleaseKeptIsStillRead() throws IOException {
    assertThat(Frozen.read(kept("figures.json"), AnnualReport.class)).isEqualTo(REPORT);
    assertThat(Frozen.read(kept("writing.json"), Writing.class)).isEqualTo(WRITING);
  }

  /** A figure that was ever published keeps its name, or no report that has it can be read. */
  @Test
  void everyFigureOfTheFirstReleaseIsStillThere() throws IOException {
    var then = kept("figures.txt").lines().toList();

    assertThat(then).hasSizeGreaterThan(30);
    assertThat(Arrays.stream(Figure.values()).map(Figure::name)).containsAll(then);
  }

  private static String kept(String file) throws IOException {
    return new ClassPathResource("org/footprint/report/" + file)
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
