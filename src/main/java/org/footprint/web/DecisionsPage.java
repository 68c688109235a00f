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
  private final Decisions decisions;
  private final DueWords dueWords;
  private final WorkingCalendar calendar;

  DecisionsPage(
      NeedToKnow needToKnow, Decisions decisions, DueWords dueWords, WorkingCalendar calendar) {
    this.needToKnow = needToKnow;
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
      String reference) {}

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
    page.addAttribute("decisions", sorting.sorted(of(owner, all)));
    return "decisions";
  }

  @GetMapping("/decisions.csv")
  ResponseEntity<String> file(
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse,
      Principal who) {
    return Csv.file(
        "decisions.csv",
        List.of("Due on", "By when", "Decision", "Who is responsible", "Child", "Reference"),
        new Sorting<>(COLUMNS, sort, reverse)
            .sorted(of(owner, rows(who.getName()))).stream()
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
            .collect(Collectors.toMap(CarePeriod::id, CarePeriod::child));
    return decisions.stillOpen(children.keySet()).stream()
        .map(
            decision -> {
              var child = children.get(decision.carePeriodId());
              return new Row(
                  decision.what(),
                  decision.responsible(),
                  decision.byDay(),
                  decision.byDay() == null ? "No day is named" : dueWords.of(decision.byDay()),
                  decision.byDay() != null && decision.byDay().isBefore(calendar.today()),
                  child.name(),
                  child.reference());
            })
        .toList();
  }

  private static List<Row> of(String owner, List<Row> all) {
    return all.stream().filter(row -> owner.isEmpty() || row.owner().equals(owner)).toList();
  }

  private static Comparator<Row> byWords(Function<Row, String> words) {
    return Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER);
  }
}
