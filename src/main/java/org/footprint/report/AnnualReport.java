package org.footprint.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The figures of one year, with earlier years beside them.
 *
 * @param on the day it was made
 * @param empty whether nothing is recorded for the year
 */
public record AnnualReport(
    ReportYear year, LocalDate on, boolean empty, List<Section> sections, List<Entry> catalogue) {

  public AnnualReport {
    sections = List.copyOf(sections);
    catalogue = List.copyOf(catalogue);
  }

  /** Tables that belong together. */
  public record Section(String id, String title, List<Table> tables) {

    Section each(UnaryOperator<Table> change) {
      return new Section(id, title, tables.stream().map(change).toList());
    }
  }

  /** A figure as the appendix lists it; the target is null where there is none. */
  public record Entry(Figure figure, Integer target) {}

  public String days() {
    return year.words(on);
  }

  public boolean isOver() {
    return year.isOver(on);
  }

  public Stream<Table> tables() {
    return sections.stream().flatMap(section -> section.tables().stream());
  }

  public Optional<Table> table(String id) {
    return tables().filter(table -> table.id().equals(id)).findAny();
  }

  /** What this council aims at, where it aims at something. */
  public Optional<Integer> target(Figure figure) {
    return catalogue.stream()
        .filter(entry -> entry.figure() == figure && entry.target() != null)
        .map(Entry::target)
        .findAny();
  }

  /** The same, with small numbers and all that would give them away hidden. */
  public AnnualReport withoutSmallNumbers() {
    return new AnnualReport(
        year,
        on,
        empty,
        sections.stream().map(section -> section.each(Table::withoutSmallNumbers)).toList(),
        catalogue);
  }
}
