package org.footprint.report;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.Matrix.Place;

/**
 * Hides small numbers in all tables of a year together: what is hidden in one is hidden in all, and
 * as much more is, until nobody can work a small one out from all that is shown.
 */
final class Hiding {

  private record Shown(String table, Matrix matrix, List<List<Meaning>> meanings) {

    private Meaning at(Place place) {
      return meanings.get(place.row()).get(place.column());
    }

    private List<Place> places() {
      var places = new ArrayList<Place>();
      for (var row = 0; row < matrix.counts().size(); row++) {
        for (var column = 0; column <= matrix.columns().size(); column++) {
          places.add(new Place(row, column));
        }
      }
      return places;
    }
  }

  private final List<Shown> shown = new ArrayList<>();
  private final Map<Meaning, Long> counts = new LinkedHashMap<>();

  /** What stands in many tables, such as how many reviews there were, is worth the most. */
  private final Map<Meaning, Long> costs = new HashMap<>();

  private final Sums sums = new Sums();
  private final Set<Meaning> hidden = new HashSet<>();
  private final Map<String, Set<Place>> asLeft = new HashMap<>();

  private Hiding() {}

  /** By the tables' ids: what is hidden in them where small numbers are. */
  static Map<String, Set<Place>> of(List<Table> tables, String year, Meanings meanings) {
    var hiding = new Hiding();
    for (var table : tables) {
      for (var block : table.blocks()) {
        if (block.year().equals(year)) {
          hiding.add(new Shown(table.id(), block.matrix(), meanings.of(table.id(), year)));
        }
      }
    }
    meanings.sums(year).forEach(hiding.sums::add);
    hiding.addParts();
    hiding.hide();
    return hiding.places();
  }

  private void add(Shown table) {
    shown.add(table);
    var matrix = table.matrix();
    for (var place : table.places()) {
      var meaning = table.at(place);
      var count = matrix.at(place.row(), place.column());
      counts.put(meaning, count);
      costs.merge(meaning, SmallNumbers.cost(matrix, place), Long::sum);
      if (SmallNumbers.isSmall(count)) {
        hidden.add(meaning);
      }
    }
    if (matrix.adding() == Adding.OVERLAPPING) {
      return;
    }
    table
        .meanings()
        .forEach(row -> addSum(row.subList(0, row.size() - 1), row.get(row.size() - 1)));
    if (matrix.adding() == Adding.BOTH) {
      var rows = table.meanings();
      for (var column = 0; column <= matrix.columns().size(); column++) {
        var here = column;
        var meanings = rows.stream().map(row -> row.get(here)).toList();
        addSum(meanings.subList(0, meanings.size() - 1), meanings.get(meanings.size() - 1));
      }
    }
  }

  private void addSum(List<Meaning> parts, Meaning total) {
    var sum = new TreeMap<Meaning, Integer>();
    parts.forEach(part -> sum.merge(part, 1, Integer::sum));
    sum.merge(total, -1, Integer::sum);
    sums.add(sum);
  }

  /** A row of several codes is the sum of its codes, which another table may tell apart. */
  private void addParts() {
    for (var meaning : counts.keySet()) {
      addSum(meaning.parts(), meaning);
    }
  }

  private void hide() {
    do {
      hideTableByTable();
    } while (hidden.addAll(givenAway()));
  }

  private void hideTableByTable() {
    var before = -1;
    while (hidden.size() > before) {
      before = hidden.size();
      for (var table : shown) {
        var places = places(table);
        if (!places.equals(asLeft.get(table.table()))) {
          places =
              SmallNumbers.hide(table.matrix(), places, place -> costs.get(table.at(place)))
                  .hidden();
          places.stream().map(table::at).forEach(hidden::add);
          asLeft.put(table.table(), places);
        }
      }
    }
  }

  /** For each small one that can be worked out, the cheapest of what it is worked out from. */
  private Set<Meaning> givenAway() {
    var more = new HashSet<Meaning>();
    sums.workedOut(this::isKnown, this::count, this::least)
        .forEach(
            (meaning, by) -> {
              if (SmallNumbers.isSmall(count(meaning)) && by.stream().noneMatch(more::contains)) {
                by.stream()
                    .filter(one -> count(one) > 0)
                    .min(Comparator.<Meaning>comparingLong(costs::get).thenComparing(one -> one))
                    .ifPresent(more::add);
              }
            });
    return more;
  }

  private long count(Meaning meaning) {
    return counts.getOrDefault(meaning, 0L);
  }

  /** Where nothing is, that is shown, so that what is hidden is one at least. */
  private long least(Meaning meaning) {
    return counts.containsKey(meaning) ? 1 : 0;
  }

  private boolean isKnown(Meaning meaning) {
    return counts.containsKey(meaning) && !hidden.contains(meaning);
  }

  private Set<Place> places(Shown table) {
    return table.places().stream()
        .filter(place -> hidden.contains(table.at(place)))
        .collect(toSet());
  }

  private Map<String, Set<Place>> places() {
    var places = new HashMap<String, Set<Place>>();
    shown.forEach(table -> places.put(table.table(), places(table)));
    return places;
  }
}
