package org.footprint.report;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.footprint.calendar.Days;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.policy.Policy;
import org.footprint.policy.Standard;
import org.footprint.report.AnnualReport.Entry;
import org.footprint.report.AnnualReport.Section;
import org.footprint.report.Matrix.Place;
import org.footprint.report.Table.Block;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the report of a year from what our tables hold now. */
@Service
public class AnnualReports {

  private static final int YEARS_BEFORE = 4;

  private final Facts facts;
  private final Tables tables;
  private final Policy policy;
  private final MadeReports made;
  private final WorkingCalendar calendar;

  AnnualReports(
      Facts facts, Tables tables, Policy policy, MadeReports made, WorkingCalendar calendar) {
    this.facts = facts;
    this.tables = tables;
    this.policy = policy;
    this.made = made;
    this.calendar = calendar;
  }

  /** The years there is something to report of and this one, the latest first. */
  public List<ReportYear> years() {
    var now = ReportYear.of(calendar.today());
    var first = facts.first().filter(year -> year.compareTo(now) < 0).orElse(now);
    return now.andBefore(now.begun() - first.begun());
  }

  /**
   * The same for whoever is in the middle of doing something, who would otherwise see other
   * people's work come in between one statement and the next.
   *
   * @throws TablesDisagree where the tables would say different things
   */
  @Transactional(
      readOnly = true,
      isolation = Isolation.REPEATABLE_READ,
      propagation = Propagation.REQUIRES_NEW)
  public AnnualReport meanwhile(ReportYear year) {
    return of(year);
  }

  /**
   * All statements see the tables as they were at one moment, or somebody's work meanwhile would
   * make them disagree. Earlier years that were published are shown as they were.
   *
   * @throws TablesDisagree where the tables would say different things
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public AnnualReport of(ReportYear year) {
    var today = calendar.today();
    var first = facts.first().orElse(year);
    var years =
        year.andBefore(YEARS_BEFORE).stream()
            .filter(one -> one.equals(year) || one.compareTo(first) >= 0)
            .toList();
    var counted = facts.of(years);
    var meanings = new Meanings();
    var sections = tables.of(years, today, counted, meanings);
    var broken =
        Identities.broken(
            sections.stream().flatMap(section -> section.tables().stream()).toList(),
            counted.get(Fact.PLAIN));
    refuse(broken);
    var published = published(years);
    var shown = published.in(hiding(sections, years, meanings));
    refuse(Identities.broken(published.replaced()));
    return new AnnualReport(year, today, isEmpty(year, counted), shown, catalogue());
  }

  /** The same tables, which know what they hide where small numbers are hidden. */
  private static List<Section> hiding(
      List<Section> sections, List<ReportYear> years, Meanings meanings) {
    var tables = sections.stream().flatMap(section -> section.tables().stream()).toList();
    var hidden =
        years.stream()
            .map(ReportYear::name)
            .collect(toMap(year -> year, year -> Hiding.of(tables, year, meanings)));
    return sections.stream().map(section -> section.each(table -> hiding(table, hidden))).toList();
  }

  private static Table hiding(Table table, Map<String, Map<String, Set<Place>>> hidden) {
    return table.with(
        table.blocks().stream()
            .map(
                block ->
                    new Block(
                        block.year(), block.matrix(), hidden.get(block.year()).get(table.id())))
            .toList());
  }

  private static void refuse(List<String> broken) {
    if (!broken.isEmpty()) {
      throw new TablesDisagree(broken);
    }
  }

  private AsPublished published(List<ReportYear> years) {
    var published = new HashMap<String, MadeReport>();
    var said = new HashMap<String, String>();
    years.stream()
        .skip(1)
        .flatMap(year -> made.published(year).stream())
        .forEach(
            report -> {
              var name = report.figures().year().name();
              published.put(name, report);
              said.put(
                  name,
                  name
                      + " as published on "
                      + Days.words(calendar.dayOf(report.publishedAt()))
                      + ", version "
                      + report.version()
                      + ".");
            });
    return new AsPublished(published, said);
  }

  private static boolean isEmpty(ReportYear year, Map<Fact, Cube> counted) {
    return counted.get(Fact.PLAIN).in(year).total() == 0
        && counted.get(Fact.EVER_IN_CARE).in(year).total() == 0;
  }

  private List<Entry> catalogue() {
    return Arrays.stream(Figure.values())
        .filter(figure -> !figure.fact().isOfThisMoment())
        .map(
            figure ->
                new Entry(
                    figure,
                    figure
                        .standard()
                        .map(policy::standard)
                        .map(Standard::targetPercent)
                        .orElse(null)))
        .toList();
  }
}
