package org.footprint.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footprint.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the facts of some years. */
@Repository
class Facts {

  private final JdbcClient database;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Facts(JdbcClient database, WorkingCalendar calendar, Clock clock) {
    this.database = database;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** One month of a year, up to today. */
  private record Span(ReportYear year, YearMonth month, LocalDate last) {}

  Map<Fact, Cube> of(List<ReportYear> years) {
    var today = calendar.today();
    var spans = new ArrayList<Span>();
    for (var year : years) {
      for (var month : year.months(today)) {
        var end = month.atEndOfMonth();
        spans.add(new Span(year, month, end.isAfter(today) ? today : end));
      }
    }
    var facts = new EnumMap<Fact, Cube>(Fact.class);
    for (var fact : Fact.values()) {
      facts.put(fact, count(fact, spans));
    }
    return facts;
  }

  private Cube count(Fact fact, List<Span> spans) {
    return database
        .sql(fact.sql())
        .param("years", words(spans.stream().map(span -> span.year().name()).toList()))
        .param("months", words(spans.stream().map(Span::month).toList()))
        .param("firsts", words(spans.stream().map(span -> span.month().atDay(1)).toList()))
        .param("lasts", words(spans.stream().map(Span::last).toList()))
        .param("begins", words(spans.stream().map(span -> begins(span.month().atDay(1))).toList()))
        .param("ends", words(spans.stream().map(span -> begins(span.last().plusDays(1))).toList()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Cube::read);
  }

  /** The year of the first thing there is to count. */
  Optional<ReportYear> first() {
    return database
        .sql("select min(started_on) from footprint.care_period")
        .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .map(ReportYear::of);
  }

  /** Everybody who ever was a child's IRO. */
  Map<String, String> iros() {
    var names = new LinkedHashMap<String, String>();
    database
        .sql(
            """
            select id, name from footprint.person
            where id in (select iro_id from footprint.allocation) order by name, id
            """)
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(
            iro ->
                names.put(
                    iro.getKey(),
                    names.containsValue(iro.getValue())
                        ? iro.getValue() + " (" + iro.getKey() + ")"
                        : iro.getValue()));
    return names;
  }

  /** Whatever a concern can be about, or could. */
  Map<String, String> reasons() {
    var words = new LinkedHashMap<String, String>();
    database
        .sql("select code, words from footprint.concern_reason order by position")
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(reason -> words.put(reason.getKey(), reason.getValue()));
    return words;
  }

  private Instant begins(LocalDate day) {
    return calendar.at(day, LocalTime.MIDNIGHT);
  }

  private static String[] words(List<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }
}
