package org.footprint.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.footprint.report.Figure;
import org.footprint.report.ServiceFigures;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a council ran from one day up to another, that day not included: in the catalogue's figures,
 * and where a council's report means something else in its own.
 */
@Simulated
class Rates {

  /** What could be done by the end; a report is late or not whatever became of it. */
  private static final String PAPERS =
      """
      select count(*) filter (where done_at <= paper.due), count(*)
      from footprint.paper
      where held_on >= :from and held_on < :to and paper.due < :to and paper.kind =
      """;

  private static final String RAISED =
      """
      select count(*), :years from footprint.dispute
      join footprint.dispute_stage first on first.dispute_id = dispute.id and entry = 1
      where raised_at >= :from and raised_at < :to and first.formal =
      """;

  private static final String ENDED =
      """
      select count(*) filter (where highest %s), count(*) from footprint.dispute
      join (select dispute_id, max(position) as highest from footprint.dispute_stage
        group by dispute_id) stages on stages.dispute_id = dispute.id
      where raised_at >= :from and raised_at < :to and closed_at is not null
      """;

  private static final String WITHIN_A_WEEK =
      """
      select count(*) filter (where closed_at < raised_at + interval '7 days'), count(*)
      from footprint.dispute
      where raised_at >= :from and raised_at < :to and closed_at is not null
      """;

  private static final String CHILD_YEARS =
      """
      select coalesce(sum(least(coalesce(ended_on, :to), :to) - greatest(started_on, :from)), 0)
        / 365.25
      from footprint.care_period
      where started_on < :to and (ended_on is null or ended_on > :from)
      """;

  private static final String[] LATER = {"subsequent", "firstEligible", "subsequentEligible"};

  private final JdbcClient database;
  private final ServiceFigures figures;

  Rates(JdbcClient database, ServiceFigures figures) {
    this.database = database;
    this.figures = figures;
  }

  /** How a rate reads. */
  enum Kind {
    PERCENT(100, "%.1f%%"),
    PER_CHILD(1, "%.2f"),
    PER_HUNDRED_CHILDREN(100, "%.1f"),
    NUMBER(1, "%.0f");

    private final int times;
    private final String words;

    Kind(int times, String words) {
      this.times = times;
      this.words = words;
    }
  }

  record Rate(Kind kind, double count, double of) {

    double value() {
      return of == 0 ? 0 : count / of * kind.times;
    }

    String words() {
      return of == 0 ? "none" : String.format(Locale.UK, kind.words, value());
    }
  }

  /** All of them by name, in the order in which they are shown; of whole months. */
  Map<String, Rate> between(LocalDate from, LocalDate to) {
    var count = new Count(from, to);
    var figures =
        this.figures.between(
            YearMonth.from(from),
            YearMonth.from(to.minusDays(1)),
            Figure.IROS,
            Figure.HELD,
            Figure.TOOK_PART,
            Figure.MIDWAYS,
            Figure.REFERRED);
    var rates = new LinkedHashMap<String, Rate>();
    rates.put("Children in care at the end", new Rate(Kind.NUMBER, figures.count(Figure.IROS), 1));
    rates.put(
        "Reviews for each child in a year", count.each(Kind.PER_CHILD, figures.count(Figure.HELD)));
    rates.put("Reviews in time", percent(figures.rate(Figure.REVIEWS_IN_TIME)));
    rates.put(
        "First reviews in time", percent(figures.rate(Figure.REVIEWS_IN_TIME, "kind", "first")));
    rates.put(
        "Second reviews in time", percent(figures.rate(Figure.REVIEWS_IN_TIME, "kind", "second")));
    rates.put(
        "Later reviews in time", percent(figures.rate(Figure.REVIEWS_IN_TIME, "kind", LATER)));
    rates.put("Reports in time", count.of(Kind.PERCENT, PAPERS + "'REPORT'"));
    rates.put("Minutes in 15 working days", count.of(Kind.PERCENT, PAPERS + "'MINUTES'"));
    rates.put("Children who took part", percent(figures.rate(Figure.TOOK_PART)));
    rates.put(
        "Midways for 100 children in a year",
        count.each(Kind.PER_HUNDRED_CHILDREN, figures.count(Figure.MIDWAYS)));
    rates.put(
        "Informal concerns for 100 children in a year",
        count.of(Kind.PER_HUNDRED_CHILDREN, RAISED + "false"));
    rates.put(
        "Formal concerns for 100 children in a year",
        count.of(Kind.PER_HUNDRED_CHILDREN, RAISED + "true"));
    rates.put("Concerns that ended informally", count.of(Kind.PERCENT, ENDED.formatted("<= 0")));
    rates.put(
        "Concerns that ended at the first stage", count.of(Kind.PERCENT, ENDED.formatted("= 1")));
    rates.put(
        "Concerns that ended at the second stage", count.of(Kind.PERCENT, ENDED.formatted("= 2")));
    rates.put("Concerns that went higher", count.of(Kind.PERCENT, ENDED.formatted("> 2")));
    rates.put("Concerns closed within a week", count.of(Kind.PERCENT, WITHIN_A_WEEK));
    rates.put(
        "Referrals to CAFCASS for 100 children in a year",
        count.each(Kind.PER_HUNDRED_CHILDREN, figures.count(Figure.REFERRED)));
    return rates;
  }

  private static Rate percent(org.footprint.report.Rate of) {
    return new Rate(Kind.PERCENT, of.count(), of.of());
  }

  private final class Count {

    private final LocalDate from;
    private final LocalDate to;
    private final double years;

    private Count(LocalDate from, LocalDate to) {
      this.from = from;
      this.to = to;
      this.years =
          database
              .sql(CHILD_YEARS)
              .param("from", from)
              .param("to", to)
              .query(Double.class)
              .single();
    }

    private Rate each(Kind kind, long number) {
      return new Rate(kind, number, years);
    }

    private Rate of(Kind kind, String sql) {
      return database
          .sql(sql)
          .param("from", from)
          .param("to", to)
          .param("years", years)
          .query((row, number) -> new Rate(kind, row.getDouble(1), row.getDouble(2)))
          .single();
    }
  }
}
