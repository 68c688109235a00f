package org.footprint.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.footprint.calendar.WorkingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the facts of some years. */
@Repository
class Facts {

  /** What is soon due, in working days, and what is due later, in days. */
  static final int WEEK = 5;

  static final int MONTH = 30;

  /** Up to how many working days concerns are old, the fewest first. */
  static final List<Integer> AGES = List.of(5, 10, 20);

  private static final Comparator<LocalDate> DAYS = Comparator.naturalOrder();

  private final JdbcClient database;
  private final SideBySide sideBySide;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Facts(JdbcClient database, SideBySide sideBySide, WorkingCalendar calendar, Clock clock) {
    this.database = database;
    this.sideBySide = sideBySide;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What is counted together and under which name, month by month, up to a last day. */
  record Span(String name, YearMonth month, LocalDate last) {}

  Map<Fact, Cube> of(List<ReportYear> years) {
    var spans = spans(years);
    return together(
        Stream.of(Fact.values()).filter(fact -> !fact.isOfThisMoment()).toList(),
        fact -> counting(fact, spans));
  }

  /** Several facts as the tables are at the moment of this transaction. */
  Map<Fact, Cube> together(Collection<Fact> facts, Function<Fact, Supplier<Cube>> counting) {
    var order = List.copyOf(facts);
    var cubes = sideBySide.all(this::prepare, order.stream().map(counting).toList());
    var counted = new EnumMap<Fact, Cube>(Fact.class);
    for (var one = 0; one < order.size(); one++) {
      counted.put(order.get(one), cubes.get(one));
    }
    return counted;
  }

  /** The months of these years, up to today. */
  List<Span> spans(List<ReportYear> years) {
    var today = calendar.today();
    return years.stream()
        .flatMap(year -> year.months(today).stream().map(month -> span(year.name(), month, today)))
        .toList();
  }

  /** A month, or what there is of it by that day. */
  static Span span(String name, YearMonth month, LocalDate until) {
    var end = month.atEndOfMonth();
    return new Span(name, month, end.isAfter(until) ? until : end);
  }

  /**
   * For this transaction: sorts and hash tables of a year fit into memory, rows that hang together
   * are mostly there already, and no statement runs so long that compiling it would pay.
   */
  void prepare() {
    database
        .sql(
            """
            select set_config('work_mem', '64MB', true),
              set_config('random_page_cost', '1.1', true), set_config('jit', 'off', true)
            """)
        .query()
        .listOfRows();
  }

  Supplier<Cube> counting(Fact fact, List<String> by, List<Span> spans, Chosen chosen) {
    return counting(fact.sql(by, chosen), spans, chosen);
  }

  /** Told apart by all that it can be. */
  Supplier<Cube> counting(Fact fact, List<Span> spans) {
    return counting(fact.sql(), spans, Chosen.ALL);
  }

  /** What time it is now is asked at once, because another thread may have a clock of its own. */
  private Supplier<Cube> counting(String sql, List<Span> spans, Chosen chosen) {
    var parameters = parameters(spans);
    return () -> database.sql(sql).params(parameters).params(chosen.parameters()).query(Cube::read);
  }

  /** All that a statement of a fact may ask for, besides whose things are chosen. */
  Map<String, Object> parameters(List<Span> spans) {
    var today = calendar.today();
    var parameters = new HashMap<String, Object>();
    parameters.put("years", words(spans.stream().map(Span::name).toList()));
    parameters.put("months", words(spans.stream().map(Span::month).toList()));
    parameters.put("firsts", words(spans.stream().map(span -> span.month().atDay(1)).toList()));
    parameters.put("lasts", words(spans.stream().map(Span::last).toList()));
    parameters.put(
        "begins", words(spans.stream().map(span -> begins(span.month().atDay(1))).toList()));
    parameters.put(
        "ends", words(spans.stream().map(span -> begins(span.last().plusDays(1))).toList()));
    var from = spans.stream().map(span -> span.month().atDay(1)).min(DAYS).orElse(null);
    var to = spans.stream().map(Span::last).max(DAYS).orElse(null);
    parameters.put("from", from);
    parameters.put("to", to);
    parameters.put("begin", from == null ? null : begins(from).atOffset(ZoneOffset.UTC));
    parameters.put("end", to == null ? null : begins(to.plusDays(1)).atOffset(ZoneOffset.UTC));
    parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
    parameters.put("zone", calendar.zone().getId());
    parameters.put("today", today);
    parameters.put("week", calendar.plusWorkingDays(today, WEEK));
    parameters.put("month", today.plusDays(MONTH));
    parameters.put("dueUntil", begins(today.plusDays(MONTH + 1)).atOffset(ZoneOffset.UTC));
    parameters.put(
        "ages",
        words(
            AGES.stream()
                .sorted(Comparator.reverseOrder())
                .map(age -> begins(firstDayOfAge(age, today)))
                .toList()));
    return parameters;
  }

  /** The first day since when no more than so many working days have passed. */
  private LocalDate firstDayOfAge(int age, LocalDate today) {
    var day = calendar.minusWorkingDays(today, age);
    while (calendar.workingDaysBetween(day.minusDays(1), today) <= age) {
      day = day.minusDays(1);
    }
    return day;
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

  /** All services, by name. */
  Map<String, String> services() {
    var names = new LinkedHashMap<String, String>();
    database
        .sql("select id, name from footprint.service order by name, id")
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(service -> names.put(service.getKey(), service.getValue()));
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
