package org.footprint.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.CarePeriod;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.review.Decisions;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What reviews decided and nobody has carried out yet, across the children somebody knows. */
@Controller
class DecisionsPage {

  private static final List<Sorting.Column<Row>> COLUMNS =
      List.of(
          Sorting.words(
              "date",
              "By when",
              Comparator.comparing(Row::byDay, Comparator.nullsLast(Comparator.naturalOrder()))
                  .thenComparing(Row::name)),
          Sorting.words("what", "Decision", byWords(Row::what)),
          Sorting.words("owner", "Who is responsible", byWords(Row::owner)),
          Sorting.words("child", "Child", byWords(Row::name)));

  private final NeedToKnow needToKnow;
  private final Openings openings;
  private final Decisions decisions;
  private final DueWords dueWords;
  private final WorkingCalendar calendar;

  DecisionsPage(
      NeedToKnow needToKnow,
      Openings openings,
      Decisions decisions,
      DueWords dueWords,
      WorkingCalendar calendar) {
    this.needToKnow = needToKnow;
    this.openings = openings;
    this.decisions = decisions;
    this.dueWords = dueWords;
    this.calendar = calendar;
  }

  /** One decision. */
  record Row(
      String what,
      String owner,
      LocalDate byDay,
      String due,
      boolean late,
      String name,
      String reference,
      CarePeriod period) {}

  @GetMapping("/decisions")
  String decisions(
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse,
      Principal who,
      Model page) {
    var all = rows(who.getName());
    var sorting = new Sorting<>(COLUMNS, sort, reverse);
    page.addAttribute("owner", owner);
    page.addAttribute(
        "owners",
        all.stream().map(Row::owner).distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList());
    page.addAttribute("sort", sort);
    page.addAttribute("reverse", reverse);
    page.addAttribute("heads", sorting.heads());
    var shown = of(owner, all);
    looked(shown, who, "The open decisions");
    page.addAttribute("decisions", sorting.sorted(shown));
    return "decisions";
  }

  @GetMapping("/decisions.csv")
  ResponseEntity<String> file(
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse,
      Principal who) {
    var shown = of(owner, rows(who.getName()));
    looked(shown, who, "The open decisions as a file");
    return Csv.file(
        "decisions.csv",
        List.of("Due on", "By when", "Decision", "Who is responsible", "Child", "Reference"),
        new Sorting<>(COLUMNS, sort, reverse)
            .sorted(shown).stream()
                .map(
                    row ->
                        List.of(
                            row.byDay() == null ? "" : row.byDay().toString(),
                            row.due(),
                            row.what(),
                            row.owner(),
                            row.name(),
                            row.reference()))
                .toList());
  }

  private List<Row> rows(String person) {
    var children =
        needToKnow.children(person, Sight.ALL).stream()
            .collect(Collectors.toMap(CarePeriod::id, Function.identity()));
    return decisions.stillOpen(children.keySet()).stream()
        .map(decision -> row(decision, children.get(decision.carePeriodId())))
        .toList();
  }

  private Row row(Decisions.StillOpen decision, CarePeriod period) {
    var day = decision.byDay();
    return new Row(
        decision.what(),
        decision.responsible(),
        day,
        day == null ? "No day is named" : dueWords.of(day),
        day != null && day.isBefore(calendar.today()),
        period.child().name(),
        period.child().reference(),
        period);
  }

  private void looked(List<Row> shown, Principal who, String what) {
    var periods = shown.stream().map(Row::period).distinct().toList();
    openings.addList(needToKnow.why(periods, who.getName()), who.getName(), what);
  }

  private static List<Row> of(String owner, List<Row> all) {
    return all.stream().filter(row -> owner.isEmpty() || row.owner().equals(owner)).toList();
  }

  private static Comparator<Row> byWords(Function<Row, String> words) {
    return Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER);
  }
}
