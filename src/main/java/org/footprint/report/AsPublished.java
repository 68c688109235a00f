package org.footprint.report;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footprint.report.AnnualReport.Section;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.Matrix.Place;
import org.footprint.report.Table.Block;

/**
 * Shows of earlier years what was published, in the place of what would be counted for them now.
 * Rows stand side by side by their words, so that none of either is left out.
 */
final class AsPublished {

  private final Map<String, MadeReport> published;
  private final Map<String, String> said;
  private final List<Table> replaced = new ArrayList<>();

  /**
   * @param published by the names of the years
   * @param said when and in which version each of these was published, in words
   */
  AsPublished(Map<String, MadeReport> published, Map<String, String> said) {
    this.published = published;
    this.said = said;
  }

  List<Section> in(List<Section> sections) {
    return sections.stream().map(section -> section.each(this::in)).toList();
  }

  /** The columns that were put in, which must add up as they did when they were published. */
  List<Table> replaced() {
    return replaced;
  }

  private Table in(Table table) {
    var then = new ArrayList<Optional<Block>>();
    for (var block : table.blocks()) {
      then.add(then.isEmpty() ? Optional.empty() : published(table, block));
    }
    if (then.stream().noneMatch(Optional::isPresent)) {
      return table;
    }
    var rows = rows(table, then);
    var blocks = new ArrayList<Block>();
    var frozen = new ArrayList<Block>();
    var notes = new ArrayList<>(table.notes());
    for (var place = 0; place < then.size(); place++) {
      var block = table.blocks().get(place);
      blocks.add(aligned(then.get(place).orElse(block), rows, block));
      if (then.get(place).isPresent()) {
        frozen.add(blocks.get(place));
        notes.add(said.get(block.year()));
      }
    }
    replaced.add(table.with(frozen));
    return table.with(blocks).noting(notes);
  }

  /** What was published of the year in the same table, as long as its columns mean the same. */
  private Optional<Block> published(Table table, Block block) {
    return Optional.ofNullable(published.get(block.year()))
        .flatMap(report -> report.figures().table(table.id()))
        .map(old -> old.blocks().get(0))
        .filter(old -> old.year().equals(block.year()))
        .filter(old -> old.matrix().adding() == block.matrix().adding())
        .filter(old -> old.matrix().columns().equals(block.matrix().columns()));
  }

  /** A row that only the counts had that are not shown is not shown either. */
  private static List<String> rows(Table table, List<Optional<Block>> then) {
    var published = new LinkedHashSet<String>();
    then.stream().flatMap(Optional::stream).forEach(old -> published.addAll(old.matrix().rows()));
    var rows = new LinkedHashSet<>(table.blocks().get(0).matrix().rows());
    rows.removeIf(row -> !published.contains(row) && !isCounted(row, table, then));
    rows.addAll(published);
    if (rows.remove(Axis.NOT_RECORDED)) {
      rows.add(Axis.NOT_RECORDED);
    }
    return List.copyOf(rows);
  }

  private static boolean isCounted(String row, Table table, List<Optional<Block>> then) {
    return IntStream.range(0, then.size())
        .filter(place -> then.get(place).isEmpty())
        .mapToObj(place -> table.blocks().get(place).matrix())
        .anyMatch(
            matrix ->
                matrix.adding() == Adding.ROWS_ALONE
                    || matrix.at(matrix.rows().indexOf(row), matrix.columns().size()) != 0);
  }

  /** What has no row of its own was not there; what is a figure by itself, though, is new. */
  private static Block aligned(Block block, List<String> rows, Block now) {
    var matrix = block.matrix();
    var counts = new ArrayList<List<Long>>();
    var own = byRow(matrix);
    var others = matrix.adding() == Adding.ROWS_ALONE ? byRow(now.matrix()) : own;
    var nothing = Collections.nCopies(matrix.columns().size() + 1, 0L);
    rows.forEach(row -> counts.add(own.getOrDefault(row, others.getOrDefault(row, nothing))));
    if (matrix.hasTotalRow()) {
      counts.add(matrix.counts().get(matrix.rows().size()));
    }
    return new Block(
        block.year(),
        new Matrix(rows, matrix.columns(), counts, matrix.adding()),
        Stream.concat(
                hidden(block, rows),
                hidden(now, rows)
                    .filter(place -> place.row() < rows.size())
                    .filter(place -> !own.containsKey(rows.get(place.row())))
                    .filter(place -> others.containsKey(rows.get(place.row()))))
            .collect(toSet()));
  }

  private static Stream<Place> hidden(Block block, List<String> rows) {
    return block.hiddenIfSmall().stream()
        .map(place -> new Place(aligned(place.row(), block.matrix(), rows), place.column()))
        .filter(place -> place.row() >= 0);
  }

  private static int aligned(int row, Matrix matrix, List<String> rows) {
    return row == matrix.rows().size() ? rows.size() : rows.indexOf(matrix.rows().get(row));
  }

  private static Map<String, List<Long>> byRow(Matrix matrix) {
    return IntStream.range(0, matrix.rows().size())
        .boxed()
        .collect(toMap(matrix.rows()::get, matrix.counts()::get));
  }
}
