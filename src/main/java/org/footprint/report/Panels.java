package org.footprint.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.footprint.allocation.Caseloads;
import org.footprint.allocation.Caseloads.Guide;
import org.footprint.people.Role;
import org.footprint.people.Workforce;
import org.footprint.policy.Policy;
import org.footprint.policy.Standard;
import org.footprint.report.Counted.Coded;
import org.footprint.report.Matrix.Adding;
import org.footprint.report.Picture.Cell;
import org.footprint.report.Picture.Drawing;
import org.footprint.report.Picture.Line;
import org.footprint.report.Picture.Panel;
import org.footprint.report.Table.Block;
import org.footprint.report.Table.Chart;
import org.footprint.report.Table.Show;
import org.springframework.stereotype.Component;

/** The tables of the page about the service, in their order. */
@Component
class Panels {

  private static final List<Figure> IN_TIME =
      List.of(
          Figure.REVIEWS_IN_TIME,
          Figure.REPORTS_IN_TIME,
          Figure.DECISIONS_IN_TIME,
          Figure.MINUTES_IN_TIME,
          Figure.DISTRIBUTION_IN_TIME,
          Figure.CARE_PLAN_IN_TIME,
          Figure.MIDWAYS_IN_TIME);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private final Axes axes;
  private final Policy policy;
  private final Workforce workforce;
  private final Caseloads caseloads;

  Panels(Axes axes, Policy policy, Workforce workforce, Caseloads caseloads) {
    this.axes = axes;
    this.policy = policy;
    this.workforce = workforce;
    this.caseloads = caseloads;
  }

  /**
   * @param times what each time is called
   */
  List<Panel> of(Map<Fact, Cube> facts, Choice choice, LocalDate today, Map<String, String> times) {
    var drawn = new Drawn(facts, today, times);
    return List.of(
        drawn.inTime(),
        drawn.children(),
        drawn.due(),
        drawn.concerns("concerns-by-stage", "Open concerns by stage", "stage"),
        drawn.concerns("concerns-by-age", "Open concerns by age", "age"),
        drawn.concerns("concerns-by-team", "Open concerns by team", "team"),
        drawn.reasons(),
        drawn.caseloads(choice.iro()),
        drawn.trend());
  }

  static String monthWords(String code) {
    try {
      return MONTH.format(YearMonth.parse(code));
    } catch (DateTimeException e) {
      return code;
    }
  }

  private final class Drawn {

    private final Map<Fact, Cube> facts;
    private final LocalDate today;
    private final Map<String, String> times;

    private Drawn(Map<Fact, Cube> facts, LocalDate today, Map<String, String> times) {
      this.facts = facts;
      this.today = today;
      this.times = times;
    }

    private Cube cube(Cut cut) {
      return facts.get(cut.figure().fact());
    }

    private Cell count(Cut cut, String says) {
      return Cell.count(cut.count(cube(cut)), cut, says);
    }

    private Cell rate(Cut cut, String says) {
      return Cell.rate(cut.figure().rate(cut.of(cube(cut))), cut, says);
    }

    Panel inTime() {
      var heads = new ArrayList<String>(List.of("What was done"));
      for (var time : List.of("month", "year")) {
        heads.add(times.get(time));
        heads.add("Not in time");
      }
      heads.add("Target");
      var lines =
          IN_TIME.stream()
              .map(
                  figure -> {
                    var cells = new ArrayList<Cell>();
                    for (var time : List.of("month", "year")) {
                      var cut = Cut.all(figure, time);
                      var says = ": " + figure.title() + ", " + times.get(time);
                      cells.add(rate(cut, says));
                      cells.add(count(cut.part(Cut.Part.MISSED), says + ", not met"));
                    }
                    cells.add(Cell.words(target(figure)));
                    return new Line(figure.title(), cells, false);
                  })
              .toList();
      return panel(
          "in-time",
          "In time",
          "Papers are those of the reviews held in that time, midways those that were due in it.",
          heads,
          lines);
    }

    private String target(Figure figure) {
      return figure
          .standard()
          .map(policy::standard)
          .map(Standard::targetPercent)
          .map(percent -> percent + "%")
          .orElse("None");
    }

    Panel children() {
      var children = Cut.all(Figure.IROS, "today");
      var midway = Cut.all(Figure.WITH_MIDWAY, "today");
      return panel(
          "children",
          "Children",
          Figure.WITH_MIDWAY.counted(),
          List.of("Children", times.get("today"), "Midway not held"),
          List.of(
              new Line(
                  Figure.IN_CARE.title(),
                  List.of(count(children, ": " + Figure.IN_CARE.title()), Cell.words("")),
                  false),
              new Line(
                  Figure.WITH_MIDWAY.title(),
                  List.of(
                      rate(midway, ": " + Figure.WITH_MIDWAY.title()),
                      count(
                          midway.part(Cut.Part.MISSED),
                          ": " + Figure.WITH_MIDWAY.title() + ", not met")),
                  false)));
    }

    Panel due() {
      var all = Cut.all(Figure.DUE, "now");
      var states = Axes.WHEN_DUE.words();
      var heads = new ArrayList<String>(List.of(Axes.TO_BE_DONE.head()));
      heads.addAll(states.values());
      heads.add("All");
      var lines = new ArrayList<Line>();
      Axes.coded(Axes.TO_BE_DONE, cube(all))
          .forEach(what -> lines.add(due(what.words(), all.where("what", what.code()), false)));
      lines.add(due("All", all, true));
      return panel("due", "To be done", Figure.DUE.counted(), heads, lines);
    }

    private Line due(String label, Cut cut, boolean total) {
      var cells = new ArrayList<Cell>();
      Axes.WHEN_DUE
          .words()
          .forEach(
              (code, words) -> {
                var one = cut.where("state", code);
                cells.add(
                    count(one, ": " + label + ", " + words)
                        .bad(code.equals("overdue") && one.count(cube(one)) > 0));
              });
      cells.add(count(cut, ": " + label));
      return new Line(label, cells, total);
    }

    Panel concerns(String id, String title, String column) {
      var all = Cut.all(Figure.OPEN_CONCERNS, "now");
      var axis = axes.of(Fact.OPEN, column, cube(all));
      return panel(
          id,
          title,
          column.equals("team") ? "The team is the one the child is with today." : "",
          List.of(axis.head(), "Open concerns"),
          lines(all, axis, true));
    }

    Panel reasons() {
      var all = Cut.all(Figure.OPEN_REASONS, "now");
      return panel(
          "concerns-by-reason",
          "Open concerns by reason",
          "A concern can have several reasons, so they do not add up to the concerns.",
          List.of("Reason", "Open concerns"),
          lines(all, axes.reasons(), false));
    }

    private List<Line> lines(Cut all, Axis axis, boolean withTotal) {
      var lines = new ArrayList<Line>();
      for (var one : Axes.coded(axis, cube(all))) {
        lines.add(
            new Line(
                one.words(),
                List.of(count(all.where(axis.column(), one.code()), ": " + one.words())),
                false));
      }
      if (withTotal) {
        lines.add(new Line("All", List.of(count(all, ": all")), true));
      }
      return lines;
    }

    Panel caseloads(String onlyIro) {
      var all = Cut.all(Figure.IROS, "today");
      var guides = guides();
      var lines = new ArrayList<Line>();
      for (var one : ofEachIro(guides, onlyIro, all)) {
        var guide = guides.get(one.code());
        lines.add(
            new Line(
                one.words(),
                List.of(
                    count(all.where("iro", one.code()), ": " + one.words())
                        .bad(guide != null && one.count() > guide.high()),
                    Cell.words(guide == null ? "" : guide.low() + " to " + guide.high())),
                false));
      }
      lines.add(new Line("All", List.of(count(all, ": all"), Cell.words("")), true));
      return panel(
          "caseloads",
          "Children of each IRO",
          "The guide is for the hours somebody works. Above it the number is red.",
          List.of("IRO", times.get("today"), "Guide"),
          lines);
    }

    /** Also those who work here and have no child. */
    private List<Coded> ofEachIro(Map<String, Guide> guides, String onlyIro, Cut all) {
      var axis = axes.iros();
      var counted =
          new ArrayList<>(
              Axes.coded(axis, cube(all)).stream()
                  .filter(one -> onlyIro.isEmpty() || one.code().equals(onlyIro))
                  .toList());
      if (onlyIro.isEmpty()) {
        workforce.today().with(Role.IRO).stream()
            .map(one -> one.person())
            .filter(iro -> counted.stream().noneMatch(one -> one.code().equals(iro.id())))
            .forEach(iro -> counted.add(new Coded(iro.id(), iro.name(), 0)));
      }
      return counted;
    }

    private Map<String, Guide> guides() {
      return workforce.today().with(Role.IRO).stream()
          .map(one -> one.person())
          .collect(Collectors.toMap(iro -> iro.id(), caseloads::guide, (one, same) -> one));
    }

    Panel trend() {
      var reviews = Cut.all(Figure.REVIEWS_IN_TIME, "twelve");
      var concerns = Cut.all(Figure.RAISED, "twelve");
      var months =
          IntStream.rangeClosed(0, 11)
              .mapToObj(before -> YearMonth.from(today).minusMonths(11L - before).toString())
              .toList();
      var lines = new ArrayList<Line>();
      for (var month : months) {
        var words = monthWords(month);
        lines.add(
            new Line(
                words,
                List.of(
                    rate(reviews.where("month", month), ": Reviews in time, " + words),
                    count(concerns.where("month", month), ": Concerns raised, " + words)),
                false));
      }
      lines.add(
          new Line(
              "All",
              List.of(rate(reviews, ": Reviews in time"), count(concerns, ": Concerns raised")),
              true));
      return new Panel(
          "trend",
          "Twelve months",
          times.get("twelve") + ".",
          List.of("Month", Figure.REVIEWS_IN_TIME.title(), Figure.RAISED.title()),
          lines,
          List.of(
              drawing("trend-reviews", reviews, months, Show.RATES, this::parts),
              drawing("trend-concerns", concerns, months, Show.COUNTS, this::twice)));
    }

    private List<Long> parts(Cut cut) {
      var rate = cut.figure().rate(cut.of(cube(cut)));
      return List.of(rate.count(), rate.of() - rate.count(), rate.of());
    }

    /** The one column is the total too. */
    private List<Long> twice(Cut cut) {
      var count = cut.count(cube(cut));
      return List.of(count, count);
    }

    private Drawing drawing(
        String id, Cut cut, List<String> months, Show show, Function<Cut, List<Long>> counts) {
      var columns = show == Show.RATES ? List.of("Met", "Not met") : List.of(cut.figure().title());
      var table =
          new Table(
              id,
              cut.figure().title(),
              cut.figure(),
              "Month",
              show,
              Chart.ROWS,
              List.of(
                  new Block(
                      "twelve months",
                      new Matrix(
                          months.stream().map(Panels::monthWords).toList(),
                          columns,
                          months.stream()
                              .map(month -> counts.apply(cut.where("month", month)))
                              .toList(),
                          Adding.ROWS_ALONE))),
              false,
              List.of());
      return new Drawing(table.title() + ", month by month", table.drawing());
    }

    private static Panel panel(
        String id, String title, String note, List<String> heads, List<Line> lines) {
      return new Panel(id, title, note, heads, lines, List.of());
    }
  }
}
