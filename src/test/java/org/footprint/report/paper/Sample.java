package org.footprint.report.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.footprint.report.AnnualReport;
import org.footprint.report.Chapter;
import org.footprint.report.MadeReport;
import org.footprint.report.Matrix;
import org.footprint.report.Table;
import org.footprint.report.Writing;
import org.footprint.report.Writing.Achieved;
import org.footprint.report.Writing.Priority;

/** A report with words around its figures. */
final class Sample {

  private Sample() {}

  static MadeReport made(AnnualReport figures) {
    return new MadeReport(
        figures,
        2,
        Instant.parse("2004-06-03T10:00:00Z"),
        "Mona Marsh",
        "Two reviews had been recorded under the wrong day. (Sent back by Holly Bennett: Dates)",
        "Two reviews had been recorded under the wrong day.",
        new Writing(
            Map.of(
                Chapter.SERVICE,
                """
                The service has eight Independent Reviewing Officers & one manager.

                This year we:
                • moved to <one> office
                • met every team twice

                Nobody left.""",
                Chapter.PARTICIPATION,
                "Most children came to their review.\nMany helped to plan it.",
                Chapter.PRACTICE,
                "Minutes are shorter than they were.",
                Chapter.CONCERNS,
                "Drift of plans was the reason we named most often.",
                Chapter.STORIES,
                "A young person chaired their own review, and chose who came."),
            List.of(
                new Priority(
                    "Hold nine of ten reviews in time", Achieved.PARTLY, "We came close to it."),
                new Priority("Write to every child", Achieved.YES, null)),
            List.of("Visit before every review", "Half of all young people chair with us"),
            """
            You told us that meetings are too long.

            So we:
            • ask you first who should come
            • keep them under an hour"""),
        LocalDate.of(2004, 7, 10),
        Instant.parse("2004-07-31T23:30:00Z"));
  }

  /** As wide as the largest council's numbers. */
  static Table timesAThousand(Table table) {
    return new Table(
        table.id(),
        table.title(),
        table.of(),
        table.rowsAre(),
        table.show(),
        table.chart(),
        table.blocks().stream()
            .map(block -> new Table.Block(block.year(), timesAThousand(block.matrix())))
            .toList(),
        table.whole(),
        table.notes());
  }

  private static Matrix timesAThousand(Matrix matrix) {
    return new Matrix(
        matrix.rows(),
        matrix.columns(),
        matrix.counts().stream()
            .map(row -> row.stream().map(count -> count * 1_000).toList())
            .toList(),
        matrix.adding(),
        matrix.hidden());
  }
}
