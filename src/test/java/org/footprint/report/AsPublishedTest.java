package org.footprint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.footprint.FootprintTest;
import org.footprint.report.AnnualReport.Section;
import org.footprint.report.ReportStep.Kind;
import org.footprint.report.Table.Block;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Earlier years stand beside this one as they were published, whatever was recorded since. */
@FootprintTest
@Transactional
class AsPublishedTest {

  private static final ReportYear BEFORE = ReportYear.parse("2003-04");
  private static final ReportYear YEAR = ReportYear.parse("2004-05");
  private static final Instant PUBLISHED = Instant.parse("2004-07-06T10:00:00Z");
  private static final String NOTE = "2003-04 as published on Tuesday 6 July 2004, version 2.";

  @Autowired AnnualReports reports;
  @Autowired ReportRecords records;
  @Autowired MadeReports made;
  @Autowired JdbcClient database;

  private Given given;
  private UUID child;

  @BeforeEach
  void tenReviewsEachYear() {
    given = new Given(database);
    child = given.child("2003-04-10");
    given.reviews(child, 8, "2003-09-09", "participation", "PN1");
    given.reviews(child, 2, "2003-10-09", "participation", "PN5", "late", true);
    given.reviews(child, 9, "2004-09-09", "participation", "PN1");
    given.reviews(child, 1, "2004-10-09", "participation", "PN7");
  }

  @Test
  void lastYearsColumnIsWhatWasPublished() {
    publish(reports.of(BEFORE));
    given.reviews(child, 10, "2003-12-09", "participation", "PN1", "late", true);

    assertThat(row("timeliness-years", "All"))
        .containsExactly("100.0% (10 of 10)", "80.0% (8 of 10)");
    assertThat(row("participation", "PN1: came and spoke for themself"))
        .containsExactly("90.00% (9 of 10)", "80.00% (8 of 10)");
    assertThat(table("timeliness-years").notes()).contains(NOTE);
    assertThat(reports.of(BEFORE).table("timeliness-years").orElseThrow().lines())
        .filteredOn(Table.Line::total)
        .flatExtracting(Table.Line::cells)
        .extracting(Table.Cell::words)
        .as("the year itself goes on being counted")
        .containsExactly("40.0% (8 of 20)");
  }

  @Test
  void aYearThatWasNeverPublishedIsCounted() {
    keep(reports.of(BEFORE));
    given.reviews(child, 10, "2003-12-09", "late", true);

    assertThat(row("timeliness-years", "All"))
        .containsExactly("100.0% (10 of 10)", "40.0% (8 of 20)");
    assertThat(table("timeliness-years").notes()).noneMatch(note -> note.contains("published"));
  }

  @Test
  void rowsOfEitherYearStandBesideEachOther() {
    given.ended(given.child("2003-05-01"), "2003-12-01", "E4A");
    publish(reports.of(BEFORE));
    database
        .sql("update footprint.care_period set end_reason = 'E5' where end_reason = 'E4A'")
        .update();
    given.ended(given.child("2004-05-01"), "2004-12-01", "E11");

    var reasons = table("end-reasons");

    assertThat(reasons.lines()).hasSize(4);
    assertThat(reasons.lines().get(0).cells())
        .extracting(Table.Cell::words)
        .as("adopted, this year")
        .containsExactly("100.00% (1 of 1)", "0.00% (0 of 1)");
    assertThat(reasons.lines())
        .filteredOn(line -> line.cells().get(1).words().equals("100.00% (1 of 1)"))
        .extracting(Table.Line::label)
        .hasSize(2)
        .contains("All");
    assertThat(reasons.lines().get(reasons.lines().size() - 2).label()).isEqualTo("Not recorded");
  }

  @Test
  void aFigureThatWasNotYetPublishedThenIsCounted() {
    given.papers(child, "MINUTES", "2003-12-01T12:00:00Z", "2003-11-01T12:00:00Z");
    given.papers(child, "DECISIONS", "2003-12-01T12:00:00Z", "2003-11-01T12:00:00Z");
    publish(without(reports.of(BEFORE), Figure.MINUTES_IN_TIME.title()));
    database.sql("update footprint.paper set done_at = '2004-01-05T12:00:00Z'").update();

    assertThat(row("papers-in-time", Figure.MINUTES_IN_TIME.title()).get(1))
        .as("counted")
        .isEqualTo("0.0% (0 of 10)");
    assertThat(row("papers-in-time", Figure.DECISIONS_IN_TIME.title()).get(1))
        .as("as published")
        .isEqualTo("100.0% (10 of 10)");
  }

  private static AnnualReport without(AnnualReport report, String row) {
    return new AnnualReport(
        report.year(),
        report.on(),
        report.empty(),
        report.sections().stream()
            .map(section -> section.each(table -> without(table, row)))
            .toList(),
        report.catalogue());
  }

  private static Table without(Table table, String row) {
    return table.with(
        table.blocks().stream()
            .filter(block -> block.matrix().rows().contains(row))
            .map(block -> new Block(block.year(), without(block.matrix(), row)))
            .findFirst()
            .map(List::of)
            .orElse(table.blocks()));
  }

  private static Matrix without(Matrix matrix, String row) {
    var rows = new ArrayList<>(matrix.rows());
    var counts = new ArrayList<>(matrix.counts());
    counts.remove(rows.indexOf(row));
    rows.remove(row);
    return new Matrix(rows, matrix.columns(), counts, matrix.adding());
  }

  @Test
  void whatIsHiddenInTheColumnIsWhatWasHiddenWhenItWasPublished() {
    given.reviews(child, 6, "2003-12-09", "participation", "PN2");
    given.reviews(child, 6, "2003-12-10", "participation", "PN4");
    var then = reports.of(BEFORE);
    publish(then);
    given.reviews(child, 3, "2004-12-09", "participation", "PN3");

    var before = hidden(then.withoutSmallNumbers(), 0);
    assertThat(before.get("participation")).isNotEmpty();
    assertThat(hidden(reports.of(YEAR).withoutSmallNumbers(), 1))
        .isNotEmpty()
        .allSatisfy((table, hidden) -> assertThat(hidden).as(table).isEqualTo(before.get(table)));
  }

  private static Map<String, List<String>> hidden(AnnualReport report, int block) {
    return report
        .tables()
        .filter(table -> table.blocks().size() > block)
        .collect(Collectors.toMap(Table::id, table -> hidden(table.blocks().get(block).matrix())));
  }

  private static List<String> hidden(Matrix matrix) {
    return matrix.hidden().stream()
        .map(
            place ->
                (place.row() < matrix.rows().size() ? matrix.rows().get(place.row()) : "All")
                    + " "
                    + place.column())
        .sorted()
        .toList();
  }

  @Test
  void aTableThatWasNotPublishedThenIsCounted() {
    var then = reports.of(BEFORE);
    publish(
        with(then, then.tables().filter(table -> !table.id().equals("timeliness-years")).toList()));
    given.reviews(child, 10, "2003-12-09", "participation", "PN1", "late", true);

    assertThat(row("timeliness-years", "All")).contains("40.0% (8 of 20)");
    assertThat(row("participation", "All"))
        .containsExactly("100.00% (10 of 10)", "100.00% (10 of 10)");
  }

  @Test
  void whatDidNotAddUpWhenItWasPublishedIsNotShownAgain() {
    var then = reports.of(BEFORE);
    var table = then.table("participation").orElseThrow();
    var wrong =
        table.with(
            table.blocks().stream()
                .map(block -> new Block(block.year(), wrong(block.matrix())))
                .toList());
    publish(
        with(then, then.tables().map(one -> one.id().equals(table.id()) ? wrong : one).toList()));

    assertThatThrownBy(() -> reports.of(YEAR))
        .isInstanceOf(TablesDisagree.class)
        .hasMessageContaining("How children took part");
  }

  private static Matrix wrong(Matrix matrix) {
    return new Matrix(
        matrix.rows(),
        matrix.columns(),
        matrix.counts().stream().map(row -> row.get(0) == 8 ? List.of(7L, 7L) : row).toList(),
        matrix.adding());
  }

  @Test
  void theVersionThatWasPublishedLastCounts() {
    publish(reports.of(BEFORE));
    given.reviews(child, 10, "2003-12-09", "participation", "PN1");
    keep(reports.of(BEFORE), 3, "Ten were missing");

    assertThat(row("timeliness-years", "All")).contains("80.0% (8 of 10)");
    records.add(work(), 3, Kind.PUBLISHED, PUBLISHED, "mona", null, null);
    assertThat(row("timeliness-years", "All")).contains("90.0% (18 of 20)");
  }

  private static AnnualReport with(AnnualReport report, List<Table> tables) {
    return new AnnualReport(
        report.year(),
        report.on(),
        report.empty(),
        List.of(new Section("all", "All", tables)),
        report.catalogue());
  }

  /** The first version was never published, the second is. */
  private void publish(AnnualReport figures) {
    keep(figures);
    keep(figures, 2, "Sent back");
    records.add(work(), 2, Kind.PUBLISHED, PUBLISHED, "mona", null, null);
  }

  private void keep(AnnualReport figures) {
    records.begin(new ReportWork(UUID.randomUUID(), BEFORE, PUBLISHED, "mona", null, null));
    keep(figures, 1, null);
  }

  private void keep(AnnualReport figures, int version, String reason) {
    records.add(
        work(),
        new MadeReport(
            figures,
            version,
            PUBLISHED,
            "Mona Eldridge",
            reason,
            reason,
            new Writing(Map.of(), List.of(), List.of("Aim"), "Well"),
            null,
            null),
        "mona");
  }

  private UUID work() {
    return records.inHand().stream()
        .filter(work -> work.year().equals(BEFORE))
        .findAny()
        .orElseThrow()
        .id();
  }

  private Table table(String id) {
    return reports.of(YEAR).table(id).orElseThrow();
  }

  private List<String> row(String table, String label) {
    return table(table).lines().stream()
        .filter(line -> line.label().equals(label))
        .findFirst()
        .orElseThrow()
        .cells()
        .stream()
        .map(Table.Cell::words)
        .toList();
  }

  @Test
  void blocksStayInTheirOrder() {
    publish(reports.of(BEFORE));

    assertThat(table("participation").blocks())
        .extracting(Block::year)
        .containsExactly("2004-05", "2003-04");
  }
}
