package org.footprint.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.NeedToKnow;
import org.footprint.child.Restrictions;
import org.footprint.report.Facts.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue's figures as they stand at this moment, and the lists behind them. */
@Service
public class ServiceFigures {

  /** Of what time there are figures, by the name that stands in links. */
  private static final String MONTH = "month";

  private static final String YEAR = "year";
  private static final String TWELVE = "twelve";
  private static final String TODAY = "today";
  private static final String NOW = "now";

  /** What is counted of which time; the dearest first, so that nobody waits for that at the end. */
  private static final Map<Fact, Set<String>> TIMES = new LinkedHashMap<>();

  static {
    TIMES.put(Fact.LAST_MIDWAY, Set.of(TODAY));
    TIMES.put(Fact.PAPERS, Set.of(MONTH, YEAR));
    TIMES.put(Fact.IROS, Set.of(TODAY));
    TIMES.put(Fact.DUE, Set.of(NOW));
    TIMES.put(Fact.HELD, Set.of(MONTH, YEAR, TWELVE));
    TIMES.put(Fact.MIDWAYS_DUE, Set.of(MONTH, YEAR));
    TIMES.put(Fact.RAISED, Set.of(TWELVE));
    TIMES.put(Fact.OPEN, Set.of(NOW));
    TIMES.put(Fact.OPEN_REASONS, Set.of(NOW));
  }

  /** What the page tells apart, where that is less than all. */
  private static final Map<Fact, List<String>> BY =
      Map.of(
          Fact.HELD, List.of("year", "month", "late"),
          Fact.RAISED, List.of("year", "month"),
          Fact.IROS, List.of("year", "iro"),
          Fact.LAST_MIDWAY, List.of("year", "state"));

  /** What else the rows of a list tell. */
  private static final Map<Fact, List<String>> TOLD =
      Map.of(
          Fact.HELD, List.of("kind", "late", "reason"),
          Fact.PAPERS, List.of("kind", "state"),
          Fact.MIDWAYS_DUE, List.of("state"),
          Fact.LAST_MIDWAY, List.of("state"),
          Fact.IROS, List.of("changes"),
          Fact.RAISED, List.of("way", "highest"),
          Fact.OPEN, List.of("stage", "age"),
          Fact.OPEN_REASONS, List.of("reason"),
          Fact.DUE, List.of("what", "state"));

  private static final Map<Fact, String> DAYS =
      Map.of(
          Fact.HELD, "Held on",
          Fact.PAPERS, "Due on",
          Fact.MIDWAYS_DUE, "Due on",
          Fact.LAST_MIDWAY, "Last review held on",
          Fact.IROS, "In care since",
          Fact.RAISED, "Raised on",
          Fact.OPEN, "Raised on",
          Fact.OPEN_REASONS, "Raised on",
          Fact.DUE, "Due on");

  /** The things of a table, each with the team and IRO of its day. */
  private static final String WITH_WHO_HAD_THE_CHILD =
      """
      select thing.*, team.name as team_name, iro.name as iro_name from %%s thing
      left join lateral (select name from (%s) held join footprint.team on team.id = team_id
        where thing.at_day >= from_day and thing.at_day < until) team on true
      left join lateral (select name from (%s) held join footprint.person on person.id = iro_id
        where thing.at_day >= from_day and thing.at_day < until) iro on true
      """
          .formatted(
              Circles.teams("care_period_id = thing.care_period_id"),
              Circles.iros("care_period_id = thing.care_period_id"));

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final Facts facts;
  private final Axes axes;
  private final Panels panels;
  private final JdbcClient database;
  private final WorkingCalendar calendar;
  private final NeedToKnow needToKnow;
  private final Restrictions restrictions;

  ServiceFigures(
      Facts facts,
      Axes axes,
      Panels panels,
      JdbcClient database,
      WorkingCalendar calendar,
      NeedToKnow needToKnow,
      Restrictions restrictions) {
    this.facts = facts;
    this.axes = axes;
    this.panels = panels;
    this.database = database;
    this.calendar = calendar;
    this.needToKnow = needToKnow;
    this.restrictions = restrictions;
  }

  /**
   * Everything at one moment, or the same things would be counted differently beside each other.
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Picture picture(Choice choice, String person) {
    var today = calendar.today();
    var chosen = chosen(choice, person);
    var counted =
        facts.together(
            TIMES.keySet(), fact -> facts.counting(fact, by(fact), spans(TIMES.get(fact)), chosen));
    return new Picture(
        today,
        counted.values().stream().allMatch(cube -> cube.total() == 0),
        choice,
        panels.of(counted, choice, today, times(today)));
  }

  /** Some figures of the year up to today, and how things stand today. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Counted thisYear(Figure... figures) {
    var today = calendar.today();
    return counted(YEAR, spans(Set.of(YEAR)), today, figures);
  }

  /** Some figures of whole months. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Counted between(YearMonth first, YearMonth last, Figure... figures) {
    var spans =
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
            .map(month -> Facts.span(YEAR, month, last.atEndOfMonth()))
            .toList();
    return counted(YEAR, spans, last.atEndOfMonth(), figures);
  }

  private Counted counted(String name, List<Span> spans, LocalDate last, Figure... figures) {
    var counted =
        facts.together(
            Arrays.stream(figures).map(Figure::fact).distinct().toList(),
            fact -> facts.counting(fact, spans));
    return new Counted(name, counted, axes);
  }

  /** The number that a link names; nothing where there is no such number. */
  public Optional<Cut> cut(String path, String span, String part, List<String> where) {
    var figure =
        Arrays.stream(Figure.values())
            .filter(one -> Cut.path(one).equals(path))
            .filter(one -> TIMES.getOrDefault(one.fact(), Set.of()).contains(span))
            .findAny();
    var asked = Cut.Part.with(part);
    if (figure.isEmpty()
        || asked.isEmpty()
        || asked.get() != Cut.Part.ALL && !figure.get().isRate()
        || !where.stream().allMatch(one -> isOf(figure.get().fact(), one))) {
      return Optional.empty();
    }
    var columns = new LinkedHashMap<String, String>();
    where.forEach(
        one ->
            columns.put(one.substring(0, one.indexOf('.')), one.substring(one.indexOf('.') + 1)));
    return Optional.of(new Cut(figure.get(), span, asked.get(), columns));
  }

  private static boolean isOf(Fact fact, String columnAndCode) {
    var dot = columnAndCode.indexOf('.');
    return dot > 0
        && !columnAndCode.startsWith("year.")
        && fact.codes().contains(columnAndCode.substring(0, dot));
  }

  /**
   * The list behind a number.
   *
   * @param most null for all
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Behind behind(
      Cut cut, Choice choice, String person, Behind.Order order, boolean reverse, Integer most) {
    var fact = cut.figure().fact();
    var seen = needToKnow.seenAmong("select id from last_of_child", person);
    var chosen = chosen(choice, person);
    var list = new Found();
    facts.prepare();
    database
        .sql(sql(cut, chosen, seen.sql(), order, reverse))
        .params(seen.parameters())
        .params(facts.parameters(fact.isOfThisMoment() ? List.of() : spans(Set.of(cut.span()))))
        .params(chosen.parameters())
        .param("span", cut.span())
        .param("codes", List.copyOf(codes(cut)).toArray(String[]::new))
        .param("most", most)
        .query(
            row -> {
              list.add(row, TOLD.get(fact));
            });
    var today = calendar.today();
    return new Behind(
        cut,
        title(cut),
        counted(cut),
        times(today).get(cut.span()),
        DAYS.get(fact),
        told(fact).stream().map(Axis::head).toList(),
        list.rows(told(fact)),
        list.all,
        list.seen);
  }

  /** Of each thing one row: the child, as it may be seen, and who had the child then. */
  private static String sql(
      Cut cut, Chosen chosen, String seen, Behind.Order order, boolean reverse) {
    var columns = columns(cut);
    var condition =
        cut.figure().condition(cut.part())
            + (cut.figure().fact().isOfThisMoment() ? "" : " and thing.year = :span")
            + IntStream.rangeClosed(1, columns.size())
                .mapToObj(
                    place ->
                        " and coalesce(cast(thing.%s as text), '') = (cast(:codes as text[]))[%d]"
                            .formatted(columns.get(place - 1), place))
                .collect(Collectors.joining());
    return cut.figure().fact().things(chosen, condition)
        + """
        , last_of_child as (
          select distinct on (child_id) child_id, id from footprint.care_period
          where child_id in (select child_id from behind)
          order by child_id, started_on desc
        ), seen as materialized (
        """
        + seen
        // As a value and not as a join: the database expects too few of both and would go through
        // all children for each row.
        + """
        ), told as (
          select behind.*, child.reference, child.first_names || ' ' || child.last_name as name
          from behind join footprint.child on child.id = child_id
          where (child_id in (select child_id from seen)) is true
        ), shown as (
        """
        + (order.isByWhoHadTheChild()
            ? WITH_WHO_HAD_THE_CHILD.formatted("told")
            : "select * from told")
        + " order by "
        + order.sql(reverse)
        + " limit cast(:most as int)) select (select count(*) from behind) as number_of_all,"
        + " (select count(*) from told) as number_of_seen, listed.*, (select id"
        + " from footprint.care_period where care_period.child_id = listed.child_id"
        + " order by started_on desc limit 1) as last_care_period_id"
        + " from (select 1) one left join ("
        + (order.isByWhoHadTheChild()
            ? "select * from shown"
            : WITH_WHO_HAD_THE_CHILD.formatted("shown"))
        + ") listed on true order by "
        + order.sql(reverse);
  }

  private static List<String> by(Fact fact) {
    return BY.getOrDefault(fact, fact.codes());
  }

  private static List<String> columns(Cut cut) {
    return cut.where().keySet().stream().sorted().toList();
  }

  private static List<String> codes(Cut cut) {
    return columns(cut).stream().map(column -> cut.where().get(column)).toList();
  }

  private List<Axis> told(Fact fact) {
    return TOLD.get(fact).stream().map(column -> axis(fact, column)).toList();
  }

  private Axis axis(Fact fact, String column) {
    return axes.of(fact, column, new Cube(List.of("place", "stage"), List.of()));
  }

  private String title(Cut cut) {
    return cut.figure().title()
        + (cut.figure().isRate() ? ": " + cut.part().words() : "")
        + columns(cut).stream()
            .map(column -> ": " + words(cut.figure().fact(), column, cut.where().get(column)))
            .collect(Collectors.joining());
  }

  private String words(Fact fact, String column, String code) {
    if (column.equals("month")) {
      return Panels.monthWords(code);
    }
    return column.equals("place") ? code : axis(fact, column).label(code);
  }

  private static String counted(Cut cut) {
    var figure = cut.figure();
    if (!figure.isRate()) {
      return figure.counted();
    }
    return switch (cut.part()) {
      case ALL -> figure.denominator() + ".";
      case MET -> figure.numerator() + ".";
      case MISSED -> figure.denominator() + ", and not: " + figure.numerator() + ".";
    };
  }

  private Chosen chosen(Choice choice, String person) {
    return choice.isAll()
        ? Chosen.ALL
        : new Chosen(
            choice.teams(),
            choice.iro().isEmpty() ? null : choice.iro(),
            restrictions.keptFrom(person));
  }

  private List<Span> spans(Set<String> names) {
    var today = calendar.today();
    return names.stream()
        .filter(name -> !name.equals(NOW))
        .sorted()
        .flatMap(name -> spans(name, today))
        .toList();
  }

  private static Stream<Span> spans(String name, LocalDate today) {
    var month = YearMonth.from(today);
    var months =
        switch (name) {
          case YEAR -> ReportYear.of(today).months(today).stream();
          case TWELVE ->
              IntStream.range(0, MONTHS_OF_A_YEAR)
                  .mapToObj(before -> month.minusMonths(MONTHS_OF_A_YEAR - 1L - before));
          default -> Stream.of(month);
        };
    return months.map(one -> Facts.span(name, one, today));
  }

  /** What each time is called. */
  private static Map<String, String> times(LocalDate today) {
    return Map.of(
        MONTH, "This month, " + days(today.withDayOfMonth(1), today),
        YEAR, "This year, " + days(ReportYear.of(today).begins(), today),
        TWELVE,
            "Twelve months, "
                + days(today.withDayOfMonth(1).minusMonths(MONTHS_OF_A_YEAR - 1), today),
        TODAY, "Today, " + DAY.format(today),
        NOW, "Now, " + DAY.format(today));
  }

  private static String days(LocalDate first, LocalDate last) {
    return DAY.format(first) + " to " + DAY.format(last);
  }

  /** What comes back: the two numbers in each row, and one row at least. */
  private static final class Found {

    private final List<Read> rows = new ArrayList<>();
    private int all;
    private int seen;

    private record Read(
        String child,
        String reference,
        LocalDate day,
        List<String> codes,
        String team,
        String iro,
        UUID childId,
        UUID lastCarePeriodId) {}

    private void add(ResultSet row, List<String> columns) throws SQLException {
      all = row.getInt("number_of_all");
      seen = row.getInt("number_of_seen");
      if (row.getString("reference") == null) {
        return;
      }
      var codes = new ArrayList<String>();
      for (var column : columns) {
        codes.add(row.getString(column));
      }
      rows.add(
          new Read(
              row.getString("name"),
              row.getString("reference"),
              row.getObject("day", LocalDate.class),
              codes,
              row.getString("team_name"),
              row.getString("iro_name"),
              row.getObject("child_id", UUID.class),
              row.getObject("last_care_period_id", UUID.class)));
    }

    private List<Behind.Row> rows(List<Axis> told) {
      return rows.stream()
          .map(
              row ->
                  new Behind.Row(
                      row.child(),
                      row.reference(),
                      row.day(),
                      IntStream.range(0, told.size())
                          .mapToObj(place -> words(told.get(place), row.codes().get(place)))
                          .toList(),
                      row.team() == null ? "" : row.team(),
                      row.iro() == null ? "" : row.iro(),
                      row.childId(),
                      row.lastCarePeriodId()))
          .toList();
    }

    private static String words(Axis axis, String code) {
      return code == null ? "" : axis.label(code);
    }
  }
}
