package org.footprint.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.Table.Block;

/** What must hold of the tables of a report before anybody sees them. */
final class Identities {

  private final List<String> broken = new ArrayList<>();
  private final Map<String, String> firstSaid = new HashMap<>();

  private Identities() {}

  /**
   * What does not hold, in sentences.
   *
   * @param plain how many there are in each year, counted once more without telling them apart
   */
  static List<String> broken(List<Table> tables, Cube plain) {
    return broken(tables, Optional.of(plain));
  }

  /** The same of what was published, of which nothing is counted once more. */
  static List<String> broken(List<Table> tables) {
    return broken(tables, Optional.empty());
  }

  private static List<String> broken(List<Table> tables, Optional<Cube> plain) {
    var identities = new Identities();
    for (var table : tables) {
      for (var block : table.blocks()) {
        identities.sums(table, block);
        identities.sameTotal(table, block, plain);
      }
    }
    return identities.broken;
  }

  private void sums(Table table, Block block) {
    var matrix = block.matrix();
    var name = name(table, block);
    for (var row = 0; row < matrix.counts().size(); row++) {
      var label = row < matrix.rows().size() ? matrix.rows().get(row) : "All";
      var line = matrix.counts().get(row);
      line.stream()
          .filter(count -> count < 0)
          .forEach(count -> broken.add(name + " has " + count + " in the row " + label + "."));
      var last = matrix.columns().size();
      same(name + ", row " + label, sum(line.subList(0, last)), line.get(last));
    }
    if (matrix.hasTotalRow()) {
      for (var column = 0; column <= matrix.columns().size(); column++) {
        columnSum(name, matrix, column);
      }
    }
  }

  private void columnSum(String name, Matrix matrix, int column) {
    var here = column;
    var rows = matrix.counts().subList(0, matrix.rows().size());
    var sum = rows.stream().mapToLong(row -> row.get(here)).sum();
    var total = matrix.at(matrix.rows().size(), column);
    if (matrix.adding() == Adding.BOTH) {
      var label = column < matrix.columns().size() ? matrix.columns().get(column) : "All";
      same(name + ", column " + label, sum, total);
    } else if (total > sum || rows.stream().anyMatch(row -> row.get(here) > total)) {
      broken.add(
          name
              + ": the rows have "
              + sum
              + " together, and the total, in which each counts once, is "
              + total
              + ".");
    }
  }

  private void same(String where, long sum, long total) {
    if (sum != total) {
      broken.add(where + ": the counts add up to " + sum + ", and the total is " + total + ".");
    }
  }

  private void sameTotal(Table table, Block block, Optional<Cube> plain) {
    var matrix = block.matrix();
    if (!table.whole() || matrix.counts().isEmpty()) {
      return;
    }
    var things = table.of().things();
    var total = matrix.counts().get(matrix.counts().size() - 1).get(matrix.columns().size());
    var key = things.title() + " in " + block.year();
    var said = name(table, block) + " has " + total;
    var before = firstSaid.putIfAbsent(key, said);
    if (before != null && !before.endsWith(" has " + total)) {
      broken.add(key + ": " + before + ", and " + said + ".");
    }
    if (plain.isPresent() && isPlain(things)) {
      var counted = plain.get().where("figure", things.name()).where("year", block.year()).total();
      if (counted != total) {
        broken.add(key + ": " + said + ", and a plain count finds " + counted + ".");
      }
    }
  }

  private static boolean isPlain(Figure things) {
    return Fact.PLAIN.sql().contains("'" + things.name() + "'");
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private static String name(Table table, Block block) {
    return "“" + table.title() + "” (" + block.year() + ")";
  }
}
