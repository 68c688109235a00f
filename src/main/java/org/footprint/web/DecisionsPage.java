package org.footprint.web;

import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.footprint.calendar.DueWords;
import org.footprint.calendar.WorkingCalendar;
import org.footprint.child.NeedToKnow;
import org.footprint.child.NeedToKnow.Sight;
import org.footprint.child.Openings;
import org.footprint.review.Decisions;
import org.footprint.review.Decisions.Order;
import org.footprint.review.Decisions.StillOpen;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What reviews decided and nobody has carried out yet, across the children somebody knows. */
@Controller
class DecisionsPage {

  /** More than anybody has with children of their own; whoever sees a whole service chooses. */
  private static final int A_PAGE = 500;

  private static final List<Sorting.Column<Order>> COLUMNS =
      List.of(
          Sorting.words("date", "By when", Order.BY_DAY),
          Sorting.words("what", "Decision", Order.WHAT),
          Sorting.words("owner", "Who is responsible", Order.RESPONSIBLE),
          Sorting.words("child", "Child", Order.CHILD));

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
      String reference) {}

  @GetMapping("/decisions")
  String decisions(
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse,
      Principal who,
      Model page) {
    var sorting = new Sorting<>(COLUMNS, sort, reverse);
    var seen = needToKnow.seen(who.getName(), Sight.ALL);
    var open = decisions.stillOpen(seen, owner, sorting.order(), reverse, A_PAGE);
    var shown = open.first();
    var numbers = open.byResponsible();
    looked(shown, who, "The open decisions");
    page.addAttribute("owner", owner);
    page.addAttribute(
        "owners", numbers.keySet().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList());
    page.addAttribute("sort", sort);
    page.addAttribute("reverse", reverse);
    page.addAttribute("heads", sorting.heads());
    page.addAttribute("decisions", shown.stream().map(this::row).toList());
    page.addAttribute(
        "all",
        owner.isEmpty()
            ? numbers.values().stream().mapToInt(Integer::intValue).sum()
            : numbers.getOrDefault(owner, 0));
    return "decisions";
  }

  @GetMapping("/decisions.csv")
  ResponseEntity<String> file(
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "false") boolean reverse,
      Principal who) {
    var seen = needToKnow.seen(who.getName(), Sight.ALL);
    var order = new Sorting<>(COLUMNS, sort, reverse).order();
    var shown = decisions.stillOpen(seen, owner, order, reverse, null).first();
    looked(shown, who, "The open decisions as a file");
    return Csv.file(
        "decisions.csv",
        List.of("Due on", "By when", "Decision", "Who is responsible", "Child", "Reference"),
        shown.stream()
            .map(this::row)
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

  private Row row(StillOpen decision) {
    var day = decision.byDay();
    return new Row(
        decision.what(),
        decision.responsible(),
        day,
        day == null ? "No day is named" : dueWords.of(day),
        day != null && day.isBefore(calendar.today()),
        decision.child(),
        decision.reference());
  }

  private void looked(List<StillOpen> shown, Principal who, String what) {
    var why = needToKnow.whyOf(shown.stream().map(StillOpen::carePeriodId).toList(), who.getName());
    var whyOfChildren = new LinkedHashMap<UUID, String>();
    shown.forEach(one -> whyOfChildren.put(one.childId(), why.get(one.carePeriodId())));
    openings.addList(whyOfChildren, who.getName(), what);
  }
}
